import { Label, type LabelProps } from '@patternfly/react-core'
import type { FC } from 'react'
import { words } from './StateLabel'

const COLORS: Record<string, LabelProps['color']> = {
  critical: 'red',
  high: 'orange',
  medium: 'gold',
  low: 'blue',
  error: 'red',
  warning: 'gold',
  info: 'blue',
}

export const SeverityLabel: FC<{ severity: string }> = ({ severity }) => (
  <Label color={COLORS[severity] ?? 'grey'} isCompact>
    {words(severity)}
  </Label>
)
