import { Button, Card, Toolbar, ToolbarContent, ToolbarItem } from '@patternfly/react-core'
import type { FC } from 'react'
import { Link } from 'react-router-dom'
import type { Delivery, Target } from '../operating'
import { Choice } from '../parts/Choice'
import { AGES } from '../parts/filters'
import { Loading, Nothing, Trouble } from '../parts/messages'
import { named, TYPES } from '../parts/names'
import { Pager } from '../parts/Pager'
import { Typed } from '../parts/Typed'
import { useChosen } from '../parts/useChosen'
import { useList } from '../parts/useList'
import { useLoad } from '../parts/useLoad'
import { choicesOf, useStates, wordsFor } from '../parts/useStates'
import { newReplay } from '../replays/request'
import { DeliveryTable } from './DeliveryTable'

const FILTERS = ['key', 'state', 'target', 'partner', 'code', 'type', 'since'] as const

/** What could not be delivered, or may not have been: unless asked otherwise, what is dead-lettered or in doubt. */
export const Undelivered: FC = () => {
  const list = useList<Delivery, (typeof FILTERS)[number]>('/deliveries', FILTERS)
  const { data: targets } = useLoad<Target[]>('/targets', 60)
  const { filter, narrow, data, problem } = list
  const chosen = useChosen(JSON.stringify(filter))
  const documents = (data?.items ?? []).filter(row => chosen.has(row.id)).map(row => row.document)
  const { key, partner, type, target, code, since } = filter
  const all = useStates()
  const states = choicesOf(all, 'delivery')
  const state = ['dead-lettered', 'in-doubt'].includes(filter.state) ? filter.state : 'dead-lettered'
  // Only the target that failed gets it again; the dry run says so for each.
  const ofFailed = newReplay({ point: 'delivery', key, partner, type, target, code, since, state })
  const targetsChosen = [...new Set((data?.items ?? []).filter(row => chosen.has(row.id)).map(row => row.target))]

  return (
    <Card isFlat>
      <Toolbar>
        <ToolbarContent>
          <ToolbarItem variant='search-filter'>
            <Typed name='Business key' hint='Part of the number' value={filter.key} onChange={v => narrow('key', v)} />
          </ToolbarItem>
          <ToolbarItem>
            <Choice name='State' any='Dead-lettered or in doubt' options={[...states, { value: 'any', label: 'Any state' }]} value={filter.state} onChange={v => narrow('state', v)} />
          </ToolbarItem>
          <ToolbarItem>
            <Choice
              name='Target'
              any='Any target'
              options={(targets ?? []).map(({ id }) => ({ value: id, label: id }))}
              value={filter.target}
              onChange={v => narrow('target', v)}
            />
          </ToolbarItem>
          <ToolbarItem>
            <Choice name='Type' any='Any type' options={named(TYPES)} value={filter.type} onChange={v => narrow('type', v)} />
          </ToolbarItem>
          <ToolbarItem>
            <Choice name='Since' any='Any time' options={AGES} value={filter.since} onChange={v => narrow('since', v)} />
          </ToolbarItem>
          <ToolbarItem>
            <Typed name='Partner' hint='Partner' value={filter.partner} onChange={v => narrow('partner', v)} />
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
              className={`pf-v5-c-button pf-m-secondary${documents.length === 0 ? ' pf-m-aria-disabled' : ''}`}
              aria-disabled={documents.length === 0}
              onClick={event => documents.length === 0 && event.preventDefault()}
              to={newReplay({ point: 'delivery', documents: documents.join(','), targets: targetsChosen.length === 1 ? targetsChosen[0]! : '' })}
            >
              Replay the {documents.length || ''} chosen …
            </Link>
          </ToolbarItem>
          <ToolbarItem>
            <Link className='pf-v5-c-button pf-m-secondary' to={ofFailed}>
              Replay all found that are {wordsFor(all, 'delivery', state).label.toLowerCase()} …
            </Link>
          </ToolbarItem>
        </ToolbarContent>
      </Toolbar>
      <Trouble problem={problem} />
      {!data && !problem && <Loading />}
      {data && data.items.length > 0 && <DeliveryTable deliveries={data.items} chosen={chosen} />}
      {data && data.items.length === 0 && (
        <Nothing title={list.searching ? 'No delivery fits this search' : 'No delivery is dead-lettered or in doubt'}>
          {list.searching ? 'Clear a filter, or look for another state.' : 'Every delivery arrived, is being retried, or was skipped.'}
        </Nothing>
      )}
      <Pager page={list.page} more={!!data?.next} turn={list.turn} />
    </Card>
  )
}
