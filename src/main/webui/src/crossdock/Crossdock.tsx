import { Nav, NavItem, NavList, PageSection, PageSectionVariants, Text, TextContent, Title } from '@patternfly/react-core'
import type { FC } from 'react'
import { Navigate, NavLink, Route, Routes, useLocation } from 'react-router-dom'
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
        <Nav aria-label='Crossdock' variant='tertiary'>
          <NavList>
            {TABS.map(tab => (
              <NavItem key={tab.key} isActive={tab.key === active}>
                <NavLink to={`/crossdock/${tab.key}`}>{tab.title}</NavLink>
              </NavItem>
            ))}
          </NavList>
        </Nav>
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
