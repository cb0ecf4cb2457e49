import { Alert, Bullseye, EmptyState, EmptyStateBody, EmptyStateHeader, EmptyStateIcon, Spinner } from '@patternfly/react-core'
import { SearchIcon } from '@patternfly/react-icons/dist/esm/icons/search-icon'
import type { FC, ReactNode } from 'react'
import type { Problem } from '../api'

/** What went wrong, above what is still shown. */
export const Trouble: FC<{ problem: Problem | undefined }> = ({ problem }) =>
  problem ? (
    <Alert
      variant={problem.status === 0 ? 'warning' : 'danger'}
      isInline
      title={problem.message}
      className='cd-trouble'
      role='alert'
    />
  ) : null

export const Loading: FC = () => (
  <Bullseye className='cd-loading'>
    <Spinner aria-label='Loading' />
  </Bullseye>
)

/** Nothing to show, and what would bring something. */
export const Nothing: FC<{ title: string; children: ReactNode }> = ({ title, children }) => (
  <EmptyState variant='sm'>
    <EmptyStateHeader titleText={title} headingLevel='h3' icon={<EmptyStateIcon icon={SearchIcon} />} />
    <EmptyStateBody>{children}</EmptyStateBody>
  </EmptyState>
)
