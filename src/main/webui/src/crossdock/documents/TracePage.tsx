import { Breadcrumb, BreadcrumbItem, Card, CardBody, Flex, Label, Stack, StackItem, Title } from '@patternfly/react-core'
import type { FC } from 'react'
import { Link, useParams } from 'react-router-dom'
import { CaseTable } from '../cases/CaseTable'
import type { Sending, Trace } from '../model'
import { BytesOf } from '../parts/Bytes'
import { Facts } from '../parts/Facts'
import { Findings } from '../parts/Findings'
import { Loading, Trouble } from '../parts/messages'
import { Section } from '../parts/Section'
import { ActsOf } from '../parts/ActsOf'
import { NextStep } from '../parts/NextStep'
import { ArchivedLabel, StateLabel, words } from '../parts/StateLabel'
import { Time } from '../parts/time'
import { useLoad } from '../parts/useLoad'
import { Canonical } from './Canonical'
import { Choices } from './Choices'
import { Deliveries } from './Deliveries'
import { DocumentActions } from './DocumentActions'
import { DocumentTable } from './DocumentTable'
import { formatOf, nameOf } from './key'
import { LineageOf } from './LineageOf'
import { Repeats } from './Repeats'
import { Stages } from './Stages'
import { Steps } from './Steps'

/** One document, stage by stage. */
export const TracePage: FC = () => {
  const { id } = useParams()
  const { data: trace, problem, refresh } = useLoad<Trace>(`/documents/${id}`, 3)
  return (
    <Stack hasGutter>
      <StackItem>
        <Breadcrumb>
          <BreadcrumbItem>
            <Link to='/crossdock/documents'>Documents</Link>
          </BreadcrumbItem>
          <BreadcrumbItem isActive>{trace ? nameOf(trace.document) : id}</BreadcrumbItem>
        </Breadcrumb>
      </StackItem>
      <Trouble problem={problem} />
      {trace ? <Sections trace={trace} onDone={refresh} /> : !problem && <Loading />}
    </Stack>
  )
}

const Sections: FC<{ trace: Trace; onDone: () => void }> = ({ trace, onDone }) => {
  const { document, violations, steps, deliveries, acknowledgements, cases, replays, transmission } = trace
  return (
    <>
      <StackItem>
        <Flex alignItems={{ default: 'alignItemsCenter' }} spaceItems={{ default: 'spaceItemsSm' }}>
          <Title headingLevel='h2' size='xl'>
            {words(document.type)} {nameOf(document)}
          </Title>
          <StateLabel kind='document' state={document.state} compact={false} />
          <ArchivedLabel archived={document.archived} />
          {document.usage === 'test' && (
            <Label variant='outline' color='purple'>
              Test
            </Label>
          )}
        </Flex>
        <p className='cd-quiet'>{document.words}</p>
        <NextStep next={trace.next} variant={document.state === 'rejected' || document.state === 'dead-lettered' ? 'danger' : 'warning'} />
        <DocumentActions trace={trace} onDone={onDone} />
      </StackItem>
      <StackItem>
        <Stages trace={trace} />
      </StackItem>
      {violations.length > 0 && (
        <Section title='What is wrong'>
          <Findings findings={violations} />
        </Section>
      )}
      {steps.length > 0 && (
        <Section title='Steps'>
          <Steps steps={steps} />
        </Section>
      )}
      <StackItem>
        <DocumentFacts trace={trace} />
      </StackItem>
      {(document.direction === 'out' || (transmission && document.byteTo > 0)) && (
        <BytesOf
          title={document.direction === 'out' ? 'What was sent, byte by byte' : 'What came in, byte by byte'}
          path={`/documents/${document.id}/view`}
          download={document.direction === 'out' ? `/documents/${document.id}/content` : `/transmissions/${transmission?.number}/content`}
        />
      )}
      {trace.sent && <BytesOf title='What was sent, byte by byte' path={`/documents/${trace.sent.interchange}/view`} download={`/documents/${trace.sent.interchange}/content`} />}
      {cases.length > 0 && (
        <Section title='Cases'>
          <CaseTable cases={cases} />
        </Section>
      )}
      {trace.routing.length > 0 && (
        <Section title='Targets chosen'>
          <Choices choices={trace.routing} />
        </Section>
      )}
      {deliveries.length > 0 && (
        <Section title='Deliveries'>
          <Deliveries deliveries={deliveries} label='Deliveries' />
        </Section>
      )}
      {trace.sent && <Sent sent={trace.sent} />}
      {acknowledgements.length > 0 && (
        <Section title='Acknowledgements'>
          <DocumentTable documents={acknowledgements} label='Acknowledgements' />
        </Section>
      )}
      {replays.length > 0 && (
        <Section title='Replays'>
          <Repeats replays={replays} />
        </Section>
      )}
      <ActsOf acts={trace.acts} />
      {trace.canonical && <Canonical canonical={trace.canonical} />}
      {document.direction === 'in' && document.map && <LineageOf document={document.id} />}
    </>
  )
}

/** How it went to its partner, under which control numbers, and what the partner said or owes. */
const Sent: FC<{ sent: Sending }> = ({ sent }) => (
  <Section title='Sent to the partner'>
    <Facts
      facts={[
        ['As', `${sent.standard} ${sent.message}`],
        ['Interchange control number', sent.controlNumber && <Link to={`/crossdock/documents/${sent.interchange}`}>{sent.controlNumber}</Link>],
        ['Group control number', sent.groupControlNumber],
        ['Document control number', sent.documentControlNumber],
        ['Written', <Time key='w' at={sent.writtenAt} />],
        [
          'Acknowledgement',
          sent.acknowledged ? (
            <>
              {words(sent.acknowledged)}, <Time at={sent.acknowledgedAt} />
            </>
          ) : sent.dueAt ? (
            <span className={sent.overdue ? 'cd-overdue' : ''}>
              {sent.expected} {sent.overdue ? 'overdue since' : 'due'} <Time at={sent.dueAt} />
            </span>
          ) : (
            sent.expected && `${sent.expected} expected after the delivery`
          ),
        ],
      ]}
    />
  </Section>
)

const DocumentFacts: FC<{ trace: Trace }> = ({ trace: { document, transmission } }) => (
  <Card isFlat>
    <CardBody>
      <Facts
        facts={[
          ['Partner', document.partner],
          ['Sender', !document.partner && document.sender],
          ['Order', document.orderNumber],
          ['Revision', document.revision],
          ['Usage', words(document.usage)],
          ['Format', formatOf(document)],
          ['Control number', document.controlNumber],
          ['Map', document.map && [document.map, document.mapVersion].filter(Boolean).join(' · ')],
          ['Grammar', document.grammar && [document.grammar, document.grammarVersion].filter(Boolean).join(' · ')],
          [
            'Received file',
            transmission && (
              <Link to={`/crossdock/transmissions/${transmission.number}`}>
                {transmission.number} · {transmission.name}
              </Link>
            ),
          ],
          [
            'Place',
            document.byteTo > 0 &&
              `interchange ${document.interchangeNo}, document ${document.documentNo}, bytes ${document.byteFrom}–${document.byteTo}`,
          ],
          [
            'Copy of',
            document.duplicateOf && <Link to={`/crossdock/documents/${document.duplicateOf}`}>#{document.duplicateOf}</Link>,
          ],
          ['Received', <Time key='t' at={document.receivedAt} />],
          ['Last change', <Time key='u' at={document.updatedAt} />],
        ]}
      />
    </CardBody>
  </Card>
)
