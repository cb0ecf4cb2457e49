import { DescriptionList, DescriptionListDescription, DescriptionListGroup, DescriptionListTerm } from '@patternfly/react-core'
import type { FC, ReactNode } from 'react'

/** Names and values; those without a value are left out. */
export const Facts: FC<{ facts: [string, ReactNode][]; columns?: 1 | 2 | 3 }> = ({ facts, columns = 3 }) => (
  <DescriptionList isCompact columnModifier={{ default: '1Col', md: columns === 1 ? '1Col' : '2Col', xl: `${columns}Col` }}>
    {facts
      .filter(([, value]) => value !== null && value !== undefined && value !== false && value !== '')
      .map(([name, value]) => (
        <DescriptionListGroup key={name}>
          <DescriptionListTerm>{name}</DescriptionListTerm>
          <DescriptionListDescription>{value}</DescriptionListDescription>
        </DescriptionListGroup>
      ))}
  </DescriptionList>
)
