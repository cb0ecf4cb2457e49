import { Button, Card, Flex, SearchInput, Toolbar, ToolbarContent, ToolbarItem } from '@patternfly/react-core'
import { useEffect, useState, type FC } from 'react'
import { useSearchParams } from 'react-router-dom'
import { query } from '../api'
import type { CaseRow, Page } from '../model'
import { Choice } from '../parts/Choice'
import { Loading, Nothing, Trouble } from '../parts/messages'
import { words } from '../parts/StateLabel'
import { useLoad } from '../parts/useLoad'
import { CaseTable } from './CaseTable'
import { CASE_STATES } from './CaseStateLabel'

const SEVERITIES = ['critical', 'high', 'medium', 'low']

/** The work queue: every case that is not closed, unless another state is asked for. */
export const Cases: FC = () => {
  const [address, setAddress] = useSearchParams()
  const [cursors, setCursors] = useState<string[]>([])
  const value = (name: string) => address.get(name) ?? ''
  const filter = { state: value('state'), severity: value('severity'), text: value('text') }
  const { data, problem } = useLoad<Page<CaseRow>>('/cases' + query({ state: filter.state, severity: filter.severity, q: filter.text, limit: 25, cursor: cursors.at(-1) }))
  const [typed, setTyped] = useState(filter.text)

  const narrow = (name: string, chosen: string) => {
    setCursors([])
    setAddress(
      before => {
        if (chosen) before.set(name, chosen)
        else before.delete(name)
        return before
      },
      { replace: true },
    )
  }
  useEffect(() => {
    if (typed.trim() === filter.text) return
    const pause = setTimeout(() => narrow('text', typed.trim()), 300)
    return () => clearTimeout(pause)
  })

  return (
    <Card isFlat>
      <Toolbar>
        <ToolbarContent>
          <ToolbarItem variant='search-filter'>
            <SearchInput
              aria-label='Search cases'
              placeholder='Title, key, code or what is affected'
              value={typed}
              className='cd-search-wide'
              onChange={(_event, text) => setTyped(text)}
              onClear={() => setTyped('')}
            />
          </ToolbarItem>
          <ToolbarItem>
            <Choice
              name='State'
              any='Not closed'
              options={Object.keys(CASE_STATES).map(id => ({ value: id, label: words(id) }))}
              value={filter.state}
              onChange={chosen => narrow('state', chosen)}
            />
          </ToolbarItem>
          <ToolbarItem>
            <Choice
              name='Severity'
              any='Any severity'
              options={SEVERITIES.map(id => ({ value: id, label: words(id) }))}
              value={filter.severity}
              onChange={chosen => narrow('severity', chosen)}
            />
          </ToolbarItem>
        </ToolbarContent>
      </Toolbar>
      <Trouble problem={problem} />
      {!data && !problem && <Loading />}
      {data && data.items.length > 0 && <CaseTable cases={data.items} />}
      {data && data.items.length === 0 && (
        <Nothing title={Object.values(filter).some(Boolean) ? 'No case fits this search' : 'Nothing to do'}>
          {Object.values(filter).some(Boolean)
            ? 'Clear a filter, or look for closed cases.'
            : 'No case is open: everything that came in went through, or was settled.'}
        </Nothing>
      )}
      {data && (cursors.length > 0 || data.next) && (
        <Flex className='cd-pager' justifyContent={{ default: 'justifyContentFlexEnd' }}>
          <Button variant='secondary' isDisabled={cursors.length === 0} onClick={() => setCursors(cursors.slice(0, -1))}>
            Newer
          </Button>
          <Button variant='secondary' isDisabled={!data.next} onClick={() => setCursors([...cursors, String(data.next)])}>
            Older
          </Button>
        </Flex>
      )}
    </Card>
  )
}
