import {
  Button,
  Card,
  Flex,
  SearchInput,
  Toolbar,
  ToolbarContent,
  ToolbarItem,
} from '@patternfly/react-core'
import { useEffect, useState, type FC } from 'react'
import { useSearchParams } from 'react-router-dom'
import { query } from '../api'
import type { DocumentRow, Page } from '../model'
import { Choice } from '../parts/Choice'
import { Loading, Nothing, Trouble } from '../parts/messages'
import { words } from '../parts/StateLabel'
import { useLoad } from '../parts/useLoad'
import { DocumentTable } from './DocumentTable'

const STATES = [
  'read', 'accepted', 'delivered', 'rejected', 'duplicate', 'held', 'unassigned',
  'parked', 'in-doubt', 'dead', 'withdrawn', 'consumed',
]
const TYPES = [
  'order', 'order-change', 'order-response', 'shipment', 'receipt', 'invoice', 'warehouse-order',
  'warehouse-confirmation', 'inventory-position', 'inventory-adjustment', 'transfer',
  'shipment-status', 'acknowledgement', 'business-event',
]
const FILTERS = ['key', 'partner', 'state', 'type'] as const

/** Search by business key and what narrows it. The address holds the search, so it can be shared. */
export const Documents: FC = () => {
  const [address, setAddress] = useSearchParams()
  const [cursors, setCursors] = useState<string[]>([])
  const filter = Object.fromEntries(FILTERS.map(name => [name, address.get(name) ?? ''])) as Record<
    (typeof FILTERS)[number],
    string
  >
  const { data, problem } = useLoad<Page<DocumentRow>>(
    '/documents' + query({ ...filter, key: filter.key && filter.key + '*', limit: 25, cursor: cursors.at(-1) }),
  )
  const searching = FILTERS.some(name => filter[name] !== '')

  const narrow = (name: string, value: string) => {
    setCursors([])
    setAddress(
      before => {
        if (value) before.set(name, value)
        else before.delete(name)
        return before
      },
      { replace: true },
    )
  }

  return (
    <Card isFlat>
      <Toolbar>
        <ToolbarContent>
          <ToolbarItem variant='search-filter'>
            <Typed name='Business key' hint='Order or document number begins with …' value={filter.key} onChange={v => narrow('key', v)} wide />
          </ToolbarItem>
          <ToolbarItem>
            <Typed name='Partner' hint='Partner' value={filter.partner} onChange={v => narrow('partner', v)} />
          </ToolbarItem>
          <ToolbarItem>
            <Choice name='State' any='Any state' options={named(STATES)} value={filter.state} onChange={v => narrow('state', v)} />
          </ToolbarItem>
          <ToolbarItem>
            <Choice name='Type' any='Any type' options={named(TYPES)} value={filter.type} onChange={v => narrow('type', v)} />
          </ToolbarItem>
          {searching && (
            <ToolbarItem>
              <Button variant='link' onClick={() => { setCursors([]); setAddress({}) }}>
                Clear
              </Button>
            </ToolbarItem>
          )}
        </ToolbarContent>
      </Toolbar>
      <Trouble problem={problem} />
      {!data && !problem && <Loading />}
      {data && data.items.length > 0 && <DocumentTable documents={data.items} label='Documents' />}
      {data && data.items.length === 0 && (
        <Nothing title={searching ? 'No document fits this search' : 'No document yet'}>
          {searching
            ? 'A key is found by how it begins, exactly as it was sent: try fewer characters, or clear a filter.'
            : 'As soon as a partner sends something through one of the doors, it shows up here.'}
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

function named(values: string[]) {
  return values.map(value => ({ value, label: words(value) }))
}

/** A search field that asks once typing pauses. */
const Typed: FC<{ name: string; hint: string; value: string; onChange: (value: string) => void; wide?: boolean }> = ({
  name, hint, value, onChange, wide,
}) => {
  const [text, setText] = useState(value)
  useEffect(() => setText(value), [value])
  useEffect(() => {
    if (text === value) return
    const pause = setTimeout(() => onChange(text.trim()), 300)
    return () => clearTimeout(pause)
  })
  return (
    <SearchInput
      aria-label={name}
      placeholder={hint}
      value={text}
      className={wide ? 'cd-search-wide' : 'cd-search'}
      onChange={(_event, typed) => setText(typed)}
      onClear={() => { setText(''); onChange('') }}
    />
  )
}
