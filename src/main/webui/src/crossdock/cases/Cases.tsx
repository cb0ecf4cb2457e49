import { Button, Card, Toolbar, ToolbarContent, ToolbarItem } from '@patternfly/react-core'
import type { FC } from 'react'
import type { CaseRow } from '../model'
import { Choice } from '../parts/Choice'
import { Loading, Nothing, Trouble } from '../parts/messages'
import { named } from '../parts/names'
import { Pager } from '../parts/Pager'
import { Typed } from '../parts/Typed'
import { useList } from '../parts/useList'
import { useChoices } from '../parts/useStates'
import { CaseTable } from './CaseTable'

const FILTERS = ['text', 'state', 'severity', 'owner', 'assignee', 'partner', 'older', 'sort'] as const
const SORTS = [
  { value: 'oldest', label: 'Oldest first' },
  { value: 'due', label: 'Due first' },
  { value: 'severity', label: 'Worst first' },
  { value: 'owner', label: 'By owner' },
  { value: 'assignee', label: 'By assignee' },
]
const OLDER = [
  { value: '1h', label: 'Older than 1 hour' },
  { value: '8h', label: 'Older than 8 hours' },
  { value: '1d', label: 'Older than 1 day' },
  { value: '7d', label: 'Older than 7 days' },
]

/** The work queue: open cases (neither resolved nor closed), unless another state is asked for. */
export const Cases: FC = () => {
  const list = useList<CaseRow, (typeof FILTERS)[number]>('/cases', FILTERS)
  const states = useChoices('case')
  const { data, problem, filter, narrow } = list
  return (
    <Card isFlat>
      <Toolbar>
        <ToolbarContent>
          <ToolbarItem variant='search-filter'>
            <Typed name='Search cases' hint='Title, key, code or what is affected' value={filter.text} onChange={v => narrow('text', v)} wide />
          </ToolbarItem>
          <ToolbarItem>
            <Choice name='State' any='Open' options={[...states, { value: 'any', label: 'Any state' }]} value={filter.state} onChange={v => narrow('state', v)} />
          </ToolbarItem>
          <ToolbarItem>
            <Choice name='Severity' any='Any severity' options={named(['critical', 'high', 'medium', 'low'])} value={filter.severity} onChange={v => narrow('severity', v)} />
          </ToolbarItem>
          <ToolbarItem>
            <Typed name='Owner' hint='Owner' value={filter.owner} onChange={v => narrow('owner', v)} />
          </ToolbarItem>
          <ToolbarItem>
            <Typed name='Assignee' hint='Assignee, or none' value={filter.assignee} onChange={v => narrow('assignee', v)} />
          </ToolbarItem>
          <ToolbarItem>
            <Typed name='Partner' hint='Partner' value={filter.partner} onChange={v => narrow('partner', v)} />
          </ToolbarItem>
          <ToolbarItem>
            <Choice name='Age' any='Any age' options={OLDER} value={filter.older} onChange={v => narrow('older', v)} />
          </ToolbarItem>
          <ToolbarItem>
            <Choice name='Order' any='Newest first' options={SORTS} value={filter.sort} onChange={v => narrow('sort', v)} />
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
      {data && data.items.length > 0 && <CaseTable cases={data.items} />}
      {data && data.items.length === 0 && (
        <Nothing title={list.searching ? 'No case fits this search' : 'No open case'}>
          {list.searching ? 'Clear a filter, or look for resolved and closed cases.' : 'Every case is resolved or closed.'}
        </Nothing>
      )}
      <Pager page={list.page} more={!!data?.next} turn={list.turn} back='Previous' on='Next' />
    </Card>
  )
}
