import { Card, Progress, ProgressMeasureLocation, Toolbar, ToolbarContent, ToolbarItem } from '@patternfly/react-core'
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table'
import type { FC } from 'react'
import { Link } from 'react-router-dom'
import type { Replay } from '../operating'
import { Choice } from '../parts/Choice'
import { Loading, Nothing, Trouble } from '../parts/messages'
import { Pager } from '../parts/Pager'
import { StateLabel } from '../parts/StateLabel'
import { useChoices } from '../parts/useStates'
import { Time } from '../parts/time'
import { useList } from '../parts/useList'
import { inWords, percent } from './request'


/** All replays, newest first. */
export const Replays: FC = () => {
  const choices = useChoices('replay')
  const list = useList<Replay, 'state'>('/replays', ['state'] as const)
  const { data, problem, filter, narrow } = list
  return (
    <Card isFlat>
      <Toolbar>
        <ToolbarContent>
          <ToolbarItem>
            <Choice name='State' any='Any state' options={choices} value={filter.state} onChange={v => narrow('state', v)} />
          </ToolbarItem>
          <ToolbarItem align={{ default: 'alignRight' }}>
            <Link className='pf-v5-c-button pf-m-primary' to='/crossdock/replays/new'>New replay …</Link>
          </ToolbarItem>
        </ToolbarContent>
      </Toolbar>
      <Trouble problem={problem} />
      {!data && !problem && <Loading />}
      {data && data.items.length === 0 && (
        <Nothing title={list.searching ? 'No replay in this state' : 'Nothing was replayed yet'}>
          Documents can be replayed: from a document, a list of deliveries, or here by filter.
        </Nothing>
      )}
      {data && data.items.length > 0 && (
        <Table variant='compact' aria-label='Replays'>
          <Thead>
            <Tr>
              <Th>Replay</Th><Th>State</Th><Th width={25}>What</Th><Th width={20}>How far</Th><Th>Failed</Th><Th>By</Th><Th width={20}>Reason</Th><Th>Begun</Th>
            </Tr>
          </Thead>
          <Tbody>
            {data.items.map(it => (
              <Tr key={it.id}>
                <Td dataLabel='Replay'><Link to={`/crossdock/replays/${it.id}`}>Replay {it.id}</Link></Td>
                <Td dataLabel='State'><StateLabel kind='replay' state={it.state} /></Td>
                <Td dataLabel='What'>
                  {inWords(it.order.selection.documents, it.order.selection.filter)}
                  <div className='cd-quiet'>from {it.order.point}{it.order.force && ', forced'}{it.order.edit && ', edited'}</div>
                </Td>
                <Td dataLabel='How far'>
                  <Progress
                    aria-label={`How far replay ${it.id} is`}
                    size='sm'
                    value={percent(it.counts)}
                    measureLocation={ProgressMeasureLocation.outside}
                    variant={it.counts.failed > 0 ? 'warning' : undefined}
                  />
                </Td>
                <Td dataLabel='Failed'>{it.counts.failed.toLocaleString()}</Td>
                <Td dataLabel='By'>{it.order.actor}</Td>
                <Td dataLabel='Reason'><div className='cd-two-lines'>{it.order.reason}</div></Td>
                <Td dataLabel='Begun'><Time at={it.createdAt} /></Td>
              </Tr>
            ))}
          </Tbody>
        </Table>
      )}
      <Pager page={list.page} more={!!data?.next} turn={list.turn} />
    </Card>
  )
}
