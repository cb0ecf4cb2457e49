import { Button, Card, Toolbar, ToolbarContent, ToolbarItem } from '@patternfly/react-core'
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table'
import type { FC } from 'react'
import { Link } from 'react-router-dom'
import { ask } from '../api'
import type { Parked } from '../operating'
import { Act } from '../parts/Act'
import { Loading, Nothing, Trouble } from '../parts/messages'
import { Pager } from '../parts/Pager'
import { StateLabel, words } from '../parts/StateLabel'
import { span, Time } from '../parts/time'
import { Typed } from '../parts/Typed'
import { useList } from '../parts/useList'

/** Documents that wait for one that must come before them, the shortest wait first. */
export const ParkedPage: FC = () => {
  const list = useList<Parked, 'partner'>('/parked', ['partner'] as const)
  const { data, problem, filter, narrow, refresh } = list
  return (
    <Card isFlat>
      <Toolbar>
        <ToolbarContent>
          <ToolbarItem>
            <Typed name='Partner' hint='Partner' value={filter.partner} onChange={v => narrow('partner', v)} />
          </ToolbarItem>
          {list.searching && (
            <ToolbarItem>
              <Button variant='link' onClick={list.clear}>Clear</Button>
            </ToolbarItem>
          )}
        </ToolbarContent>
      </Toolbar>
      <Trouble problem={problem} />
      {!data && !problem && <Loading />}
      {data && data.items.length === 0 && (
        <Nothing title={list.searching ? 'Nothing of this partner is parked' : 'Nothing is parked'}>
          A document that comes before the one it must follow waits here, where the agreement says so.
        </Nothing>
      )}
      {data && data.items.length > 0 && (
        <Table variant='compact' aria-label='Parked documents'>
          <Thead>
            <Tr>
              <Th>Document</Th>
              <Th>Partner</Th>
              <Th>Waits for</Th>
              <Th>State of that</Th>
              <Th>Since</Th>
              <Th>Until</Th>
              <Th screenReaderText='What to do' />
            </Tr>
          </Thead>
          <Tbody>
            {data.items.map(row => (
              <Tr key={`${row.document} ${row.waitsFor}`}>
                <Td dataLabel='Document'>
                  <Link to={`/crossdock/documents/${row.document}`}>{row.documentNumber ?? `#${row.document}`}</Link>
                  <div className='cd-quiet'>{words(row.type)}</div>
                </Td>
                <Td dataLabel='Partner'>{row.partner}</Td>
                <Td dataLabel='Waits for'>{words(row.waitsFor)} {row.order}</Td>
                <Td dataLabel='State of that'>
                  {row.predecessor ? (
                    <Link to={`/crossdock/documents?key=${encodeURIComponent(row.order)}&type=${row.waitsFor}`}>
                      <StateLabel kind='document' state={row.predecessor} />
                    </Link>
                  ) : (
                    'Not here yet'
                  )}
                </Td>
                <Td dataLabel='Since'><Time at={row.since} /></Td>
                <Td dataLabel='Until'>
                  <Time at={row.until} />
                  <div className='cd-quiet'>{span(Date.parse(row.until) - Date.now())} left</div>
                </Td>
                <Td dataLabel='What to do'>
                  <ParkedActions row={row} onDone={refresh} />
                </Td>
              </Tr>
            ))}
          </Tbody>
        </Table>
      )}
      <Pager page={list.page} more={!!data?.next} turn={list.turn} back='Before' on='After' />
    </Card>
  )
}

const ParkedActions: FC<{ row: Parked; onDone: () => void }> = ({ row, onDone }) => {
  const name = `${words(row.type)} ${row.documentNumber ?? `#${row.document}`}`
  const missing = `${words(row.waitsFor).toLowerCase()} ${row.order}`
  return (
    <div className='cd-actions cd-in-row'>
      <Act
        small
        label='Resume …'
        title={`Resume ${name}`}
        consequence={<>It takes effect now, without its predecessor: its targets may not know {missing}. This can’t be taken back.</>}
        run={async reason => {
          await ask(`/parked/${row.document}/resume`, { reason })
          return `${name} goes on.`
        }}
        onDone={onDone}
      />
      <Act
        small
        label='Withdraw …'
        variant='danger'
        title={`Withdraw ${name}`}
        consequence={<>It never takes effect; no target gets it. If it is wanted after all, the partner has to send it again.</>}
        run={async reason => {
          await ask(`/parked/${row.document}/withdrawal`, { reason })
          return `${name} is withdrawn.`
        }}
        onDone={onDone}
      />
    </div>
  )
}
