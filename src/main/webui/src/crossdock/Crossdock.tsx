import { Nav, NavItem, NavList, PageSection, PageSectionVariants, Text, TextContent, Title } from '@patternfly/react-core'
import { useEffect, type FC } from 'react'
import { Navigate, NavLink, Route, Routes, useLocation } from 'react-router-dom'
import { AuditLog } from './audit/AuditLog'
import { CasePage } from './cases/CasePage'
import { Cases } from './cases/Cases'
import { CodePage, Codes } from './codes/Codes'
import { Documents } from './documents/Documents'
import { TracePage } from './documents/TracePage'
import { TransmissionPage } from './documents/TransmissionPage'
import { Transmissions } from './documents/Transmissions'
import { ReconciliationPage } from './reconciliation/ReconciliationPage'
import type { Me } from './model'
import { Overview } from './overview/Overview'
import { ParkedPage } from './parked/ParkedPage'
import { Fresh } from './parts/Fresh'
import { Saying } from './parts/Say'
import { useLoad } from './parts/useLoad'
import { MeContext } from './parts/useMe'
import { NewReplay } from './replays/NewReplay'
import { ReplayPage } from './replays/ReplayPage'
import { Replays } from './replays/Replays'
import { Targets } from './targets/Targets'
import { DeliveryPage } from './undelivered/DeliveryPage'
import { Undelivered } from './undelivered/Undelivered'

const TABS = [
  { key: 'overview', title: 'Overview' },
  { key: 'documents', title: 'Documents' },
  { key: 'transmissions', title: 'Received files' },
  { key: 'deliveries', title: 'Deliveries' },
  { key: 'parked', title: 'Parked' },
  { key: 'targets', title: 'Targets' },
  { key: 'replays', title: 'Replays' },
  { key: 'reconciliation', title: 'Reconciliation' },
  { key: 'cases', title: 'Cases' },
  { key: 'audit', title: 'Audit log' },
  { key: 'codes', title: 'Runbook' },
]
const NOBODY = { name: '', roles: [] }

/** Hawtio's help button shows a sign only: screen readers need its name. */
function nameHelp(): void {
  const help = document.querySelector('.pf-v5-c-masthead .pf-v5-c-menu-toggle.pf-m-plain:not([aria-label])')
  help?.setAttribute('aria-label', 'Help')
}

export const Crossdock: FC = () => {
  const section = useLocation().pathname.split('/')[2] ?? ''
  const active = section === 'unread' ? 'transmissions' : section
  const { data: me } = useLoad<Me>('/me', 300)
  useEffect(nameHelp)

  return (
    <MeContext.Provider value={me ?? NOBODY}>
      <Saying>
        <PageSection variant={PageSectionVariants.light} className='cd-head'>
          <TextContent>
            <Title headingLevel='h1'>Crossdock</Title>
            <Text>What came in, where it went, and what needs attention.</Text>
          </TextContent>
          <Fresh />
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
            <Route path='transmissions/:number' element={<TransmissionPage />} />
            <Route path='transmissions' element={<Transmissions />} />
            <Route path='unread' element={<Navigate to='/crossdock/transmissions?unread=true' replace />} />
            <Route path='deliveries' element={<Undelivered />} />
            <Route path='deliveries/:id' element={<DeliveryPage />} />
            <Route path='parked' element={<ParkedPage />} />
            <Route path='targets' element={<Targets />} />
            <Route path='replays' element={<Replays />} />
            <Route path='replays/new' element={<NewReplay />} />
            <Route path='replays/:id' element={<ReplayPage />} />
            <Route path='reconciliation' element={<ReconciliationPage />} />
            <Route path='cases' element={<Cases />} />
            <Route path='cases/:id' element={<CasePage />} />
            <Route path='audit' element={<AuditLog />} />
            <Route path='codes' element={<Codes />} />
            <Route path='codes/:code' element={<CodePage />} />
            <Route path='*' element={<Navigate to='/crossdock/overview' replace />} />
          </Routes>
        </PageSection>
      </Saying>
    </MeContext.Provider>
  )
}
