import { Card, CardBody, CodeBlock, CodeBlockCode, ExpandableSection, StackItem } from '@patternfly/react-core'
import { useState, type FC } from 'react'

/** What the document says, in canonical terms. */
export const Canonical: FC<{ canonical: Record<string, unknown> }> = ({ canonical }) => {
  const [open, setOpen] = useState(false)
  return (
    <StackItem>
      <Card isFlat>
        <CardBody>
          <ExpandableSection toggleText='What it says, as canonical JSON' isExpanded={open} onToggle={(_event, now) => setOpen(now)}>
            {open && (
              <CodeBlock>
                <CodeBlockCode>{JSON.stringify(canonical, null, 2)}</CodeBlockCode>
              </CodeBlock>
            )}
          </ExpandableSection>
        </CardBody>
      </Card>
    </StackItem>
  )
}
