import type { AuditObject } from '../model'

const PAGES: Record<string, string> = {
  document: 'documents',
  transmission: 'transmissions',
  delivery: 'deliveries',
  case: 'cases',
  replay: 'replays',
}

/** The page of what was acted on; undefined where there is none. */
export function pathOf({ type, id }: AuditObject): string | undefined {
  if (type === 'target') return '/crossdock/targets'
  const page = PAGES[type]
  return page && /^[0-9]+$/.test(id) ? `/crossdock/${page}/${id}` : undefined
}

/** What else the log has of an act, in one line. */
export function detailOf(detail: Record<string, unknown>): string {
  return Object.entries(detail)
    .map(([name, value]) => `${name}: ${typeof value === 'string' ? short(value) : JSON.stringify(value)}`)
    .join(', ')
}

/** A hash by its beginning. */
function short(value: string): string {
  return /^[0-9a-f]{64}$/.test(value) ? value.slice(0, 12) + '…' : value
}

/** A time in ISO 8601 as a field for date and time has it; empty where it is not such a time. */
export function fieldOf(at: string, utc: boolean): string {
  const time = Date.parse(at)
  if (Number.isNaN(time)) return ''
  const minutes = utc ? 0 : -new Date(time).getTimezoneOffset()
  return new Date(time + minutes * 60_000).toISOString().slice(0, 16)
}

/** The time of such a field in ISO 8601; empty where it has none. */
export function timeOf(field: string, utc: boolean): string {
  const time = Date.parse(utc ? `${field}Z` : field)
  return field === '' || Number.isNaN(time) ? '' : new Date(time).toISOString()
}
