import { Breadcrumb, BreadcrumbItem, Card, CardBody, CodeBlock, CodeBlockCode, ExpandableSection, Flex, Progress, Stack, StackItem, Title } from '@patternfly/react-core'
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table'
import type { FC } from 'react'
import { Link, useParams } from 'react-router-dom'
import type { Replay, ReplayFile, ReplayItem } from '../operating'
import { Choice } from '../parts/Choice'
import { Facts } from '../parts/Facts'
import { Loading, Trouble } from '../parts/messages'
import { many } from '../parts/names'
import { Pager } from '../parts/Pager'
import { Section } from '../parts/Section'
import { StateLabel, words } from '../parts/StateLabel'
import { useChoices } from '../parts/useStates'
import { Time } from '../parts/time'
import { useList } from '../parts/useList'
import { useLoad } from '../parts/useLoad'
import { ReplayActions } from './ReplayActions'
import { inWords, percent } from './request'

const ITEM_STATES = ['waiting', 'under-way', 'done', 'failed', 'skipped']

/** A replay at work: how far it is, the outcome of each document, who did what about it. */
export const ReplayPage: FC = () => {
  const { id } = useParams()
  const { data, problem, refresh } = useLoad<ReplayFile>(`/replays/${id}`, 1)
  return (
    <Stack hasGutter>
      <StackItem>
        <Breadcrumb>
          <BreadcrumbItem><Link to='/crossdock/replays'>Replays</Link></BreadcrumbItem>
          <BreadcrumbItem isActive>Replay {id}</BreadcrumbItem>
        </Breadcrumb>
      </StackItem>
      <Trouble problem={problem} />
      {data ? <Sections file={data} refresh={refresh} /> : !problem && <Loading />}
    </Stack>
  )
}

const Sections: FC<{ file: ReplayFile; refresh: () => void }> = ({ file: { replay, history }, refresh }) => {
  const { order, counts } = replay
  return (
    <>
      <StackItem>
        <Flex alignItems={{ default: 'alignItemsCenter' }} spaceItems={{ default: 'spaceItemsSm' }}>
          <Title headingLevel='h2' size='xl'>Replay {replay.id}</Title>
          <StateLabel kind='replay' state={replay.state} compact={false} />
        </Flex>
        <p className='cd-quiet'>
          From {order.point}: {inWords(order.selection.documents, order.selection.filter)}. Reason: {order.reason}
        </p>
      </StackItem>
      <StackItem>
        <Card isFlat>
          <CardBody>
            <Progress
              aria-label='How far it is'
              title={title(replay)}
              value={percent(counts)}
              variant={replay.state === 'stopped' ? 'danger' : counts.failed > 0 ? 'warning' : replay.state === 'done' ? 'success' : undefined}
            />
            <ReplayActions replay={replay} onDone={refresh} />
          </CardBody>
        </Card>
      </StackItem>
      <StackItem>
        <Card isFlat>
          <CardBody>
            <Facts
              facts={[
                ['From', words(order.point)],
                ['Version of the map', order.version],
                ['Targets', order.targets.length > 0 ? order.targets.join(', ') : 'all that each document went to'],
                ['Forced', order.force && (order.point === 'raw' ? 'yes: though another document has its number, copies too' : 'yes: targets that have it get it again')],
                ['Rate', `at most ${order.rate} documents a second`],
                ['Stops after', many(order.stopAfter, 'failure')],
                ['Asked for by', order.actor],
                ['Begun', <Time key='b' at={replay.createdAt} />],
                ['Ended', replay.endedAt && <Time key='e' at={replay.endedAt} />],
              ]}
            />
            {order.edit && (
              <ExpandableSection toggleText='What the document is to say instead'>
                <CodeBlock><CodeBlockCode>{order.edit.raw ? atob(order.edit.raw.bytes) : JSON.stringify(order.edit.canonical, null, 2)}</CodeBlockCode></CodeBlock>
              </ExpandableSection>
            )}
          </CardBody>
        </Card>
      </StackItem>
      <Items replay={replay} />
      <Section title='Who did what'>
        <Table variant='compact' aria-label='Who did what'>
          <Thead><Tr><Th>When</Th><Th>Actor</Th><Th>Action</Th><Th width={50}>Reason</Th></Tr></Thead>
          <Tbody>
            {history.map((act, index) => (
              <Tr key={index}>
                <Td dataLabel='When'><Time at={act.at} /></Td>
                <Td dataLabel='Actor'>{act.actor}</Td>
                <Td dataLabel='Action'>{words(act.action)}</Td>
                <Td dataLabel='Reason'>{act.reason ?? '–'}</Td>
              </Tr>
            ))}
          </Tbody>
        </Table>
      </Section>
    </>
  )
}

function title({ state: stands, counts, selecting }: Replay): string {
  const ended = counts.done + counts.failed + counts.skipped
  const total = ended + counts.waiting + counts.underWay
  const parts = ITEM_STATES.map((state, index) => [state, [counts.waiting, counts.underWay, counts.done, counts.failed, counts.skipped][index]!] as const)
  const told = parts.filter(([, n]) => n > 0).map(([state, n]) => `${n.toLocaleString()} ${stands === 'cancelled' && state === 'waiting' ? 'never begun' : state.replace('-', ' ')}`)
  return `${ended.toLocaleString()} of ${many(total, 'document')}${selecting ? ' listed so far' : ''}${told.length > 0 ? `: ${told.join(', ')}` : ''}`
}

const Items: FC<{ replay: Replay }> = ({ replay }) => {
  const choices = useChoices('replay-item')
  const list = useList<ReplayItem, 'state'>(`/replays/${replay.id}/documents`, ['state'] as const)
  const { data, filter, narrow } = list
  return (
    <Section
      title={
        <Flex alignItems={{ default: 'alignItemsCenter' }}>
          <span>Documents</span>
          <Choice name='State of documents' any='Any state' options={choices} value={filter.state} onChange={v => narrow('state', v)} />
        </Flex>
      }
    >
      {data && data.items.length === 0 && <p className='cd-quiet'>{filter.state ? 'None in this state.' : 'None listed yet.'}</p>}
      {data && data.items.length > 0 && (
        <Table variant='compact' aria-label='Documents of the replay'>
          <Thead><Tr><Th>Document</Th><Th>State</Th><Th width={60}>Outcome</Th><Th>When</Th></Tr></Thead>
          <Tbody>
            {data.items.map(item => (
              <Tr key={item.document}>
                <Td dataLabel='Document'><Link to={`/crossdock/documents/${item.document}`}>#{item.document}</Link></Td>
                <Td dataLabel='State'><StateLabel kind='replay-item' state={item.state} /></Td>
                <Td dataLabel='Outcome'>
                  {item.detail ?? '–'}
                  {item.code && <div className='cd-quiet'><code>{item.code}</code></div>}
                </Td>
                <Td dataLabel='When'><Time at={item.at} /></Td>
              </Tr>
            ))}
          </Tbody>
        </Table>
      )}
      <Pager page={list.page} more={!!data?.next} turn={list.turn} back='Before' on='After' />
    </Section>
  )
}
