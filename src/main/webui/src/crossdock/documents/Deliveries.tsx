import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table'
import type { FC } from 'react'
import { Link } from 'react-router-dom'
import type { Attempt, DeliveryRow } from '../model'
import { CodeLink } from '../parts/CodeLink'
import { StateLabel } from '../parts/StateLabel'
import { Time } from '../parts/time'

/** Each target with every attempt at it. */
export const Deliveries: FC<{ deliveries: DeliveryRow[]; label: string }> = ({ deliveries, label }) => (
  <Table variant='compact' aria-label={label}>
    <Thead>
      <Tr>
        <Th>Target</Th>
        <Th>State</Th>
        <Th>Attempts</Th>
        <Th>Last answer</Th>
        <Th>When</Th>
      </Tr>
    </Thead>
    <Tbody>
      {deliveries.map(delivery => (
        <Tr key={delivery.id}>
          <Td dataLabel='Target'>
            <Link to={`/crossdock/deliveries/${delivery.id}`}>{delivery.target}</Link>
            <div className='cd-quiet'>
              delivery {delivery.id} · key <code>{delivery.idempotencyKey.slice(0, 8)}</code>
            </div>
          </Td>
          <Td dataLabel='State'>
            <StateLabel kind='delivery' state={delivery.state} />
          </Td>
          <Td dataLabel='Attempts'>{delivery.attempts.length || delivery.attempt || '–'}</Td>
          <Td dataLabel='Last answer'>{answerOf(delivery)}</Td>
          <Td dataLabel='When'>
            {delivery.endedAt ? (
              <Time at={delivery.endedAt} />
            ) : delivery.state === 'retry-scheduled' ? (
              <>
                next <Time at={delivery.dueAt} />
              </>
            ) : (
              <Time at={delivery.createdAt} />
            )}
          </Td>
        </Tr>
      ))}
    </Tbody>
  </Table>
)

function answerOf(delivery: DeliveryRow) {
  const last: Attempt | undefined = delivery.attempts.at(-1)
  const code = last?.code ?? delivery.code
  const detail = last?.detail ?? delivery.detail
  if (!code && !detail) return delivery.state === 'done' ? 'Accepted' : '–'
  return (
    <>
      {detail ?? code}
      <div className='cd-quiet'>
        {code && <CodeLink code={code} />}
        {last?.status ? ` · HTTP ${last.status}` : ''}
      </div>
    </>
  )
}
