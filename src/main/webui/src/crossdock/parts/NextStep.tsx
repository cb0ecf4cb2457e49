import { Alert, type AlertProps } from '@patternfly/react-core'
import type { FC, ReactNode } from 'react'

/** What a person does now; nothing where nothing is to be done. */
export const NextStep: FC<{ next: string; variant?: AlertProps['variant']; title?: ReactNode; children?: ReactNode }> = ({
  next, variant = 'info', title, children,
}) =>
  next || title ? (
    <Alert isInline variant={variant} title={title ?? 'Next step'} component='h3'>
      {children}
      {next && <p>{title && <strong>Next step: </strong>}{next}</p>}
    </Alert>
  ) : null
