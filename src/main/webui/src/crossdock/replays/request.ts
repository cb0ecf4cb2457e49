import type { ReplayFilter, ReplayRequest } from '../operating'
import { instantOf, keyOf } from '../parts/filters'

export const POINTS = [
  { id: 'delivery', title: 'Delivery', says: 'The documents to their targets again, each with its idempotency key: a target that has one drops it.' },
  { id: 'canonical', title: 'Canonical document', says: 'What took no effect is checked again by today’s rules and agreements, and goes on as if it had just been read.' },
  { id: 'raw', title: 'Raw bytes', says: 'What took no effect is read again from its bytes, by today’s maps or a version that is named.' },
  { id: 'acknowledgement', title: 'Acknowledgement', says: 'What answered the documents goes to the partner again: the same bytes, the same control number.' },
] as const

export const FILTERS = ['key', 'partner', 'type', 'state', 'direction', 'target', 'code', 'map', 'transmission', 'since', 'until'] as const
type FilterName = (typeof FILTERS)[number]

/** A replay as the address holds it, so that it can be sent to a colleague before it is begun. */
export type Plan = Record<FilterName, string> & {
  point: string
  documents: number[]
  targets: string[]
  version: string
  edit: boolean
}

export type Settings = { force: boolean; rate: string; stopAfter: string; edited?: string }

export function newReplay(plan: Record<string, string>): string {
  const given = Object.entries(plan).filter(([, value]) => value !== '')
  return `/crossdock/replays/new?${new URLSearchParams(given)}`
}

export function planOf(address: URLSearchParams): Plan {
  const list = (name: string) => (address.get(name) ?? '').split(',').filter(Boolean)
  const point = POINTS.find(({ id }) => id === address.get('point'))?.id ?? 'delivery'
  return {
    ...(Object.fromEntries(FILTERS.map(name => [name, address.get(name) ?? ''])) as Record<FilterName, string>),
    point,
    documents: list('documents').map(Number).filter(id => Number.isSafeInteger(id) && id > 0),
    targets: list('targets'),
    version: address.get('version') ?? '',
    edit: address.has('edit'),
  }
}

/** Where doing a document again begins by itself: where it stopped. */
export function pointFor(state: string): string {
  switch (state) {
    case 'rejected':
    case 'held':
      return 'canonical'
    case 'unassigned':
    case 'duplicate':
      return 'raw'
    default:
      return 'delivery'
  }
}

/** What the hub is asked; a text says what is missing or wrong instead. */
export function requestOf(plan: Plan, settings: Settings, now: Date): ReplayRequest | string {
  const whole = (name: string, text: string, most: number): number | undefined | string => {
    if (text.trim() === '') return undefined
    const n = Number(text)
    return Number.isSafeInteger(n) && n >= 1 && n <= most ? n : `${name} is a number from 1 to ${most}.`
  }
  const rate = whole('The rate', settings.rate, 1000)
  if (typeof rate === 'string') return rate
  const stopAfter = whole('The number of failures', settings.stopAfter, 1_000_000)
  if (typeof stopAfter === 'string') return stopAfter
  if (settings.edited !== undefined) {
    try {
      JSON.parse(settings.edited)
    } catch (e) {
      return `What the document is to say is not JSON: ${(e as Error).message}`
    }
  }
  const named = plan.documents.length > 0
  const filter = filterOf(plan, now)
  if (!named && Object.keys(filter).length === 0) return 'Say which documents: without a filter it would be every one.'
  return {
    point: plan.point,
    ...(named ? { documents: plan.documents } : { filter }),
    ...(plan.targets.length > 0 && plan.point === 'delivery' ? { targets: plan.targets } : {}),
    ...(plan.version && plan.point === 'raw' ? { version: plan.version } : {}),
    ...(settings.edited !== undefined ? { edited: settings.edited } : {}),
    ...(settings.force && (plan.point === 'delivery' || plan.point === 'raw') ? { force: true } : {}),
    ...(rate === undefined ? {} : { rate }),
    ...(stopAfter === undefined ? {} : { stopAfter }),
  }
}

function filterOf(plan: Plan, now: Date): ReplayFilter {
  const { key, transmission, since, until } = plan
  const simple = ['partner', 'type', 'state', 'direction', 'target', 'code', 'map'] as const
  const values: [string, string][] = simple.map(name => [name, plan[name]])
  values.push(['key', keyOf(key)], ['since', instantOf(since, now)], ['until', instantOf(until, now)])
  const filter: ReplayFilter = Object.fromEntries(values.filter(([, value]) => value !== ''))
  return /^[0-9]+$/.test(transmission) ? { ...filter, transmission: Number(transmission) } : filter
}

/** A selection in words. */
export function inWords(documents: number[], filter: ReplayFilter | null): string {
  if (documents.length === 1) return `document ${documents[0]}`
  if (documents.length > 1) return `${documents.length.toLocaleString()} documents`
  const given = Object.entries(filter ?? {}).filter(([, value]) => value !== null && value !== '')
  return given.length === 0 ? 'nothing' : given.map(([name, value]) => `${name} ${value}`).join(', ')
}

export function percent(counts: { waiting: number; underWay: number; done: number; failed: number; skipped: number }): number {
  const ended = counts.done + counts.failed + counts.skipped
  const total = ended + counts.waiting + counts.underWay
  return total === 0 ? 0 : Math.floor((100 * ended) / total)
}
