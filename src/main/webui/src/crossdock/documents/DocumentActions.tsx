import type { FC } from 'react'
import { Link } from 'react-router-dom'
import type { Trace } from '../model'
import { newReplay, pointFor } from '../replays/request'
import { looksUnread, ReadAgain } from './ReadAgain'

/** What can be done with a document where it is. */
export const DocumentActions: FC<{ trace: Trace }> = ({ trace: { document, transmission, canonical, deliveries } }) => {
  const { state, id, direction } = document
  const acknowledgement = document.type === 'acknowledgement'
  const editable = direction === 'in' && canonical !== null && ['rejected', 'held', 'dead'].includes(state)
  const point = direction === 'out' && acknowledgement ? 'acknowledgement' : state === 'dead' && deliveries.length === 0 ? 'canonical' : pointFor(state)
  const idle = !['read', 'accepted', 'withdrawn', 'consumed', 'parked'].includes(state)
  const whole = state === 'unassigned' && transmission !== null && looksUnread(transmission, [document])
  const one = deliveries.find(delivery => delivery.state === 'dead' || delivery.state === 'in-doubt')
  return (
    <div className='cd-actions'>
      {one && (
        <Link className='pf-v5-c-button pf-m-primary' to={`/crossdock/deliveries/${one.id}`}>
          Decide about {one.target} …
        </Link>
      )}
      {state === 'parked' && <Link className='pf-v5-c-button pf-m-primary' to={`/crossdock/parked?partner=${document.partner ?? ''}`}>Release or withdraw …</Link>}
      {whole && <ReadAgain receipt={transmission.receipt} />}
      {idle && !acknowledgement && (
        <Link className='pf-v5-c-button pf-m-secondary' to={newReplay({ point, documents: String(id) })}>
          Replay …
        </Link>
      )}
      {direction === 'out' && acknowledgement && ['delivered', 'dead', 'in-doubt'].includes(state) && (
        <Link className='pf-v5-c-button pf-m-secondary' to={newReplay({ point, documents: String(id) })}>
          Send again …
        </Link>
      )}
      {editable && (
        <Link className='pf-v5-c-button pf-m-secondary' to={newReplay({ point: 'canonical', documents: String(id), edit: '1' })}>
          Edit and replay …
        </Link>
      )}
    </div>
  )
}
