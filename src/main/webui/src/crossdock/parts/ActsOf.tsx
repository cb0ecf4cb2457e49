import { Label } from '@patternfly/react-core'
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table'
import type { FC } from 'react'
import type { PersonalAct } from '../model'
import { Section } from './Section'
import { Time } from './time'
import { words } from './words'

/** Who did what and why; nothing where nobody did. */
export const ActsOf: FC<{ acts: PersonalAct[] }> = ({ acts }) =>
  acts.length > 0 && (
    <Section title='Acts'>
      <Table variant='compact' aria-label='Acts'>
        <Thead>
          <Tr><Th>When</Th><Th>Actor</Th><Th>Action</Th><Th width={50}>Reason</Th></Tr>
        </Thead>
        <Tbody>
          {acts.map((act, index) => (
            <Tr key={index}>
              <Td dataLabel='When'><Time at={act.at} /></Td>
              <Td dataLabel='Actor'>{act.actor}</Td>
              <Td dataLabel='Action'>
                {words(act.action)} {act.outcome !== 'done' && <Label isCompact color={act.outcome === 'failed' ? 'red' : 'orange'}>{words(act.outcome)}</Label>}
              </Td>
              <Td dataLabel='Reason'>{act.reason ?? '–'}</Td>
            </Tr>
          ))}
        </Tbody>
      </Table>
    </Section>
  )
