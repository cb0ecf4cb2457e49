import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table'
import type { FC } from 'react'
import type { Choice } from '../model'

/** Why the document goes to each target, or does not. */
export const Choices: FC<{ choices: Choice[] }> = ({ choices }) => (
  <Table variant='compact' aria-label='Targets chosen'>
    <Thead>
      <Tr>
        <Th>Target</Th>
        <Th>Chosen</Th>
        <Th>Condition</Th>
        <Th>Result</Th>
      </Tr>
    </Thead>
    <Tbody>
      {choices.map((choice, row) => (
        <Tr key={row}>
          <Td dataLabel='Target'>
            {choice.target}
            {choice.subscription && <div className='cd-quiet'>subscription {choice.subscription}</div>}
          </Td>
          <Td dataLabel='Chosen'>{choice.chosen ? 'Yes' : 'No'}</Td>
          <Td dataLabel='Condition'>{choice.when ? <code>{choice.when}</code> : '–'}</Td>
          <Td dataLabel='Result'>{choice.reason}</Td>
        </Tr>
      ))}
    </Tbody>
  </Table>
)
