import { Breadcrumb, BreadcrumbItem, Card, CardBody, Flex, Label, Stack, StackItem, Title } from '@patternfly/react-core'
import type { FC } from 'react'
import { Link, useParams } from 'react-router-dom'
import { CaseTable } from '../cases/CaseTable'
import type { Trace } from '../model'
import { Facts } from '../parts/Facts'
import { Findings } from '../parts/Findings'
import { Loading, Trouble } from '../parts/messages'
import { Section } from '../parts/Section'
import { StateLabel, words } from '../parts/StateLabel'
import { Time } from '../parts/time'
import { useLoad } from '../parts/useLoad'
import { Canonical } from './Canonical'
import { Deliveries } from './Deliveries'
import { DocumentActions } from './DocumentActions'
import { DocumentTable } from './DocumentTable'
import { formatOf, nameOf } from './key'
import { LineageOf } from './LineageOf'
import { Repeats } from './Repeats'
import { Stages } from './Stages'

/** One document, stage by stage. */
export const TracePage: FC = () => {
  const { id } = useParams()
  const { data: trace, problem } = useLoad<Trace>(`/documents/${id}`, 3)
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
      {trace ? <Sections trace={trace} /> : !problem && <Loading />}
    </Stack>
  )
}

const Sections: FC<{ trace: Trace }> = ({ trace }) => {
  const { document, violations, deliveries, acknowledgements, cases, replays } = trace
  return (
    <>
      <StackItem>
        <Flex alignItems={{ default: 'alignItemsCenter' }} spaceItems={{ default: 'spaceItemsSm' }}>
          <Title headingLevel='h2' size='xl'>
            {words(document.type)} {nameOf(document)}
          </Title>
          <StateLabel state={document.state} compact={false} />
          {document.usage === 'test' && (
            <Label variant='outline' color='purple'>
              Test
            </Label>
          )}
        </Flex>
        <p className='cd-quiet'>{document.words}</p>
        <DocumentActions trace={trace} />
      </StackItem>
      <StackItem>
        <Stages trace={trace} />
      </StackItem>
      {violations.length > 0 && (
        <Section title='What is wrong'>
          <Findings findings={violations} />
        </Section>
      )}
      <StackItem>
        <DocumentFacts trace={trace} />
      </StackItem>
      {cases.length > 0 && (
        <Section title='Cases'>
          <CaseTable cases={cases} />
        </Section>
      )}
      {deliveries.length > 0 && (
        <Section title='Deliveries'>
          <Deliveries deliveries={deliveries} label='Deliveries' />
        </Section>
      )}
      {acknowledgements.length > 0 && (
        <Section title='Acknowledgements'>
          <DocumentTable documents={acknowledgements} label='Acknowledgements' />
        </Section>
      )}
      {replays.length > 0 && (
        <Section title='Done again'>
          <Repeats replays={replays} />
        </Section>
      )}
      {trace.canonical && <Canonical canonical={trace.canonical} />}
      {document.direction === 'in' && document.map && <LineageOf document={document.id} />}
    </>
  )
}

const DocumentFacts: FC<{ trace: Trace }> = ({ trace: { document, transmission } }) => (
  <Card isFlat>
    <CardBody>
      <Facts
        facts={[
          ['Partner', document.partner],
          ['Order', document.orderNumber],
          ['Revision', document.revision],
          ['Usage', words(document.usage)],
          ['Format', formatOf(document)],
          ['Control number', document.controlNumber],
          ['Map', document.map && [document.map, document.mapVersion].filter(Boolean).join(' · ')],
          ['Grammar', document.grammar && [document.grammar, document.grammarVersion].filter(Boolean).join(' · ')],
          [
            'Receipt',
            transmission && (
              <Link to={`/crossdock/transmissions/${transmission.receipt}`}>
                {transmission.receipt} · {transmission.name}
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
