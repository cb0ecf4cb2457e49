import type { FC } from 'react'
import { useNavigate } from 'react-router-dom'
import { ask } from '../api'
import { Act } from '../parts/Act'

/** Whether nothing in a transmission seems to have been looked into; the hub decides. */
export function looksUnread(transmission: { state: string }, documents: { state: string; direction: string }[]): boolean {
  const incoming = documents.filter(document => document.direction === 'in')
  return (
    ['rejected', 'failed'].includes(transmission.state) ||
    (transmission.state === 'read' && incoming.length > 0 && incoming.every(document => document.state === 'unassigned'))
  )
}

/** Reprocesses a transmission as if it had just arrived, and leads to it: its documents are new ones. */
export const Reprocess: FC<{ number: number; small?: boolean; onDone?: () => void }> = ({ number, small, onDone }) => {
  const navigate = useNavigate()
  return (
    <Act
      small={small}
      label='Reprocess …'
      variant='primary'
      title={`Reprocess file ${number}`}
      consequence={
        <>
          Do it once the reason is gone: the partner is known, the format agreed, the map there. It keeps its number and is
          processed as if it had just come: documents, acknowledgements and cases are made, copies are recognized.
          There is no dry run.
        </>
      }
      run={async reason => {
        await ask(`/transmissions/${number}/reprocess`, { reason })
        return `File ${number} is being reprocessed.`
      }}
      onDone={onDone ?? (() => navigate(`/crossdock/transmissions/${number}`))}
    />
  )
}
