import { Breadcrumb, BreadcrumbItem, Card, CardBody, Flex, Stack, StackItem, Title } from '@patternfly/react-core'
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table'
import type { FC } from 'react'
import { Link, useParams } from 'react-router-dom'
import { Findings } from '../parts/Findings'
import type { Trace } from '../model'
import type { DeliveryStory } from '../operating'
import { BytesOf } from '../parts/Bytes'
import { CodeLink } from '../parts/CodeLink'
import { Facts } from '../parts/Facts'
import { Loading, Trouble } from '../parts/messages'
import { ActsOf } from '../parts/ActsOf'
import { many } from '../parts/names'
import { NextStep } from '../parts/NextStep'
import { Section } from '../parts/Section'
import { StateLabel, words } from '../parts/StateLabel'
import { span, Time } from '../parts/time'
import { useCode } from '../codes/useCodes'
import { useLoad } from '../parts/useLoad'
import { DeliveryActions } from './DeliveryActions'
import { ExchangeOf } from './ExchangeOf'

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
          <StateLabel kind='delivery' state={delivery.state} compact={false} />
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
                ['Attempts', `${delivery.attempts}${delivery.uncounted ? `, ${delivery.uncounted} of them not counted: before it was resent, or probes of the target` : ''}`],
                ['Waits behind it', holdsBack ? `${many(holdsBack, 'document')} of order ${delivery.orderKey ?? ''}` : 'nothing'],
                ['Idempotency key', <code key='k' className='cd-hash'>{delivery.idempotencyKey}</code>],
                [
                  'Received file',
                  delivery.transmission && <Link to={`/crossdock/transmissions/${delivery.transmission}`}>{delivery.transmission}</Link>,
                ],
                ['Place', delivery.byteTo > 0 && `interchange ${delivery.interchange}, document ${delivery.documentNo}, bytes ${delivery.byteFrom}–${delivery.byteTo}`],
                ['Map', delivery.map && [delivery.map, delivery.mapVersion].filter(Boolean).join(' · ')],
                ['In this state since', <Time key='s' at={delivery.at} />],
                ['Tried again', delivery.dueAt && <Time key='n' at={delivery.dueAt} />],
              ]}
            />
          </CardBody>
        </Card>
      </StackItem>
      <BytesOf
        title={trace?.document.direction === 'out' ? 'What is sent' : 'What came in'}
        path={`/documents/${delivery.document}/view`}
        download={trace?.document.direction === 'out' || !delivery.transmission ? `/documents/${delivery.document}/content` : `/transmissions/${delivery.transmission}/content`}
      />
      {violations.length > 0 && (
        <Section title='What is wrong with the document'>
          <Findings findings={violations} />
        </Section>
      )}
      <Section title='Attempts'>
        {attempts.length === 0 ? <p className='cd-quiet'>It was not tried yet.</p> : <Attempts delivery={delivery.id} attempts={attempts} />}
      </Section>
      <ActsOf acts={acts} />
    </>
  )
}

/** The reason in words and the next step. */
const Why: FC<{ story: DeliveryStory }> = ({ story: { delivery, holdsBack, next } }) => {
  const entry = useCode(delivery.code)
  if (!next && !delivery.code && !delivery.detail) return null
  return (
    <StackItem>
      <NextStep
        next={next}
        variant={delivery.state === 'dead-lettered' ? 'danger' : next ? 'warning' : 'info'}
        title={delivery.detail ?? entry?.title ?? delivery.code}
      >
        {entry && <p>{entry.title} {delivery.code && <CodeLink code={delivery.code} />}</p>}
        {holdsBack > 0 && <p>{many(holdsBack, 'document')} of the same order wait behind it at this target.</p>}
      </NextStep>
    </StackItem>
  )
}

const Attempts: FC<{ delivery: number; attempts: DeliveryStory['attempts'] }> = ({ delivery, attempts }) => (
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
          <Td dataLabel='Outcome'><StateLabel kind='delivery' state={attempt.outcome} /></Td>
          <Td dataLabel='Answer'>
            {attempt.detail ?? '–'}
            <div className='cd-quiet'>
              {attempt.code && <CodeLink code={attempt.code} />}
              {attempt.status ? ` HTTP ${attempt.status}` : ''}
            </div>
            {attempt.kept && <ExchangeOf delivery={delivery} attempt={attempt.no} />}
          </Td>
          <Td dataLabel='Hub'>{attempt.hub ?? '–'}</Td>
        </Tr>
      ))}
    </Tbody>
  </Table>
)
