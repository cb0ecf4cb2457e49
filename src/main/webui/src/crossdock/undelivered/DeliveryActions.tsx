import type { FC } from 'react'
import { Link } from 'react-router-dom'
import { ask } from '../api'
import type { DeliveryStory } from '../operating'
import { Act } from '../parts/Act'
import { many } from '../parts/names'
import { newReplay } from '../replays/request'

/** What can be done with a delivery in its state; each states its consequence first. */
export const DeliveryActions: FC<{ story: DeliveryStory; onDone: () => void }> = ({ story: { delivery, holdsBack }, onDone }) => {
  const { id, target, state } = delivery
  const name = delivery.documentNumber ?? `document ${delivery.document}`
  const behind = holdsBack > 0 ? `${many(holdsBack, 'document')} of the same order behind it ${holdsBack === 1 ? 'goes' : 'go'} on` : ''
  return (
    <div className='cd-actions'>
      {state === 'in-doubt' && (
        <>
          <Act
            label='Mark delivered …'
            title={`${target} has ${name}`}
            consequence={
              <>
                Look in {target} first. The delivery counts as delivered and is never sent again. {behind ? behind + ' then.' : 'Nothing waits behind it.'}{' '}
                If {target} does not have it after all, the document is missing there.
              </>
            }
            run={async reason => {
              await ask(`/deliveries/${id}/resolution`, { delivered: true, reason })
              return `${name}: delivered, ${target} has it.`
            }}
            onDone={onDone}
          />
          <Act
            label='Mark not delivered …'
            title={`${target} does not have ${name}`}
            consequence={
              <>
                Look in {target} first. The document is sent again at once, with the same idempotency key and all attempts
                of its policy. If {target} has it after all and does not drop repeats, it has it twice.
              </>
            }
            run={async reason => {
              await ask(`/deliveries/${id}/resolution`, { delivered: false, reason })
              return `${name} is sent to ${target} again.`
            }}
            onDone={onDone}
          />
        </>
      )}
      {(state === 'dead-lettered' || state === 'skipped') && (
        <Act
          label='Resend …'
          variant={state === 'dead-lettered' ? 'primary' : 'secondary'}
          title={`Resend ${name} to ${target}`}
          consequence={
            <>
              It goes at once, with the same idempotency key and all attempts of its policy.{behind && ` ${behind} after it.`} Do it when
              the reason is gone: otherwise it is dead-lettered again.
            </>
          }
          run={async reason => {
            await ask(`/deliveries/${id}/resend`, { reason })
            return `${name} is sent to ${target} again.`
          }}
          onDone={onDone}
        />
      )}
      {state === 'dead-lettered' && (
        <Act
          label='Skip …'
          title={`Skip ${name} at ${target}`}
          consequence={
            <>
              {target} does not get it, and it needs no more attention. {behind ? `${behind} without it` : 'What comes behind it of the same order goes on without it'}:
              a change may then reach {target} without what it changes. It can still be resent later.
            </>
          }
          run={async reason => {
            await ask(`/deliveries/${id}/skip`, { reason })
            return `${name} is skipped at ${target}.`
          }}
          onDone={onDone}
        />
      )}
      {['dead-lettered', 'skipped', 'done'].includes(state) && (
        <Link className='pf-v5-c-button pf-m-link' to={newReplay({ point: 'delivery', documents: String(delivery.document), targets: target })}>
          Replay …
        </Link>
      )}
    </div>
  )
}
