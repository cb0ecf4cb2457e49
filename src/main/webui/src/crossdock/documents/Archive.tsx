import type { FC } from 'react'
import { ask, Problem } from '../api'
import { Act } from '../parts/Act'

const EFFECT =
  'It needs no more attention and leaves the overview. It is still found by its number or by the state Archived, says who archived it and why, and can be taken back. Dead-lettered deliveries of it are skipped: those behind them of their orders go on.'

/** Sets documents or received files aside as finished. */
export const Archive: FC<{ path: 'documents' | 'transmissions'; ids: number[]; what: string; onDone: () => void; small?: boolean }> = ({
  path, ids, what, onDone, small,
}) => (
  <Act
    small={small}
    label='Archive …'
    title={ids.length === 0 ? 'Archive' : `Archive ${what}`}
    consequence={EFFECT}
    barred={ids.length === 0 ? 'Tick what is to be archived.' : undefined}
    run={async reason => {
      const done = await ask<{ archived: number; refused: { id: number; message: string }[] }>(`/${path}/archive`, { ids, reason })
      if (done.archived === 0) throw new Problem(409, done.refused[0]?.message ?? 'Nothing was archived.')
      return done.refused.length === 0
        ? `${what} archived.`
        : `${done.archived} archived, ${done.refused.length} not: ${done.refused[0]!.message}`
    }}
    onDone={onDone}
  />
)

/** Takes one back from the archived ones. */
export const Unarchive: FC<{ path: 'documents' | 'transmissions'; id: number; what: string; onDone: () => void }> = ({ path, id, what, onDone }) => (
  <Act
    label='Take back from archive …'
    title={`Take ${what} back`}
    consequence='It is listed in its state again and counts as needing attention where its state does.'
    run={async reason => {
      await ask(`/${path}/${id}/unarchive`, { reason })
      return `${what} is back.`
    }}
    onDone={onDone}
  />
)
