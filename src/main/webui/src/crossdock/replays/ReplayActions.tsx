import type { FC } from 'react'
import { ask } from '../api'
import type { Replay } from '../operating'
import { Act } from '../parts/Act'
import { many } from '../parts/names'
import { useMe } from '../parts/useMe'

/** What can be done about a replay in its state. */
export const ReplayActions: FC<{ replay: Replay; onDone: () => void }> = ({ replay: { id, state, counts, order }, onDone }) => {
  const me = useMe()
  const move = (transition: string, past: string) => async (reason: string) => {
    await ask(`/replays/${id}/transitions`, { transition, reason: reason || null })
    return `Replay ${id} is ${past}.`
  }
  const left = many(counts.waiting, 'document')
  const own = me.name.toLowerCase() === order.actor.toLowerCase()
  if (state === 'done' || state === 'cancelled') return null
  return (
    <div className='cd-actions'>
      {state === 'to-approve' && (
        <Act
          label='Approve …'
          variant='primary'
          role='approver'
          barred={own ? 'Whoever asked for it does not approve it: it takes a second person.' : undefined}
          title={`Approve replay ${id}`}
          consequence={<>The document says from then on what {order.actor} wrote, is checked by today’s rules and takes effect. Read the edit first.</>}
          run={move('approve', 'approved')}
          onDone={onDone}
        />
      )}
      {state === 'running' && (
        <Act
          label='Pause …'
          reason='optional'
          title={`Pause replay ${id}`}
          consequence={<>What is under way comes to its end; {left} that wait stay until it is resumed.</>}
          run={move('pause', 'paused')}
          onDone={onDone}
        />
      )}
      {(state === 'paused' || state === 'stopped') && (
        <Act
          label='Resume …'
          variant='primary'
          reason='optional'
          title={`Resume replay ${id}`}
          consequence={<>It goes on with {left} that wait{state === 'stopped' && `, and may fail ${order.stopAfter} times more before it stops again`}.</>}
          run={move('resume', 'resumed')}
          onDone={onDone}
        />
      )}
      <Act
        label='Cancel …'
        variant='danger'
        title={`Cancel replay ${id}`}
        consequence={<>{left} that wait are never begun by it. What was done stays done. This can’t be taken back; a new replay can be begun.</>}
        run={move('cancel', 'cancelled')}
        onDone={onDone}
      />
    </div>
  )
}
