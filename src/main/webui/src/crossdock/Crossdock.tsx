import { PageSection, PageSectionVariants, Tab, Tabs, TabTitleText, Text, TextContent, Title } from '@patternfly/react-core'
import type { FC } from 'react'
import { Navigate, Route, Routes, useLocation, useNavigate } from 'react-router-dom'
import { CasePage } from './cases/CasePage'
import { Cases } from './cases/Cases'
import { Documents } from './documents/Documents'
import { TracePage } from './documents/TracePage'
import { Overview } from './overview/Overview'
import { TransmissionPage } from './documents/TransmissionPage'

const TABS = [
  { key: 'overview', title: 'Overview' },
  { key: 'documents', title: 'Documents' },
  { key: 'cases', title: 'Cases' },
]

export const Crossdock: FC = () => {
  const navigate = useNavigate()
  const section = useLocation().pathname.split('/')[2]
  const active = section === 'transmissions' ? 'documents' : section

  return (
    <>
      <PageSection variant={PageSectionVariants.light} className='cd-head'>
        <TextContent>
          <Title headingLevel='h1'>Crossdock</Title>
          <Text>What came in, what became of it, and what needs somebody.</Text>
        </TextContent>
      </PageSection>
      <PageSection variant={PageSectionVariants.light} type='tabs' className='cd-tabs'>
        <Tabs
          activeKey={active}
          onSelect={(_event, key) => navigate(`/crossdock/${key}`)}
          usePageInsets
          aria-label='Crossdock'
          component='nav'
        >
          {TABS.map(tab => (
            <Tab
              key={tab.key}
              eventKey={tab.key}
              title={<TabTitleText>{tab.title}</TabTitleText>}
              href={`/hawtio/crossdock/${tab.key}`}
              onClick={event => event.preventDefault()}
            />
          ))}
        </Tabs>
      </PageSection>
      <PageSection isFilled className='cd-body'>
        <Routes>
          <Route path='overview' element={<Overview />} />
          <Route path='documents' element={<Documents />} />
          <Route path='documents/:id' element={<TracePage />} />
          <Route path='transmissions/:receipt' element={<TransmissionPage />} />
          <Route path='cases' element={<Cases />} />
          <Route path='cases/:id' element={<CasePage />} />
          <Route path='*' element={<Navigate to='/crossdock/overview' replace />} />
        </Routes>
      </PageSection>
    </>
  )
}
