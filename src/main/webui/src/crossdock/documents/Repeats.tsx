import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table'
import type { FC } from 'react'
import { Link } from 'react-router-dom'
import type { Repeat } from '../model'
import { CodeLink } from '../parts/CodeLink'
import { StateLabel, words } from '../parts/StateLabel'
import { Time } from '../parts/time'

/** What was done with a document again, and what it was before. */
export const Repeats: FC<{ replays: Repeat[] }> = ({ replays }) => (
  <Table variant='compact' aria-label='Replays'>
    <Thead>
      <Tr><Th>Replay</Th><Th>When</Th><Th>By</Th><Th>State</Th><Th width={30}>Outcome</Th><Th>Before</Th><Th width={20}>Reason</Th></Tr>
    </Thead>
    <Tbody>
      {replays.map((it, index) => (
        <Tr key={index}>
          <Td dataLabel='Replay'>
            <Link to={`/crossdock/replays/${it.replay}`}>Replay {it.replay}</Link>
            <div className='cd-quiet'>from {words(it.point).toLowerCase()}</div>
          </Td>
          <Td dataLabel='When'><Time at={it.at} /></Td>
          <Td dataLabel='By'>{it.actor}</Td>
          <Td dataLabel='State'><StateLabel kind='replay-item' state={it.state} /></Td>
          <Td dataLabel='Outcome'>{it.detail ?? '–'}</Td>
          <Td dataLabel='Before'>
            {it.before ? <StateLabel kind='document' state={it.before.state} /> : '–'}
            {it.before?.violations.map((violation, no) => <div key={no} className='cd-quiet'><CodeLink code={violation.code} /></div>)}
          </Td>
          <Td dataLabel='Reason'>{it.reason}</Td>
        </Tr>
      ))}
    </Tbody>
  </Table>
)
