import { Stack } from '@patternfly/react-core'
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table'
import type { FC } from 'react'
import { Link } from 'react-router-dom'
import type { Hold, Target } from '../operating'
import { Loading, Nothing, Trouble } from '../parts/messages'
import { CodeLink } from '../parts/CodeLink'
import { Section } from '../parts/Section'
import { many } from '../parts/names'
import { StateLabel } from '../parts/StateLabel'
import { Time } from '../parts/time'
import { useLoad } from '../parts/useLoad'
import { HoldIt, HoldPartner, ReleaseIt } from './Holding'

/** Where documents go: whether it takes anything, and what waits for it. */
export const Targets: FC = () => {
  const { data: targets, problem, refresh } = useLoad<Target[]>('/targets', 3)
  const { data: holds, refresh: again } = useLoad<Hold[]>('/holds', 3)
  const partners = (holds ?? []).filter(hold => hold.kind === 'PARTNER')
  const onDone = () => {
    refresh()
    again()
  }
  return (
    <Stack hasGutter>
      <Trouble problem={problem} />
      {!targets && !problem && <Loading />}
      {targets && (
        <Section title='Targets'>
          <Table variant='compact' aria-label='Targets'>
            <Thead>
              <Tr>
                <Th>Target</Th>
                <Th width={35}>Status</Th>
                <Th>Waiting</Th>
                <Th>In doubt</Th>
                <Th>Dead-lettered</Th>
                <Th screenReaderText='What to do' />
              </Tr>
            </Thead>
            <Tbody>
              {targets.map(target => (
                <Tr key={target.id} data-target={target.id}>
                  <Td dataLabel='Target'>
                    {target.id}
                    <div className='cd-quiet'>{target.template.replace('deliver-to-', '')} · {target.usages.join(', ')}</div>
                  </Td>
                  <Td dataLabel='Status'><Gate target={target} /></Td>
                  <Td dataLabel='Waiting'>{waiting(target) > 0 ? <To target={target} state='retry-scheduled,ready,leased' n={waiting(target)} /> : 0}</Td>
                  <Td dataLabel='In doubt'><To target={target} state='in-doubt' n={target.deliveries['in-doubt'] ?? 0} /></Td>
                  <Td dataLabel='Dead-lettered'><To target={target} state='dead-lettered' n={target.deliveries['dead-lettered'] ?? 0} /></Td>
                  <Td dataLabel='What to do'>
                    <div className='cd-actions cd-in-row'>
                      {target.hold ? (
                        <ReleaseIt hold={target.hold} waiting={waiting(target)} onDone={onDone} />
                      ) : (
                        <HoldIt kind='target' name={target.id} onDone={onDone} />
                      )}
                    </div>
                  </Td>
                </Tr>
              ))}
            </Tbody>
          </Table>
          {targets.length === 0 && <Nothing title='No target'>Targets are in partners/company.yaml and in the channels of partners.</Nothing>}
        </Section>
      )}
      {holds && (
        <Section title='Partners held'>
          <p className='cd-quiet'>Deliveries of a partner’s documents, wherever they go. Receiving, reading and accepting go on.</p>
          {partners.length > 0 && (
            <Table variant='compact' aria-label='Partners held'>
              <Thead>
                <Tr><Th>Partner</Th><Th>By</Th><Th>Since</Th><Th>Until</Th><Th width={35}>Reason</Th><Th screenReaderText='What to do' /></Tr>
              </Thead>
              <Tbody>
                {partners.map(hold => (
                  <Tr key={hold.name}>
                    <Td dataLabel='Partner'>{hold.name}</Td>
                    <Td dataLabel='By'>{hold.actor}</Td>
                    <Td dataLabel='Since'><Time at={hold.since} /></Td>
                    <Td dataLabel='Until'>{hold.until ? <Time at={hold.until} /> : 'somebody releases it'}</Td>
                    <Td dataLabel='Reason'>{hold.reason ?? '–'}</Td>
                    <Td dataLabel='What to do'><ReleaseIt hold={hold} onDone={onDone} /></Td>
                  </Tr>
                ))}
              </Tbody>
            </Table>
          )}
          <div className='cd-actions'>
            <HoldPartner onDone={onDone} />
          </div>
        </Section>
      )}
    </Stack>
  )
}

function waiting({ deliveries }: Target): number {
  return (deliveries.ready ?? 0) + (deliveries['retry-scheduled'] ?? 0) + (deliveries.leased ?? 0)
}

const To: FC<{ target: Target; state: string; n: number }> = ({ target, state, n }) =>
  n === 0 ? <>0</> : <Link to={`/crossdock/deliveries?target=${encodeURIComponent(target.id)}&state=${state}`}>{n.toLocaleString()}</Link>

/** Whether anything goes there, and if not, why and until when. */
const Gate: FC<{ target: Target }> = ({ target: { gate, hold, circuit } }) => (
  <>
    {gate === 'open' && <span data-gate='open'><StateLabel kind='target' state='open' /></span>}
    {hold && (
      <div>
        <span data-gate='held'><StateLabel kind='target' state='held' /></span>{' '}
        <span className='cd-quiet'>
          by {hold.actor}, {hold.until ? <>until <Time at={hold.until} /></> : 'until somebody releases it'}
          {hold.reason && `: ${hold.reason}`}
        </span>
      </div>
    )}
    {circuit && (
      <div>
        <span data-gate='circuit-open'><StateLabel kind='target' state='circuit-open' /></span>{' '}
        <span className='cd-quiet'>
          circuit breaker {circuit.state} since <Time at={circuit.openedAt} />; next probe <Time at={circuit.probeAt} />
          {circuit.probes > 0 && `, ${many(circuit.probes, 'failed probe')}`}
        </span>
        <div className='cd-quiet'>{circuit.detail} <CodeLink code={circuit.code} /></div>
      </div>
    )}
  </>
)
