import type { FC } from 'react'

const FULL = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'medium' })
const DAY = new Intl.DateTimeFormat(undefined, { month: 'short', day: 'numeric', hour: '2-digit', minute: '2-digit' })
const CLOCK = new Intl.DateTimeFormat(undefined, { hour: '2-digit', minute: '2-digit', second: '2-digit' })

/** A point in time: the clock alone for today, the date with it for other days, all of it on hover. */
export const Time: FC<{ at: string | null | undefined }> = ({ at }) => {
  if (!at) return <>–</>
  const date = new Date(at)
  const today = date.toDateString() === new Date().toDateString()
  return (
    <time dateTime={at} title={FULL.format(date)}>
      {(today ? CLOCK : DAY).format(date)}
    </time>
  )
}

/** How long ago, in the largest unit that says enough. */
export const Age: FC<{ since: string | null | undefined }> = ({ since }) =>
  since ? (
    <time dateTime={since} title={FULL.format(new Date(since))}>
      {span(Date.now() - Date.parse(since))}
    </time>
  ) : (
    <>–</>
  )

/** A length of time in one or two words. */
export function span(milliseconds: number): string {
  const seconds = Math.max(0, Math.round(milliseconds / 1000))
  if (seconds < 60) return `${seconds} s`
  if (seconds < 3600) return `${Math.floor(seconds / 60)} min`
  if (seconds < 86_400) return `${Math.floor(seconds / 3600)} h ${Math.floor((seconds % 3600) / 60)} min`
  return `${Math.floor(seconds / 86_400)} d ${Math.floor((seconds % 86_400) / 3600)} h`
}

export function clock(at: string): string {
  return CLOCK.format(new Date(at))
}
