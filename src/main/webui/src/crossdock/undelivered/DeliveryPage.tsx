import { Alert, Breadcrumb, BreadcrumbItem, Card, CardBody, Flex, Stack, StackItem, Title } from '@patternfly/react-core'
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table'
import type { FC } from 'react'
import { Link, useParams } from 'react-router-dom'
import { Findings } from '../parts/Findings'
import type { Trace } from '../model'
import type { DeliveryStory } from '../operating'
import { CodeLink } from '../parts/CodeLink'
import { Facts } from '../parts/Facts'
import { Loading, Trouble } from '../parts/messages'
import { many } from '../parts/names'
import { Section } from '../parts/Section'
import { StateLabel, words } from '../parts/StateLabel'
import { span, Time } from '../parts/time'
import { useCode } from '../codes/useCodes'
import { useLoad } from '../parts/useLoad'
import { DeliveryActions } from './DeliveryActions'

/** One delivery: why it is where it is, what waits behind it, every attempt, and what can be done. */
export const DeliveryPage: FC = () => {
  const { id } = useParams()
  const { data: story, problem, refresh } = useLoad<DeliveryStory>(`/deliveries/${id}`, 3)
  return (
    <Stack hasGutter>
      <StackItem>
        <Breadcrumb>
          <BreadcrumbItem>
            <Link to='/crossdock/deliveries'>Deliveries</Link>
          </BreadcrumbItem>
          <BreadcrumbItem isActive>Delivery {id}</BreadcrumbItem>
        </Breadcrumb>
      </StackItem>
      <Trouble problem={problem} />
      {story ? <Sections story={story} refresh={refresh} /> : !problem && <Loading />}
    </Stack>
  )
}

const Sections: FC<{ story: DeliveryStory; refresh: () => void }> = ({ story, refresh }) => {
  const { delivery, attempts, acts, holdsBack } = story
  const { data: trace } = useLoad<Trace>(`/documents/${delivery.document}`, 30)
  const violations = trace?.violations ?? []
  return (
    <>
      <StackItem>
        <Flex alignItems={{ default: 'alignItemsCenter' }} spaceItems={{ default: 'spaceItemsSm' }}>
          <Title headingLevel='h2' size='xl'>
            {words(delivery.type)} {delivery.documentNumber ?? `#${delivery.document}`} to {delivery.target}
          </Title>
          <StateLabel state={delivery.state} compact={false} />
        </Flex>
      </StackItem>
      <Why story={story} />
      <StackItem>
        <DeliveryActions story={story} onDone={refresh} />
      </StackItem>
      <StackItem>
        <Card isFlat>
          <CardBody>
            <Facts
              facts={[
                ['Document', <Link key='d' to={`/crossdock/documents/${delivery.document}`}>{delivery.documentNumber ?? `#${delivery.document}`}</Link>],
                ['Partner', delivery.partner],
                ['Usage', words(delivery.usage)],
                ['Target', <Link key='t' to='/crossdock/targets'>{delivery.target}</Link>],
                ['Attempts', `${delivery.attempts}${delivery.uncounted ? `, ${delivery.uncounted} of them not counted: before it was sent again, or to find out whether the target is back` : ''}`],
                ['Waits behind it', holdsBack ? `${many(holdsBack, 'document')} of order ${delivery.orderKey ?? ''}` : 'nothing'],
                ['Idempotency key', <code key='k' className='cd-hash'>{delivery.idempotencyKey}</code>],
                [
                  'Receipt',
                  delivery.receipt && <Link to={`/crossdock/transmissions/${delivery.receipt}`}>{delivery.receipt}</Link>,
                ],
                ['Place', delivery.byteTo > 0 && `interchange ${delivery.interchange}, document ${delivery.documentNo}, bytes ${delivery.byteFrom}–${delivery.byteTo}`],
                ['Map', delivery.map && [delivery.map, delivery.mapVersion].filter(Boolean).join(' · ')],
                ['In this state since', <Time key='s' at={delivery.at} />],
              ]}
            />
          </CardBody>
        </Card>
      </StackItem>
      {violations.length > 0 && (
        <Section title='What is wrong with the document'>
          <Findings findings={violations} />
        </Section>
      )}
      <Section title='Attempts'>
        {attempts.length === 0 ? <p className='cd-quiet'>It was not tried yet.</p> : <Attempts attempts={attempts} />}
      </Section>
      {acts.length > 0 && (
        <Section title='What people did'>
          <Table variant='compact' aria-label='What people did'>
            <Thead>
              <Tr><Th>When</Th><Th>Who</Th><Th>What</Th><Th width={50}>Why</Th></Tr>
            </Thead>
            <Tbody>
              {acts.map((act, index) => (
                <Tr key={index}>
                  <Td dataLabel='When'><Time at={act.at} /></Td>
                  <Td dataLabel='Who'>{act.who}</Td>
                  <Td dataLabel='What'>{words(act.what)}</Td>
                  <Td dataLabel='Why'>{act.why}</Td>
                </Tr>
              ))}
            </Tbody>
          </Table>
        </Section>
      )}
    </>
  )
}

/** The reason in words and the next step. */
const Why: FC<{ story: DeliveryStory }> = ({ story: { delivery, holdsBack } }) => {
  const entry = useCode(delivery.code)
  if (!delivery.code && !delivery.detail) return null
  const open = ['dead', 'in-doubt', 'again'].includes(delivery.state)
  return (
    <StackItem>
      <Alert
        isInline
        variant={!open ? 'info' : delivery.state === 'dead' ? 'danger' : 'warning'}
        title={delivery.detail ?? entry?.title ?? delivery.code}
      >
        {entry && <p>{entry.title} {delivery.code && <CodeLink code={delivery.code} />}</p>}
        {entry && open && <p><strong>Next step:</strong> {entry.next}</p>}
        {holdsBack > 0 && <p>{many(holdsBack, 'document')} of the same order wait behind it at this target.</p>}
      </Alert>
    </StackItem>
  )
}

const Attempts: FC<{ attempts: DeliveryStory['attempts'] }> = ({ attempts }) => (
  <Table variant='compact' aria-label='Attempts'>
    <Thead>
      <Tr><Th>No.</Th><Th>When</Th><Th>Took</Th><Th>Outcome</Th><Th width={50}>Answer</Th><Th>Hub</Th></Tr>
    </Thead>
    <Tbody>
      {[...attempts].reverse().map(attempt => (
        <Tr key={attempt.no}>
          <Td dataLabel='No.'>{attempt.no}</Td>
          <Td dataLabel='When'><Time at={attempt.startedAt} /></Td>
          <Td dataLabel='Took'>{span(Date.parse(attempt.endedAt) - Date.parse(attempt.startedAt))}</Td>
          <Td dataLabel='Outcome'><StateLabel state={attempt.outcome} /></Td>
          <Td dataLabel='Answer'>
            {attempt.detail ?? '–'}
            <div className='cd-quiet'>
              {attempt.code && <CodeLink code={attempt.code} />}
              {attempt.status ? ` HTTP ${attempt.status}` : ''}
            </div>
          </Td>
          <Td dataLabel='Hub'>{attempt.hub ?? '–'}</Td>
        </Tr>
      ))}
    </Tbody>
  </Table>
)
