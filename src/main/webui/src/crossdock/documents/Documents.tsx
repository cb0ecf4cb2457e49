import { Button, Card, Toolbar, ToolbarContent, ToolbarItem } from '@patternfly/react-core'
import type { FC } from 'react'
import { Link } from 'react-router-dom'
import type { DocumentRow } from '../model'
import type { Target } from '../operating'
import { Choice } from '../parts/Choice'
import { AGES } from '../parts/filters'
import { Loading, Nothing, Trouble } from '../parts/messages'
import { many, named, TYPES } from '../parts/names'
import { Pager } from '../parts/Pager'
import { Typed } from '../parts/Typed'
import { useChosen } from '../parts/useChosen'
import { useList } from '../parts/useList'
import { useLoad } from '../parts/useLoad'
import { useChoices } from '../parts/useStates'
import { newReplay, pointFor } from '../replays/request'
import { Archive } from './Archive'
import { DocumentTable } from './DocumentTable'

const FILTERS = ['key', 'partner', 'state', 'type', 'target', 'code', 'since', 'direction'] as const

/** Search by business key and what narrows it. The address holds the search, so it can be shared. */
export const Documents: FC = () => {
  const list = useList<DocumentRow, (typeof FILTERS)[number]>('/documents', FILTERS)
  const { data: targets } = useLoad<Target[]>('/targets', 60)
  const states = useChoices('document')
  const { filter, narrow, data, problem, refresh } = list
  const chosen = useChosen(JSON.stringify(filter))
  const point = pointFor(filter.state)

  return (
    <Card isFlat>
      <Toolbar>
        <ToolbarContent>
          <ToolbarItem variant='search-filter'>
            <Typed name='Business key' hint='Part of an order or document number' value={filter.key} onChange={v => narrow('key', v)} wide />
          </ToolbarItem>
          <ToolbarItem>
            <Typed name='Partner' hint='Partner' value={filter.partner} onChange={v => narrow('partner', v)} />
          </ToolbarItem>
          <ToolbarItem>
            <Choice name='State' any='Any state' options={states} value={filter.state} onChange={v => narrow('state', v)} />
          </ToolbarItem>
          <ToolbarItem>
            <Choice name='Type' any='Any type' options={named(TYPES)} value={filter.type} onChange={v => narrow('type', v)} />
          </ToolbarItem>
          <ToolbarItem>
            <Choice
              name='Target'
              any='Any target'
              options={[...(targets ?? []).map(({ id }) => ({ value: id, label: id })), { value: 'none', label: 'No delivery' }]}
              value={filter.target}
              onChange={v => narrow('target', v)}
            />
          </ToolbarItem>
          <ToolbarItem>
            <Choice name='Received' any='Any time' options={AGES} value={filter.since} onChange={v => narrow('since', v)} />
          </ToolbarItem>
          <ToolbarItem>
            <Typed name='Code' hint='Code' value={filter.code} onChange={v => narrow('code', v)} />
          </ToolbarItem>
          {list.searching && (
            <ToolbarItem>
              <Button variant='link' onClick={list.clear}>
                Clear
              </Button>
            </ToolbarItem>
          )}
        </ToolbarContent>
        <ToolbarContent>
          <ToolbarItem>
            <Link
              className={`pf-v5-c-button pf-m-secondary${chosen.chosen.length === 0 ? ' pf-m-aria-disabled' : ''}`}
              aria-disabled={chosen.chosen.length === 0}
              onClick={event => chosen.chosen.length === 0 && event.preventDefault()}
              to={newReplay({ point, documents: chosen.chosen.join(',') })}
            >
              Replay the {chosen.chosen.length || ''} chosen …
            </Link>
          </ToolbarItem>
          {list.searching && (
            <ToolbarItem>
              <Link className='pf-v5-c-button pf-m-secondary' to={newReplay({ point, ...filter })}>
                Replay all found …
              </Link>
            </ToolbarItem>
          )}
          <ToolbarItem>
            <Archive path='documents' ids={chosen.chosen} what={many(chosen.chosen.length, 'document')} onDone={() => { chosen.none(); refresh() }} />
          </ToolbarItem>
          <ToolbarItem align={{ default: 'alignRight' }}>
            <Link to='/crossdock/transmissions?unread=true'>Files not read</Link>
          </ToolbarItem>
        </ToolbarContent>
      </Toolbar>
      <Trouble problem={problem} />
      {!data && !problem && <Loading />}
      {data && data.items.length > 0 && <DocumentTable documents={data.items} label='Documents' chosen={chosen} />}
      {data && data.items.length === 0 && (
        <Nothing title={list.searching ? 'No document fits this search' : 'No document yet'}>
          {list.searching
            ? 'Any part of a number is found, whatever the case: try fewer characters, or clear a filter.'
            : 'As soon as a partner sends something, it shows up here.'}
        </Nothing>
      )}
      <Pager page={list.page} more={!!data?.next} turn={list.turn} />
    </Card>
  )
}
