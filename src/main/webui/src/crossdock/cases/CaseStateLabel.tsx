import { Label, type LabelProps } from '@patternfly/react-core'
import type { FC } from 'react'
import type { CaseRow } from '../model'
import { words } from '../parts/StateLabel'

export const CASE_STATES: Record<string, LabelProps['color']> = {
  open: 'red',
  assigned: 'orange',
  'in-progress': 'blue',
  waiting: 'purple',
  resolved: 'green',
  closed: 'grey',
}

export const CaseStateLabel: FC<{ state: string; compact?: boolean }> = ({ state, compact = true }) => (
  <Label color={CASE_STATES[state] ?? 'grey'} isCompact={compact} data-state={state}>
    {words(state)}
  </Label>
)

export function isOverdue(row: CaseRow): boolean {
  return !['resolved', 'closed'].includes(row.state) && Date.parse(row.due) < Date.now()
}
