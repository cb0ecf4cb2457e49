import { useSyncExternalStore, type FC } from 'react'

const KEY = 'crossdock.utc'
const listeners = new Set<() => void>()

/** Whether times are shown in UTC instead of the time zone of this browser; kept in this browser. */
export function isUtc(): boolean {
  return typeof localStorage !== 'undefined' && localStorage.getItem(KEY) === 'true'
}

export function setUtc(utc: boolean): void {
  localStorage.setItem(KEY, String(utc))
  listeners.forEach(listener => listener())
}

export function useUtc(): boolean {
  return useSyncExternalStore(
    listener => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    isUtc,
  )
}

/** A time as the command line shows it: 2026-03-01 10:00:00 +01:00, or UTC. */
export function timeText(at: string | Date, utc: boolean): string {
  const date = new Date(at)
  const minutes = utc ? 0 : -date.getTimezoneOffset()
  const local = new Date(date.getTime() + minutes * 60_000).toISOString()
  return `${local.slice(0, 10)} ${local.slice(11, 19)} ${offset(minutes)}`
}

function offset(minutes: number): string {
  if (minutes === 0) return 'UTC'
  const two = (n: number) => String(n).padStart(2, '0')
  const size = Math.abs(minutes)
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`
}

/** A point in time with its time zone. */
export const Time: FC<{ at: string | null | undefined }> = ({ at }) => {
  const utc = useUtc()
  return at ? <time dateTime={at}>{timeText(at, utc)}</time> : <>–</>
}

/** How long ago, in the largest unit that says enough. */
export const Age: FC<{ since: string | null | undefined }> = ({ since }) => {
  const utc = useUtc()
  return since ? (
    <time dateTime={since} title={timeText(since, utc)}>
      {span(Date.now() - Date.parse(since))}
    </time>
  ) : (
    <>–</>
  )
}

/** A length of time in one or two words. */
export function span(milliseconds: number): string {
  const seconds = Math.max(0, Math.round(milliseconds / 1000))
  if (seconds < 60) return `${seconds} s`
  if (seconds < 3600) return `${Math.floor(seconds / 60)} min`
  if (seconds < 86_400) return `${Math.floor(seconds / 3600)} h ${Math.floor((seconds % 3600) / 60)} min`
  return `${Math.floor(seconds / 86_400)} d ${Math.floor((seconds % 86_400) / 3600)} h`
}
