import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table'
import type { FC } from 'react'
import { Link } from 'react-router-dom'
import type { CaseRow } from '../model'
import { SeverityLabel } from '../parts/SeverityLabel'
import { Age } from '../parts/time'
import { StateLabel } from '../parts/StateLabel'
import { isOverdue } from './open'

export const CaseTable: FC<{ cases: CaseRow[] }> = ({ cases }) => (
  <Table variant='compact' aria-label='Cases'>
    <Thead>
      <Tr>
        <Th>Severity</Th>
        <Th width={35}>Case</Th>
        <Th>State</Th>
        <Th>Owner</Th>
        <Th>Assignee</Th>
        <Th>Partner</Th>
        <Th>Affected</Th>
        <Th>Age</Th>
      </Tr>
    </Thead>
    <Tbody>
      {cases.map(row => (
        <Tr key={row.id}>
          <Td dataLabel='Severity'>
            <SeverityLabel severity={row.severity} />
          </Td>
          <Td dataLabel='Case'>
            <Link to={`/crossdock/cases/${row.id}`}>{row.title}</Link>
            <div className='cd-quiet'>
              #{row.id}{row.subject && ` · ${row.subject}`} · <code>{row.codes[0]}</code>
              {row.codes.length > 1 && ` and ${row.codes.length - 1} more`}
            </div>
          </Td>
          <Td dataLabel='State'>
            <StateLabel kind='case' state={row.state} />
          </Td>
          <Td dataLabel='Owner'>
            {row.owner}
          </Td>
          <Td dataLabel='Assignee'>{row.assignee ?? '–'}</Td>
          <Td dataLabel='Partner'>{row.partner ?? '–'}</Td>
          <Td dataLabel='Affected'>{row.affected}</Td>
          <Td dataLabel='Age'>
            <Age since={row.opened} />
            {isOverdue(row) && <div className='cd-overdue'>overdue</div>}
          </Td>
        </Tr>
      ))}
    </Tbody>
  </Table>
)
