import { Breadcrumb, BreadcrumbItem, Card, CardBody, Flex, Grid, GridItem, Stack, StackItem, Title } from '@patternfly/react-core'
import type { FC } from 'react'
import { Link, useParams } from 'react-router-dom'
import type { CaseFile } from '../model'
import { CodeLink } from '../parts/CodeLink'
import { Facts } from '../parts/Facts'
import { Loading, Trouble } from '../parts/messages'
import { Section } from '../parts/Section'
import { SeverityLabel } from '../parts/SeverityLabel'
import { StateLabel, words } from '../parts/StateLabel'
import { Age, Time } from '../parts/time'
import { useLoad } from '../parts/useLoad'
import { Affected } from './Affected'
import { CaseActions } from './CaseActions'
import { isOpen, isOverdue } from './open'
import { Events } from './Events'
import { History } from './History'

/** One case: what happened, what it hits, who did what, and what can be done. */
export const CasePage: FC = () => {
  const { id } = useParams()
  const { data: file, problem, refresh } = useLoad<CaseFile>(`/cases/${id}`)
  return (
    <Stack hasGutter>
      <StackItem>
        <Breadcrumb>
          <BreadcrumbItem>
            <Link to='/crossdock/cases'>Cases</Link>
          </BreadcrumbItem>
          <BreadcrumbItem isActive>Case {id}</BreadcrumbItem>
        </Breadcrumb>
      </StackItem>
      <Trouble problem={problem} />
      {file ? <Sections file={file} onChanged={refresh} /> : !problem && <Loading />}
    </Stack>
  )
}

const Sections: FC<{ file: CaseFile; onChanged: () => void }> = ({ file, onChanged }) => (
  <>
    <StackItem>
      <Flex alignItems={{ default: 'alignItemsCenter' }} spaceItems={{ default: 'spaceItemsSm' }}>
        <Title headingLevel='h2' size='xl'>
          {file.case.title}
        </Title>
        <StateLabel kind='case' state={file.case.state} compact={false} />
        <SeverityLabel severity={file.case.severity} />
      </Flex>
    </StackItem>
    <StackItem>
      <Grid hasGutter>
        <GridItem xl={8}>
          <Stack hasGutter>
            <StackItem>
              <Card isFlat>
                <CardBody>
                  <CaseFacts file={file} />
                </CardBody>
              </Card>
            </StackItem>
            <Section title='What happened'>
              <Events events={file.events} total={file.case.events} />
            </Section>
            <Section title='What it hits'>
              <Affected affected={file.affected} total={file.case.affected} />
            </Section>
          </Stack>
        </GridItem>
        <GridItem xl={4}>
          <Stack hasGutter>
            <StackItem>
              <CaseActions file={file} onChanged={onChanged} />
            </StackItem>
            <Section title='History'>
              <History entries={file.history} />
            </Section>
          </Stack>
        </GridItem>
      </Grid>
    </StackItem>
  </>
)

const CaseFacts: FC<{ file: CaseFile }> = ({ file: { case: it } }) => (
  <Facts
    facts={[
      ['Next step', isOpen(it) && it.next],
      ['Owner', it.owner],
      ['Assigned to', it.assignee ?? 'Nobody'],
      ['Kind', words(it.kind)],
      ['Partner', it.partner],
      ['Subject', it.subject],
      ['Business key', it.businessKey],
      ['Codes', it.codes.map(code => <div key={code}><CodeLink code={code} /></div>)],
      ['Opened', <><Time at={it.opened} /> · <Age since={it.opened} /> ago</>],
      ['Due', <span key='due' className={isOverdue(it) ? 'cd-overdue' : ''}><Time at={it.due} />{isOverdue(it) && ' · overdue'}</span>],
    ]}
  />
)
