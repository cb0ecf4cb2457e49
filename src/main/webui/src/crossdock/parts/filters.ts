/** Filters of a list as the address holds them. */
export type Values<K extends string> = Record<K, string>

/** Lengths of time back from now, as the address has them. */
export const AGES: { value: string; label: string }[] = [
  { value: '1h', label: 'Last hour' },
  { value: '12h', label: 'Last 12 hours' },
  { value: '1d', label: 'Last 24 hours' },
  { value: '7d', label: 'Last 7 days' },
  { value: '30d', label: 'Last 30 days' },
]

const UNITS: Record<string, number> = { m: 60_000, h: 3_600_000, d: 86_400_000 }

/** The time that an age such as 12h or a time in ISO 8601 means, to the minute; empty where it is neither. */
export function instantOf(since: string, now: Date): string {
  const age = /^([1-9][0-9]{0,3})([mhd])$/.exec(since)
  const at = age ? now.getTime() - Number(age[1]) * UNITS[age[2]!]! : Date.parse(since)
  if (!since || Number.isNaN(at)) return ''
  return new Date(Math.floor(at / 60_000) * 60_000).toISOString()
}

/** A business key as it is searched: any part of it, whatever the case, unless stars say otherwise. */
export function keyOf(typed: string): string {
  return typed === '' || typed.includes('*') ? typed : `*${typed}*`
}

export function valuesOf<K extends string>(address: URLSearchParams, names: readonly K[]): Values<K> {
  return Object.fromEntries(names.map(name => [name, address.get(name) ?? ''])) as Values<K>
}
