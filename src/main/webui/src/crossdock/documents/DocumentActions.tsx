import type { FC } from 'react'
import { Link } from 'react-router-dom'
import { ask } from '../api'
import type { Trace } from '../model'
import { Act } from '../parts/Act'
import { words } from '../parts/words'
import { newReplay, pointFor } from '../replays/request'
import { Archive, Unarchive } from './Archive'
import { nameOf } from './key'
import { looksUnread, Reprocess } from './Reprocess'

const WORKING = ['read', 'accepted', 'parked', 'in-doubt']

/** What can be done with a document in its state. */
export const DocumentActions: FC<{ trace: Trace; onDone: () => void }> = ({ trace: { document, transmission, canonical, deliveries }, onDone }) => {
  const { state, id, direction, archived } = document
  const name = `${words(document.type)} ${nameOf(document)}`
  const acknowledgement = document.type === 'acknowledgement'
  const editable = direction === 'in' && canonical !== null && ['rejected', 'held', 'dead-lettered'].includes(state)
  const point = direction === 'out' && acknowledgement ? 'acknowledgement' : state === 'dead-lettered' && deliveries.length === 0 ? 'canonical' : pointFor(state)
  const idle = !['read', 'accepted', 'withdrawn', 'consumed', 'parked', 'in-doubt'].includes(state)
  const whole = state === 'unassigned' && transmission !== null && looksUnread(transmission, [document])
  const one = deliveries.find(delivery => delivery.state === 'dead-lettered' || delivery.state === 'in-doubt')
  const held = state === 'held' && deliveries.length === 0
  return (
    <div className='cd-actions'>
      {one && (
        <Link className='pf-v5-c-button pf-m-primary' to={`/crossdock/deliveries/${one.id}`}>
          Decide about {one.target} …
        </Link>
      )}
      {held && (
        <Act
          label='Release …'
          variant='primary'
          title={`Release ${name}`}
          consequence='It is accepted as it came, checked by today’s rules, and goes to its targets. What no target of its agreement takes is put on hold again.'
          run={async reason => {
            await ask(`/documents/${id}/release`, { reason })
            return `${name} is released.`
          }}
          onDone={onDone}
        />
      )}
      {(held || state === 'parked') && (
        <Act
          label='Withdraw …'
          variant='danger'
          title={`Withdraw ${name}`}
          consequence='It never takes effect; no target gets it. If it is wanted after all, the partner has to send it again.'
          run={async reason => {
            await ask(`/documents/${id}/withdrawal`, { reason })
            return `${name} is withdrawn.`
          }}
          onDone={onDone}
        />
      )}
      {state === 'parked' && <Link className='pf-v5-c-button pf-m-primary' to={`/crossdock/parked?partner=${document.partner ?? ''}`}>Resume …</Link>}
      {whole && <Reprocess number={transmission.number} />}
      {idle && !acknowledgement && (
        <Link className='pf-v5-c-button pf-m-secondary' to={newReplay({ point, documents: String(id) })}>
          Replay …
        </Link>
      )}
      {direction === 'out' && acknowledgement && ['delivered', 'dead-lettered'].includes(state) && (
        <Link className='pf-v5-c-button pf-m-secondary' to={newReplay({ point, documents: String(id) })}>
          Send again …
        </Link>
      )}
      {editable && (
        <Link className='pf-v5-c-button pf-m-secondary' to={newReplay({ point: 'canonical', documents: String(id), edit: '1' })}>
          Edit and replay …
        </Link>
      )}
      {archived && <Unarchive path='documents' id={id} what={name} onDone={onDone} />}
      {!archived && !WORKING.includes(state) && !['delivered', 'consumed'].includes(state) && (
        <Archive path='documents' ids={[id]} what={name} onDone={onDone} />
      )}
    </div>
  )
}
