import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table'
import type { FC } from 'react'
import { Link } from 'react-router-dom'
import type { Delivery } from '../operating'
import { CodeLink } from '../parts/CodeLink'
import { StateLabel, words } from '../parts/StateLabel'
import { Age, Time } from '../parts/time'
import type { Chosen } from '../parts/useChosen'

export const DeliveryTable: FC<{ deliveries: Delivery[]; chosen: Chosen }> = ({ deliveries, chosen }) => {
  const ids = deliveries.map(row => row.id)
  return (
    <Table variant='compact' aria-label='Deliveries'>
      <Thead>
        <Tr>
          <Th
            aria-label='Choose all of this page'
            select={{
              isSelected: ids.every(chosen.has),
              onSelect: (_event, on) => chosen.set(ids, on),
            }}
          />
          <Th>Document</Th>
          <Th>State</Th>
          <Th>Target</Th>
          <Th>Partner</Th>
          <Th width={35}>Reason</Th>
          <Th>Attempts</Th>
          <Th>Since</Th>
        </Tr>
      </Thead>
      <Tbody>
        {deliveries.map((row, index) => (
          <Tr key={row.id}>
            <Td
              select={{
                rowIndex: index,
                isSelected: chosen.has(row.id),
                onSelect: (_event, on) => chosen.set([row.id], on),
              }}
            />
            <Td dataLabel='Document'>
              <Link to={`/crossdock/deliveries/${row.id}`}>{row.documentNumber ?? `#${row.document}`}</Link>
              <div className='cd-quiet'>{words(row.type)}</div>
            </Td>
            <Td dataLabel='State'>
              <StateLabel kind='delivery' state={row.state} />
            </Td>
            <Td dataLabel='Target'>{row.target}</Td>
            <Td dataLabel='Partner'>{row.partner ?? '–'}</Td>
            <Td dataLabel='Reason'>
              <div className='cd-two-lines'>{row.detail ?? '–'}</div>
              {row.code && <div className='cd-quiet'><CodeLink code={row.code} /></div>}
            </Td>
            <Td dataLabel='Attempts'>{row.attempts}</Td>
            <Td dataLabel='Since'>
              <Age since={row.at} />
              {row.dueAt && <div className='cd-quiet'>next try <Time at={row.dueAt} /></div>}
            </Td>
          </Tr>
        ))}
      </Tbody>
    </Table>
  )
}
