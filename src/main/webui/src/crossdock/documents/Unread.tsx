import { Button, Card, Toolbar, ToolbarContent, ToolbarItem } from '@patternfly/react-core'
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table'
import type { FC } from 'react'
import { Link } from 'react-router-dom'
import type { TransmissionRow } from '../model'
import { Loading, Nothing, Trouble } from '../parts/messages'
import { Pager } from '../parts/Pager'
import { StateLabel, words } from '../parts/StateLabel'
import { Time } from '../parts/time'
import { Typed } from '../parts/Typed'
import { useList } from '../parts/useList'
import { ReadAgain } from './ReadAgain'

/** Transmissions of which nothing could be read: there is no document to look for, so they are listed themselves. */
export const Unread: FC = () => {
  const list = useList<TransmissionRow, 'partner' | 'name'>('/transmissions', ['partner', 'name'] as const, { unread: 'true' })
  const { data, problem, filter, narrow, refresh } = list
  return (
    <Card isFlat>
      <Toolbar>
        <ToolbarContent>
          <ToolbarItem>
            <Typed name='File name' hint='File name' value={filter.name} onChange={v => narrow('name', v)} />
          </ToolbarItem>
          <ToolbarItem>
            <Typed name='Partner' hint='Partner' value={filter.partner} onChange={v => narrow('partner', v)} />
          </ToolbarItem>
          {list.searching && <ToolbarItem><Button variant='link' onClick={list.clear}>Clear</Button></ToolbarItem>}
        </ToolbarContent>
      </Toolbar>
      <Trouble problem={problem} />
      {!data && !problem && <Loading />}
      {data && data.items.length === 0 && (
        <Nothing title={list.searching ? 'None fits this search' : 'Everything that came in could be read'}>
          A file whose sender is unknown, whose format is not agreed, or on which the hub failed would be here.
        </Nothing>
      )}
      {data && data.items.length > 0 && (
        <Table variant='compact' aria-label='Transmissions not read'>
          <Thead>
            <Tr><Th>Receipt</Th><Th>State</Th><Th>Partner</Th><Th width={20}>File</Th><Th width={30}>What became of it</Th><Th>Received</Th><Th screenReaderText='What to do' /></Tr>
          </Thead>
          <Tbody>
            {data.items.map(row => (
              <Tr key={row.receipt}>
                <Td dataLabel='Receipt'><Link to={`/crossdock/transmissions/${row.receipt}`}>{row.receipt}</Link></Td>
                <Td dataLabel='State'><StateLabel state={row.state} /></Td>
                <Td dataLabel='Partner'>{row.partner}<div className='cd-quiet'>{words(row.channel)}</div></Td>
                <Td dataLabel='File'>{row.name}<div className='cd-quiet'>{row.size.toLocaleString()} bytes</div></Td>
                <Td dataLabel='What became of it'>{row.words}</Td>
                <Td dataLabel='Received'><Time at={row.receivedAt} /></Td>
                <Td dataLabel='What to do'><ReadAgain small receipt={row.receipt} onDone={refresh} /></Td>
              </Tr>
            ))}
          </Tbody>
        </Table>
      )}
      <Pager page={list.page} more={!!data?.next} turn={list.turn} />
    </Card>
  )
}
