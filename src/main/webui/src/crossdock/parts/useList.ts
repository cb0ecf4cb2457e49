import { useEffect, useMemo, useState } from 'react'
import { useSearchParams } from 'react-router-dom'
import { query } from '../api'
import type { Page } from '../model'
import { instantOf, keyOf, valuesOf, type Values } from './filters'
import { useLoad, type Loaded } from './useLoad'

export const PAGE = 25

export type Listing<T, K extends string> = Loaded<Page<T>> & {
  filter: Values<K>
  searching: boolean
  narrow: (name: K, value: string) => void
  clear: () => void
  /** How many pages lie before this one, and the way to them. */
  page: number
  turn: (by: 1 | -1) => void
}

/** A list that the hub filters and pages. The address holds the filter, so that it can be sent to a colleague. */
export function useList<T, K extends string>(path: string, names: readonly K[], fixed: Record<string, string> = {}): Listing<T, K> {
  const [address, setAddress] = useSearchParams()
  const [cursors, setCursors] = useState<string[]>([])
  const filter = valuesOf(address, names)
  const asked = JSON.stringify(filter)
  const parameters = useMemo(() => {
    const values = JSON.parse(asked) as Record<string, string>
    const { older = '', text = '', ...rest } = values
    const now = new Date()
    return { ...rest, q: text, openedBefore: instantOf(older, now), key: keyOf(values.key ?? ''), since: instantOf(values.since ?? '', now), until: instantOf(values.until ?? '', now) }
  }, [asked])
  useEffect(() => setCursors([]), [asked])
  const loaded = useLoad<Page<T>>(path + query({ ...fixed, ...parameters, limit: PAGE, cursor: cursors.at(-1) }))

  const narrow = (name: K, value: string) =>
    setAddress(
      before => {
        if (value) before.set(name, value)
        else before.delete(name)
        return before
      },
      { replace: true },
    )
  const turn = (by: 1 | -1) => {
    if (by < 0) setCursors(cursors.slice(0, -1))
    else if (loaded.data?.next) setCursors([...cursors, loaded.data.next])
  }
  return {
    ...loaded,
    filter,
    searching: names.some(name => filter[name] !== ''),
    narrow,
    clear: () => setAddress({}),
    page: cursors.length,
    turn,
  }
}
