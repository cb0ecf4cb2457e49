import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table'
import type { FC } from 'react'
import type { Finding } from '../model'
import { CodeLink } from './CodeLink'
import { SeverityLabel } from './SeverityLabel'
import { columnOf } from '../documents/place'

/** Everything that is wrong: what, where, and what to do. */
export const Findings: FC<{ findings: Finding[] }> = ({ findings }) => (
  <Table variant='compact' aria-label='Violations'>
    <Thead>
      <Tr>
        <Th width={10}>Severity</Th>
        <Th width={35}>What is wrong</Th>
        <Th width={20}>Where</Th>
        <Th width={35}>Next step</Th>
      </Tr>
    </Thead>
    <Tbody>
      {findings.map((finding, index) => (
        <Tr key={index}>
          <Td dataLabel='Severity'>
            <SeverityLabel severity={finding.severity} />
          </Td>
          <Td dataLabel='What is wrong'>
            {finding.message}
            <div className='cd-quiet'>
              <CodeLink code={finding.code} />
              {finding.value && (
                <>
                  {' '}· value <code>{finding.value}</code>
                </>
              )}
            </div>
          </Td>
          <Td dataLabel='Where'>
            {placeOf(finding)}
            <div className='cd-quiet'>{bytesOf(finding)}</div>
          </Td>
          <Td dataLabel='Next step'>{finding.next}</Td>
        </Tr>
      ))}
    </Tbody>
  </Table>
)

function placeOf(finding: Finding): string {
  if (!finding.segment) return finding.path ?? ''
  const field = columnOf(finding.segment, finding.element, finding.component)
  if (field) return field
  const element = finding.element ? String(finding.element).padStart(2, '0') : ''
  const component = finding.component ? `-${finding.component}` : ''
  const position = finding.segmentPosition ? `, segment ${finding.segmentPosition}` : ''
  return finding.segment + element + component + position
}

function bytesOf(finding: Finding): string {
  const line = finding.line ? `line ${finding.line}${finding.column ? `, column ${finding.column}` : ''}` : ''
  const offset = finding.offset === null || finding.offset === undefined ? '' : `byte ${finding.offset}`
  return [line, offset].filter(Boolean).join(' · ')
}
