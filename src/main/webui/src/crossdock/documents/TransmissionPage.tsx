import { Breadcrumb, BreadcrumbItem, Card, CardBody, Flex, Stack, StackItem, Title } from '@patternfly/react-core'
import type { FC } from 'react'
import { Link, useParams } from 'react-router-dom'
import { CaseTable } from '../cases/CaseTable'
import type { TransmissionTrace } from '../model'
import { BytesOf } from '../parts/Bytes'
import { Facts } from '../parts/Facts'
import { Findings } from '../parts/Findings'
import { Loading, Nothing, Trouble } from '../parts/messages'
import { Section } from '../parts/Section'
import { ActsOf } from '../parts/ActsOf'
import { NextStep } from '../parts/NextStep'
import { ArchivedLabel, StateLabel, words } from '../parts/StateLabel'
import { Time } from '../parts/time'
import { useLoad } from '../parts/useLoad'
import { newReplay } from '../replays/request'
import { Archive, Unarchive } from './Archive'
import { DocumentTable } from './DocumentTable'
import { looksUnread, Reprocess } from './Reprocess'

/** One transmission: bytes received once through one channel, and what was found in them. */
export const TransmissionPage: FC = () => {
  const { number } = useParams()
  const { data, problem, refresh } = useLoad<TransmissionTrace>(`/transmissions/${number}`)
  return (
    <Stack hasGutter>
      <StackItem>
        <Breadcrumb>
          <BreadcrumbItem>
            <Link to='/crossdock/transmissions'>Received files</Link>
          </BreadcrumbItem>
          <BreadcrumbItem isActive>File {number}</BreadcrumbItem>
        </Breadcrumb>
      </StackItem>
      <Trouble problem={problem} />
      {data ? <Sections trace={data} refresh={refresh} /> : !problem && <Loading />}
    </Stack>
  )
}

const Sections: FC<{ trace: TransmissionTrace; refresh: () => void }> = ({ refresh, trace: { transmission, documents, acknowledgements, violations, cases, next, acts } }) => (
  <>
    <StackItem>
      <Flex alignItems={{ default: 'alignItemsCenter' }} spaceItems={{ default: 'spaceItemsSm' }}>
        <Title headingLevel='h2' size='xl'>
          File {transmission.number}
        </Title>
        <StateLabel kind='transmission' state={transmission.state} compact={false} />
        <ArchivedLabel archived={transmission.archived} />
      </Flex>
      <p className='cd-quiet'>{transmission.words}</p>
      <NextStep next={next} variant='danger' />
      <div className='cd-actions'>
        {looksUnread(transmission, documents) && <Reprocess number={transmission.number} onDone={refresh} />}
        {documents.length > 0 && (
          <Link className='pf-v5-c-button pf-m-secondary' to={newReplay({ point: 'delivery', transmission: String(transmission.number), direction: 'in' })}>
            Replay its documents …
          </Link>
        )}
        {transmission.archived ? (
          <Unarchive path='transmissions' id={transmission.number} what={`File ${transmission.number}`} onDone={refresh} />
        ) : (
          ['read', 'rejected', 'failed'].includes(transmission.state) && (
            <Archive path='transmissions' ids={[transmission.number]} what={`File ${transmission.number}`} onDone={refresh} />
          )
        )}
      </div>
    </StackItem>
    <StackItem>
      <Card isFlat>
        <CardBody>
          <Facts
            facts={[
              ['Partner', transmission.partner],
              ['Channel', words(transmission.channel)],
              ['Name', transmission.name],
              ['Size', `${transmission.size.toLocaleString()} bytes`],
              ['Format', transmission.format],
              ['SHA-256', <code key='h' className='cd-hash'>{transmission.sha256}</code>],
              ['Received', <Time key='r' at={transmission.receivedAt} />],
              ['Read', <Time key='d' at={transmission.readAt} />],
            ]}
          />
        </CardBody>
      </Card>
    </StackItem>
    <BytesOf title='What came in, byte by byte' path={`/transmissions/${transmission.number}/view`} download={`/transmissions/${transmission.number}/content`} />
    {cases.length > 0 && (
      <Section title='Cases'>
        <CaseTable cases={cases} />
      </Section>
    )}
    {violations.length > 0 && (
      <Section title='What is wrong'>
        <Findings findings={violations} />
      </Section>
    )}
    <Section title='Documents'>
      {documents.length > 0 ? (
        <DocumentTable documents={documents} label='Documents of this transmission' />
      ) : (
        <Nothing title='No document found in it'>
          {transmission.words}
        </Nothing>
      )}
    </Section>
    {acknowledgements.length > 0 && (
      <Section title='Acknowledgements'>
        <DocumentTable documents={acknowledgements} label='Acknowledgements' />
      </Section>
    )}
    <ActsOf acts={acts} />
  </>
)
