import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table'
import type { FC } from 'react'
import { Link } from 'react-router-dom'
import type { Evidence } from '../model'
import { Time } from '../parts/time'

/** The evidence: each event that joined the case, newest first. */
export const Events: FC<{ events: Evidence[]; total: number }> = ({ events, total }) => (
  <>
    <Table variant='compact' aria-label='Events'>
      <Thead>
        <Tr>
          <Th width={15}>When</Th>
          <Th>What</Th>
          <Th width={20}>Seen in</Th>
        </Tr>
      </Thead>
      <Tbody>
        {events.map(event => (
          <Tr key={event.id}>
            <Td dataLabel='When'>
              <Time at={event.at} />
            </Td>
            <Td dataLabel='What'>
              {event.message}
              <div className='cd-quiet'>
                <code>{event.code}</code>
                {event.path && (
                  <>
                    {' '}at <code>{event.path}</code>
                  </>
                )}
                {event.value && (
                  <>
                    {' '}· value <code>{event.value}</code>
                  </>
                )}
              </div>
            </Td>
            <Td dataLabel='Seen in'>{placeOf(event)}</Td>
          </Tr>
        ))}
      </Tbody>
    </Table>
    {total > events.length && <p className='cd-quiet'>and {total - events.length} earlier ones</p>}
  </>
)

function placeOf(event: Evidence) {
  if (event.document) return <Link to={`/crossdock/documents/${event.document}`}>Document #{event.document}</Link>
  if (event.transmission) return <Link to={`/crossdock/transmissions/${event.transmission}`}>File {event.transmission}</Link>
  return event.stage ?? '–'
}
