import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table'
import type { FC } from 'react'
import type { Step } from '../model'
import { words } from '../parts/StateLabel'
import { Time } from '../parts/time'

/** The steps of its agreement that a document goes through before it is accepted. */
export const Steps: FC<{ steps: Step[] }> = ({ steps }) => (
  <Table variant='compact' aria-label='Steps'>
    <Thead>
      <Tr><Th>Step</Th><Th>State</Th><Th>Attempts</Th><Th>When</Th><Th width={40}>What it changed</Th></Tr>
    </Thead>
    <Tbody>
      {steps.map(it => (
        <Tr key={it.no}>
          <Td dataLabel='Step'>{it.no}. {it.step}</Td>
          <Td dataLabel='State'>
            {words(it.state)}
            {it.detail && <div className='cd-quiet'>{it.detail}</div>}
            {it.dueAt && <div className='cd-quiet'>next attempt <Time at={it.dueAt} /></div>}
          </Td>
          <Td dataLabel='Attempts'>{it.attempt}</Td>
          <Td dataLabel='When'>{it.endedAt ?? it.startedAt ? <Time at={(it.endedAt ?? it.startedAt)!} /> : '–'}</Td>
          <Td dataLabel='What it changed'>
            {it.changes?.map(change => (
              <div key={change.path}>
                <code>{change.path}</code>: {change.before ?? '(none)'} → {change.after ?? '(none)'}
              </div>
            )) ?? '–'}
          </Td>
        </Tr>
      ))}
    </Tbody>
  </Table>
)
