import { Card, CardBody, CardTitle, StackItem } from '@patternfly/react-core'
import type { FC, ReactNode } from 'react'

export const Section: FC<{ title: ReactNode; children: ReactNode }> = ({ title, children }) => (
  <StackItem>
    <Card isFlat>
      <CardTitle component='h3'>{title}</CardTitle>
      <CardBody>{children}</CardBody>
    </Card>
  </StackItem>
)
