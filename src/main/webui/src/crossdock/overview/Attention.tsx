import { Card, CardTitle, Icon, Skeleton, StackItem } from '@patternfly/react-core'
import { CheckCircleIcon } from '@patternfly/react-icons/dist/esm/icons/check-circle-icon'
import { ExclamationCircleIcon } from '@patternfly/react-icons/dist/esm/icons/exclamation-circle-icon'
import { PauseCircleIcon } from '@patternfly/react-icons/dist/esm/icons/pause-circle-icon'
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table'
import type { SVGIconProps } from '@patternfly/react-icons/dist/esm/createIcon'
import type { ComponentType, FC } from 'react'
import { Link } from 'react-router-dom'
import type { Attention as Counts, Page } from '../model'
import type { Intake, Replay, Standing, Target } from '../operating'
import { Trouble } from '../parts/messages'
import { Time } from '../parts/time'
import { useLoad } from '../parts/useLoad'
import { checksOf, type Level, verdict } from './checks'

const SIGNS: Record<Level, { status: 'danger' | 'warning' | 'success'; sign: ComponentType<SVGIconProps>; says: string }> = {
  bad: { status: 'danger', sign: ExclamationCircleIcon, says: 'Urgent' },
  look: { status: 'warning', sign: PauseCircleIcon, says: 'Needs attention' },
  good: { status: 'success', sign: CheckCircleIcon, says: 'Fine' },
}
const ROWS = 14

/** Is anything wrong, and what to do about it. */
export const Attention: FC = () => {
  const { data: attention } = useLoad<Counts>('/attention', 2)
  const { data: targets, problem } = useLoad<Target[]>('/targets')
  const { data: intake } = useLoad<Intake>('/intake')
  const { data: standing } = useLoad<Standing>('/reconciliation/standing', 10)
  const { data: stopped } = useLoad<Page<Replay>>('/replays?state=stopped&limit=50', 10)
  const { data: unapproved } = useLoad<Page<Replay>>('/replays?state=to-approve&limit=50', 10)
  const known = attention && targets && intake && standing && stopped && unapproved
  const checks = known ? checksOf({ attention, targets, intake, standing, waiting: [...stopped.items, ...unapproved.items] }) : undefined
  return (
    <StackItem>
      <Card isFlat>
        <CardTitle component='h2'>
          {checks ? verdict(checks) : 'Loading …'}
          {attention && <span className='cd-quiet cd-as-of'>as of <Time at={attention.asOf} /></span>}
        </CardTitle>
        <Trouble problem={problem} />
        <Table variant='compact' aria-label='What needs attention' className='cd-checks'>
          <Thead>
            <Tr><Th screenReaderText='Level' /><Th width={25}>What</Th><Th width={10}>How many</Th><Th>What that means</Th></Tr>
          </Thead>
          <Tbody>
            {checks?.map(check => {
              const { status, sign: Sign, says } = SIGNS[check.level]
              return (
                <Tr key={check.id} data-check={check.id} data-level={check.level}>
                  <Td><Icon status={status} isInline><Sign aria-label={says} /></Icon></Td>
                  <Td dataLabel='What'><Link to={check.to}>{check.title}</Link></Td>
                  <Td dataLabel='How many'>{check.n.toLocaleString('en')}</Td>
                  <Td dataLabel='What that means' className={check.level === 'good' ? 'cd-quiet' : ''}>{check.says}</Td>
                </Tr>
              )
            })}
            {!checks && Array.from({ length: ROWS }, (_, no) => (
              <Tr key={no}><Td colSpan={4}><Skeleton screenreaderText='Loading' /></Td></Tr>
            ))}
          </Tbody>
        </Table>
      </Card>
    </StackItem>
  )
}
