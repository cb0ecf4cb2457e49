import { Alert, Button, Card, Stack, StackItem, Toolbar, ToolbarContent, ToolbarItem } from '@patternfly/react-core'
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table'
import { useMemo, type FC } from 'react'
import { Link, useSearchParams } from 'react-router-dom'
import { query } from '../api'
import type { ReconciliationReport } from '../operating'
import { Choice } from '../parts/Choice'
import { CodeLink } from '../parts/CodeLink'
import { AGES, instantOf, valuesOf } from '../parts/filters'
import { Loading, Nothing, Trouble } from '../parts/messages'
import { many } from '../parts/names'
import { Section } from '../parts/Section'
import { StateLabel, words } from '../parts/StateLabel'
import { Typed } from '../parts/Typed'
import { useLoad } from '../parts/useLoad'

const NOT_BY_ITSELF = 86_400

/** Counts taken apart from each other, side by side: whether anything was lost or came twice. */
export const ReconciliationPage: FC = () => {
  const [address, setAddress] = useSearchParams()
  const { since, partner } = valuesOf(address, ['since', 'partner'] as const)
  const path = useMemo(
    () => '/reconciliation' + query({ since: instantOf(since === 'ever' ? '' : since || '1d', new Date()), partner }),
    [since, partner],
  )
  const { data, problem, refresh } = useLoad<ReconciliationReport>(path, NOT_BY_ITSELF)
  const narrow = (name: string, value: string) =>
    setAddress(before => { if (value) before.set(name, value); else before.delete(name); return before }, { replace: true })
  return (
    <Stack hasGutter>
      <StackItem>
        <Card isFlat>
          <Toolbar>
            <ToolbarContent>
              <ToolbarItem>
                <Choice
                  name='Received'
                  any='Last 24 hours'
                  options={[...AGES.filter(age => age.value !== '1d'), { value: 'ever', label: 'Ever' }]}
                  value={since}
                  onChange={v => narrow('since', v)}
                />
              </ToolbarItem>
              <ToolbarItem>
                <Typed name='Partner' hint='Partner' value={partner} onChange={v => narrow('partner', v)} />
              </ToolbarItem>
              <ToolbarItem>
                <Button variant='secondary' onClick={refresh}>Count again</Button>
              </ToolbarItem>
            </ToolbarContent>
          </Toolbar>
        </Card>
      </StackItem>
      <Trouble problem={problem} />
      {!data && !problem && <Loading />}
      {data && <Report report={data} />}
    </Stack>
  )
}

const Report: FC<{ report: ReconciliationReport }> = ({ report }) => (
  <>
    <StackItem>
      {report.reconciled ? (
        <Alert isInline variant='success' title='Reconciled'>
          Every count agrees with its other: nothing was lost on the way, nothing came twice.
        </Alert>
      ) : (
        <Alert isInline variant='danger' title={`${many(report.discrepancies.length, 'count')} ${report.discrepancies.length === 1 ? 'does' : 'do'} not agree`}>
          Compare them with the trace of what they name. What was lost is in the raw bytes; a delivery that is missing can be
          made again by replay. See <CodeLink code='reconciliation-discrepancy' />.
        </Alert>
      )}
    </StackItem>
    {!report.reconciled && (
      <Section title='What does not agree'>
        <Table variant='compact' aria-label='Discrepancies'>
          <Thead>
            <Tr><Th width={45}>What</Th><Th>Where</Th><Th>Partner</Th><Th>Expected</Th><Th>Found</Th></Tr>
          </Thead>
          <Tbody>
            {report.discrepancies.map((it, index) => (
              <Tr key={index}>
                <Td dataLabel='What'>{it.message}</Td>
                <Td dataLabel='Where'>
                  {it.transmission > 0 && <Link to={`/crossdock/transmissions/${it.transmission}`}>File {it.transmission}</Link>}
                  {it.document > 0 && <div><Link to={`/crossdock/documents/${it.document}`}>Document #{it.document}</Link></div>}
                </Td>
                <Td dataLabel='Partner'>{it.partner} <span className='cd-quiet'>{it.channel}</span></Td>
                <Td dataLabel='Expected'>{it.expected}</Td>
                <Td dataLabel='Found'>{it.found}</Td>
              </Tr>
            ))}
          </Tbody>
        </Table>
      </Section>
    )}
    {report.channels.length === 0 && report.flows.length === 0 && (
      <StackItem><Nothing title='Nothing came in this time'>Choose a longer time, or another partner.</Nothing></StackItem>
    )}
    {report.channels.length > 0 && (
      <Section title='By channel'>
        <Table variant='compact' aria-label='Channels' className='cd-numbers'>
          <Thead>
            <Tr>
              <Th>Partner</Th><Th>Channel</Th><Th>Files</Th><Th>Bytes came</Th><Th>Stored</Th><Th>Framed</Th><Th>Set aside</Th><Th>Blank</Th><Th>Unread</Th>
              <Th>Documents framed</Th><Th>Stored</Th>
            </Tr>
          </Thead>
          <Tbody>
            {report.channels.map(line => (
              <Tr key={line.partner + line.channel}>
                <Td>{line.partner}</Td><Td>{line.channel}</Td>
                {[line.transmissions, line.bytes, line.stored, line.framed, line.setAside, line.blank, line.unread, line.framedDocuments, line.storedDocuments].map(
                  (n, index) => <Td key={index}>{n.toLocaleString()}</Td>,
                )}
              </Tr>
            ))}
          </Tbody>
        </Table>
      </Section>
    )}
    {report.flows.length > 0 && (
      <Section title='Documents and deliveries'>
        <Table variant='compact' aria-label='Flows' className='cd-numbers'>
          <Thead>
            <Tr><Th>Partner</Th><Th>Type</Th><Th>Documents</Th><Th width={40}>By state</Th><Th>Targets agreed</Th><Th>Deliveries</Th></Tr>
          </Thead>
          <Tbody>
            {report.flows.map(flow => (
              <Tr key={flow.partner + flow.direction + flow.type + flow.usage}>
                <Td>{flow.partner}</Td>
                <Td>{words(flow.type)} <span className='cd-quiet'>{flow.direction} · {flow.usage}</span></Td>
                <Td>{flow.documents.toLocaleString()}</Td>
                <Td>
                  {Object.entries(flow.states).map(([state, n]) => (
                    <span key={state} className='cd-state'>
                      <Link to={'/crossdock/documents' + query({ partner: flow.partner, type: flow.type, state })}><StateLabel kind='document' state={state} /></Link> {n.toLocaleString()}
                    </span>
                  ))}
                </Td>
                <Td>{flow.agreed.toLocaleString()}</Td>
                <Td>{flow.deliveries.toLocaleString()}</Td>
              </Tr>
            ))}
          </Tbody>
        </Table>
      </Section>
    )}
  </>
)
