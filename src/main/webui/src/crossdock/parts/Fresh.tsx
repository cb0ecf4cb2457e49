import { Button, Label } from '@patternfly/react-core'
import { ExclamationTriangleIcon } from '@patternfly/react-icons/dist/esm/icons/exclamation-triangle-icon'
import { useEffect, useState, type FC } from 'react'
import { hearing } from '../api'
import { setUtc, timeText, useUtc } from './time'

/** After so long without an answer what is shown is called stale. */
export const STALE_AFTER = 5000

/** Whether the hub has not answered for so long that what is shown may be wrong. */
export function isStale(unansweredSince: number | null, now: number): boolean {
  return unansweredSince !== null && now - unansweredSince >= STALE_AFTER
}

/** As of when the page is, a mark when that is stale, and the choice of the time zone. */
export const Fresh: FC = () => {
  const utc = useUtc()
  const [now, setNow] = useState(Date.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000)
    return () => clearInterval(timer)
  }, [])
  const { answeredAt, unansweredSince } = hearing()
  const stale = isStale(unansweredSince, now)
  return (
    <div className='cd-fresh' role='status' aria-live='polite'>
      {stale && (
        <Label color='red' icon={<ExclamationTriangleIcon />} data-stale>
          Stale: the hub does not answer
        </Label>
      )}
      {answeredAt > 0 && (
        <span className='cd-quiet' aria-live='off'>
          As of {timeText(new Date(answeredAt), utc)}
        </span>
      )}
      {new Date().getTimezoneOffset() !== 0 && (
        <Button variant='link' isInline onClick={() => setUtc(!utc)}>
          {utc ? 'Show local time' : 'Show UTC'}
        </Button>
      )}
    </div>
  )
}
