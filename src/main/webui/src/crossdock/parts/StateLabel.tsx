import { Label, type LabelProps, Tooltip } from '@patternfly/react-core'
import { BanIcon } from '@patternfly/react-icons/dist/esm/icons/ban-icon'
import { CheckCircleIcon } from '@patternfly/react-icons/dist/esm/icons/check-circle-icon'
import { ExclamationCircleIcon } from '@patternfly/react-icons/dist/esm/icons/exclamation-circle-icon'
import { ExclamationTriangleIcon } from '@patternfly/react-icons/dist/esm/icons/exclamation-triangle-icon'
import { InProgressIcon } from '@patternfly/react-icons/dist/esm/icons/in-progress-icon'
import { PauseCircleIcon } from '@patternfly/react-icons/dist/esm/icons/pause-circle-icon'
import type { ComponentType, FC } from 'react'
import { type Kind, type Tone, useStates, wordsFor } from './useStates'

export { words } from './words'

/** How each tone is painted: colour and sign, never the colour alone. */
const LOOKS: Record<Tone, { color: NonNullable<LabelProps['color']>; icon: ComponentType }> = {
  good: { color: 'green', icon: CheckCircleIcon },
  running: { color: 'blue', icon: InProgressIcon },
  paused: { color: 'purple', icon: PauseCircleIcon },
  attention: { color: 'orange', icon: ExclamationTriangleIcon },
  bad: { color: 'red', icon: ExclamationCircleIcon },
  neutral: { color: 'grey', icon: BanIcon },
}

/** A state by colour, sign and word; its meaning on hover and focus. */
export const StateLabel: FC<{ kind: Kind; state: string; compact?: boolean }> = ({ kind, state, compact = true }) => {
  const { label, tone, meaning } = wordsFor(useStates(), kind, state)
  const { color, icon: Icon } = LOOKS[tone]
  const shown = (
    <Label color={color} icon={<Icon />} isCompact={compact} data-state={state}>
      {label}
    </Label>
  )
  return meaning ? <Tooltip content={meaning}>{shown}</Tooltip> : shown
}

/** What a person set aside. */
export const ArchivedLabel: FC<{ archived: boolean }> = ({ archived }) =>
  archived ? (
    <Label isCompact color='grey' variant='outline' className='cd-beside' data-archived>
      Archived
    </Label>
  ) : null
