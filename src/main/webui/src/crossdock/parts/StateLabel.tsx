import { Label, type LabelProps, Tooltip } from '@patternfly/react-core'
import { BanIcon } from '@patternfly/react-icons/dist/esm/icons/ban-icon'
import { CheckCircleIcon } from '@patternfly/react-icons/dist/esm/icons/check-circle-icon'
import { CopyIcon } from '@patternfly/react-icons/dist/esm/icons/copy-icon'
import { ExclamationCircleIcon } from '@patternfly/react-icons/dist/esm/icons/exclamation-circle-icon'
import { ExclamationTriangleIcon } from '@patternfly/react-icons/dist/esm/icons/exclamation-triangle-icon'
import { InProgressIcon } from '@patternfly/react-icons/dist/esm/icons/in-progress-icon'
import { PauseCircleIcon } from '@patternfly/react-icons/dist/esm/icons/pause-circle-icon'
import type { ComponentType, FC } from 'react'

type Look = { color: NonNullable<LabelProps['color']>; icon: ComponentType; says: string }

/** Every state a document, delivery or transmission can have: its colour and what it means. */
export const STATES: Record<string, Look> = {
  received: { color: 'blue', icon: InProgressIcon, says: 'Stored; not read yet' },
  framed: { color: 'blue', icon: InProgressIcon, says: 'Its interchanges are found; being read' },
  read: { color: 'blue', icon: InProgressIcon, says: 'Read and mapped; waits to be accepted' },
  accepted: { color: 'cyan', icon: InProgressIcon, says: 'Accepted; on its way to its targets' },
  ready: { color: 'blue', icon: InProgressIcon, says: 'Waits for its turn at the target' },
  leased: { color: 'cyan', icon: InProgressIcon, says: 'Being delivered right now' },
  again: { color: 'gold', icon: InProgressIcon, says: 'Failed for now; it is tried again when due' },
  delivered: { color: 'green', icon: CheckCircleIcon, says: 'Every target has it' },
  done: { color: 'green', icon: CheckCircleIcon, says: 'It is done' },
  consumed: { color: 'green', icon: CheckCircleIcon, says: 'An acknowledgement that came in and was matched' },
  duplicate: { color: 'grey', icon: CopyIcon, says: 'An exact copy of a document that took effect before' },
  withdrawn: { color: 'grey', icon: BanIcon, says: 'Taken back by a person' },
  parked: { color: 'purple', icon: PauseCircleIcon, says: 'Came before what it must follow, and waits for it' },
  held: { color: 'orange', icon: PauseCircleIcon, says: 'Held: its usage is not what was agreed' },
  unassigned: { color: 'orange', icon: PauseCircleIcon, says: 'No agreement fits; it is with nobody yet' },
  'in-doubt': { color: 'gold', icon: ExclamationTriangleIcon, says: 'The target may have it or not; a person decides' },
  rejected: { color: 'red', icon: ExclamationCircleIcon, says: 'Its content is wrong; it was not delivered' },
  dead: { color: 'red', icon: ExclamationCircleIcon, says: 'Given up after its last attempt' },
  running: { color: 'cyan', icon: InProgressIcon, says: 'Goes on by itself' },
  'to-approve': { color: 'purple', icon: PauseCircleIcon, says: 'Waits for a second person' },
  paused: { color: 'gold', icon: PauseCircleIcon, says: 'A person paused it' },
  stopped: { color: 'red', icon: ExclamationTriangleIcon, says: 'It stopped by itself, after as many failures as it was allowed' },
  cancelled: { color: 'grey', icon: BanIcon, says: 'What was not begun is never done' },
  waiting: { color: 'grey', icon: InProgressIcon, says: 'Its turn has not come' },
  'under-way': { color: 'cyan', icon: InProgressIcon, says: 'Sent again, and not yet at the end of its way' },
  failed: { color: 'red', icon: ExclamationCircleIcon, says: 'It went again and failed again' },
  skipped: { color: 'grey', icon: BanIcon, says: 'Left as it is; the reason says why' },
}

/** A state by colour, sign and word; its meaning on hover and focus. */
export const StateLabel: FC<{ state: string; compact?: boolean }> = ({ state, compact = true }) => {
  const look = STATES[state] ?? { color: 'grey', icon: InProgressIcon, says: state }
  const Icon = look.icon
  return (
    <Tooltip content={look.says}>
      <Label color={look.color} icon={<Icon />} isCompact={compact} data-state={state}>
        {words(state)}
      </Label>
    </Tooltip>
  )
}

/** An id in kebab-case as words. */
export function words(id: string): string {
  const text = id.replaceAll('-', ' ')
  return text.charAt(0).toUpperCase() + text.slice(1)
}
