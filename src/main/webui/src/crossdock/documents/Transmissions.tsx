import { Button, Card, Toolbar, ToolbarContent, ToolbarItem } from '@patternfly/react-core'
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table'
import type { FC } from 'react'
import { Link } from 'react-router-dom'
import type { TransmissionRow } from '../model'
import { Choice } from '../parts/Choice'
import { AGES } from '../parts/filters'
import { Loading, Nothing, Trouble } from '../parts/messages'
import { many } from '../parts/names'
import { Pager } from '../parts/Pager'
import { ArchivedLabel, StateLabel, words } from '../parts/StateLabel'
import { Time } from '../parts/time'
import { Typed } from '../parts/Typed'
import { useChosen } from '../parts/useChosen'
import { useList } from '../parts/useList'
import { useChoices } from '../parts/useStates'
import { Archive } from './Archive'
import { Reprocess } from './Reprocess'

const FILTERS = ['name', 'partner', 'state', 'since', 'unread'] as const

/** Received files (transmissions), newest first; those in which nothing could be read on request. */
export const Transmissions: FC = () => {
  const list = useList<TransmissionRow, (typeof FILTERS)[number]>('/transmissions', FILTERS)
  const states = useChoices('transmission')
  const { data, problem, filter, narrow, refresh } = list
  const chosen = useChosen(JSON.stringify(filter))
  const ids = (data?.items ?? []).map(row => row.number)
  return (
    <Card isFlat>
      <Toolbar>
        <ToolbarContent>
          <ToolbarItem>
            <Typed name='File name' hint='Part of the file name' value={filter.name} onChange={v => narrow('name', v)} />
          </ToolbarItem>
          <ToolbarItem>
            <Typed name='Partner' hint='Partner' value={filter.partner} onChange={v => narrow('partner', v)} />
          </ToolbarItem>
          <ToolbarItem>
            <Choice name='State' any='Any state' options={states} value={filter.state} onChange={v => narrow('state', v)} />
          </ToolbarItem>
          <ToolbarItem>
            <Choice name='Received' any='Any time' options={AGES} value={filter.since} onChange={v => narrow('since', v)} />
          </ToolbarItem>
          <ToolbarItem>
            <Choice name='Read or not' any='Read or not' options={[{ value: 'true', label: 'Not read' }]} value={filter.unread} onChange={v => narrow('unread', v)} />
          </ToolbarItem>
          {list.searching && <ToolbarItem><Button variant='link' onClick={list.clear}>Clear</Button></ToolbarItem>}
          <ToolbarItem>
            <Archive path='transmissions' ids={chosen.chosen} what={many(chosen.chosen.length, 'received file')} onDone={() => { chosen.none(); refresh() }} />
          </ToolbarItem>
        </ToolbarContent>
      </Toolbar>
      <Trouble problem={problem} />
      {!data && !problem && <Loading />}
      {data && data.items.length === 0 && (
        <Nothing title={filter.unread ? 'Every file was read' : list.searching ? 'No file fits this search' : 'No file yet'}>
          {filter.unread
            ? 'A file whose sender is unknown, whose format is not agreed, or on which the hub failed would be here until it is read or archived.'
            : 'As soon as a partner sends something, it shows up here.'}
        </Nothing>
      )}
      {data && data.items.length > 0 && (
        <Table variant='compact' aria-label='Received files'>
          <Thead>
            <Tr>
              <Th aria-label='Choose all of this page' select={{ isSelected: ids.every(chosen.has), onSelect: (_event, on) => chosen.set(ids, on) }} />
              <Th>Number</Th><Th>State</Th><Th>Partner</Th><Th>Channel</Th><Th width={20}>File</Th><Th width={30}>Outcome</Th><Th>Received</Th><Th screenReaderText='Actions' />
            </Tr>
          </Thead>
          <Tbody>
            {data.items.map((row, rowIndex) => (
              <Tr key={row.number}>
                <Td select={{ rowIndex, isSelected: chosen.has(row.number), onSelect: (_event, on) => chosen.set([row.number], on) }} />
                <Td dataLabel='Number'><Link to={`/crossdock/transmissions/${row.number}`}>{row.number}</Link></Td>
                <Td dataLabel='State'>
                  <StateLabel kind='transmission' state={row.state} />
                  <ArchivedLabel archived={row.archived} />
                </Td>
                <Td dataLabel='Partner'>{row.partner}</Td>
                <Td dataLabel='Channel'>{words(row.channel)}</Td>
                <Td dataLabel='File'>{row.name}<div className='cd-quiet'>{row.size.toLocaleString('en')} bytes</div></Td>
                <Td dataLabel='Outcome'>{row.words}</Td>
                <Td dataLabel='Received'><Time at={row.receivedAt} /></Td>
                <Td dataLabel='Actions'>
                  {['rejected', 'failed'].includes(row.state) && !row.archived && <Reprocess small number={row.number} onDone={refresh} />}
                </Td>
              </Tr>
            ))}
          </Tbody>
        </Table>
      )}
      <Pager page={list.page} more={!!data?.next} turn={list.turn} />
    </Card>
  )
}
