import { ProgressStep, ProgressStepper } from '@patternfly/react-core'
import type { FC } from 'react'
import type { CaseFile } from '../model'
import { words } from '../parts/StateLabel'
import { Time } from '../parts/time'

type Entry = CaseFile['history'][number]

const SAYS: Record<string, string> = {
  opened: 'opened the case',
  comment: 'commented',
  assign: 'assigned it',
  start: 'started work',
  wait: 'set it to waiting',
  resolve: 'resolved it',
  close: 'closed it',
  reopen: 'opened it again',
  recur: 'opened it again: it happened once more',
  correct: 'closed it: the correction was accepted',
  recover: 'closed it: it works again',
}

/** Who did what, newest first. */
export const History: FC<{ entries: Entry[] }> = ({ entries }) => (
  <ProgressStepper isVertical aria-label='History' className='cd-history'>
    {[...entries].reverse().map((entry, index) => (
      <ProgressStep
        key={entries.length - index}
        id={`history-${index}`}
        titleId={`history-${index}-title`}
        variant={entry.action === 'comment' ? 'info' : 'success'}
        aria-label={words(entry.action)}
        description={
          <>
            {entry.reason && <span className='cd-reason'>{entry.reason}</span>}
            <Time at={entry.at} />
          </>
        }
      >
        {entry.actor} {SAYS[entry.action] ?? words(entry.action).toLowerCase()}
        {entry.action === 'assign' && entry.assignee ? ` to ${entry.assignee}` : ''}
      </ProgressStep>
    ))}
  </ProgressStepper>
)
