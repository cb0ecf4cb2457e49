import type { FC } from 'react'
import { Link } from 'react-router-dom'
import { ask } from '../api'
import type { DeliveryStory } from '../operating'
import { Act } from '../parts/Act'
import { many } from '../parts/names'
import { newReplay } from '../replays/request'

/** What can be done with a delivery in its state; each says what comes of it first. */
export const DeliveryActions: FC<{ story: DeliveryStory; onDone: () => void }> = ({ story: { delivery, holdsBack, acts }, onDone }) => {
  const { id, target, state } = delivery
  const name = delivery.documentNumber ?? `document ${delivery.document}`
  const behind = holdsBack > 0 ? `${many(holdsBack, 'document')} of the same order behind it ${holdsBack === 1 ? 'goes' : 'go'} on` : ''
  const passed = acts.at(-1)?.what === 'the next may pass'
  return (
    <div className='cd-actions'>
      {state === 'in-doubt' && (
        <>
          <Act
            label='The target has it …'
            variant='primary'
            title={`${target} has ${name}`}
            consequence={
              <>
                Look in {target} first. The delivery is done and never sent again. {behind ? behind + ' then.' : 'Nothing waits behind it.'}{' '}
                If {target} has it not after all, the document is missing there.
              </>
            }
            run={async why => {
              await ask(`/deliveries/${id}/resolution`, { did: true, why })
              return `${name}: done, ${target} has it.`
            }}
            onDone={onDone}
          />
          <Act
            label='The target has it not …'
            title={`${target} does not have ${name}`}
            consequence={
              <>
                Look in {target} first. The document is sent again at once, with the same idempotency key and all its attempts
                anew. If {target} has it after all and does not drop repeats, it has it twice.
              </>
            }
            run={async why => {
              await ask(`/deliveries/${id}/resolution`, { did: false, why })
              return `${name} goes to ${target} again.`
            }}
            onDone={onDone}
          />
        </>
      )}
      {state === 'dead' && (
        <>
          <Act
            label='Send again …'
            variant='primary'
            title={`Send ${name} to ${target} again`}
            consequence={
              <>
                It goes at once, with the same idempotency key and all attempts of its policy anew.{behind && ` ${behind} after it.`} Do it when
                the reason is gone: otherwise it is dead again.
              </>
            }
            run={async why => {
              await ask(`/deliveries/${id}/again`, { why })
              return `${name} goes to ${target} again.`
            }}
            onDone={onDone}
          />
          <Act
            label='Let the next pass …'
            title={`Leave ${name} dead and let the next pass`}
            consequence={
              <>
                It stays dead; {target} does not get it. {behind ? `${behind} without it` : 'What comes behind it of the same order goes on without it'}:
                a change may then reach {target} without what it changes. It can still be sent again later.
              </>
            }
            barred={!delivery.orderKey ? 'It belongs to no order, so it holds nobody.' : passed ? 'The next pass already.' : undefined}
            run={async why => {
              await ask(`/deliveries/${id}/pass`, { why })
              return `${name} stays dead; the next of its order pass.`
            }}
            onDone={onDone}
          />
        </>
      )}
      {['dead', 'in-doubt', 'done'].includes(state) && (
        <Link className='pf-v5-c-button pf-m-link' to={newReplay({ point: 'delivery', documents: String(delivery.document), targets: target })}>
          Replay …
        </Link>
      )}
    </div>
  )
}
