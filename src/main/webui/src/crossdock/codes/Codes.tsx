import { Breadcrumb, BreadcrumbItem, Card, CardBody, Flex, List, ListItem, Stack, StackItem, Title, Toolbar, ToolbarContent, ToolbarItem } from '@patternfly/react-core'
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table'
import type { FC } from 'react'
import { Link, useParams, useSearchParams } from 'react-router-dom'
import { CodeLink } from '../parts/CodeLink'
import { Loading, Nothing } from '../parts/messages'
import { SeverityLabel } from '../parts/SeverityLabel'
import { Typed } from '../parts/Typed'
import { useCodes } from './useCodes'

/** The runbook: every code, what it means, what to do. */
export const Codes: FC = () => {
  const [address, setAddress] = useSearchParams()
  const text = address.get('text') ?? ''
  const codes = useCodes()
  if (!codes) return <Loading />
  const words = text.toLowerCase().split(/\s+/)
  const found = codes.filter(entry => words.every(word => `${entry.code} ${entry.title} ${entry.next}`.toLowerCase().includes(word)))
  return (
    <Card isFlat>
      <Toolbar>
        <ToolbarContent>
          <ToolbarItem variant='search-filter'>
            <Typed name='Search the runbook' hint='Code, or a word of what it says' value={text} onChange={v => setAddress(v ? { text: v } : {}, { replace: true })} wide />
          </ToolbarItem>
        </ToolbarContent>
      </Toolbar>
      {found.length === 0 && <Nothing title='No code fits'>Try another word.</Nothing>}
      {found.length > 0 && (
        <Table variant='compact' aria-label='Codes'>
          <Thead>
            <Tr><Th>Code</Th><Th>Severity</Th><Th width={35}>What it means</Th><Th width={40}>Next step</Th></Tr>
          </Thead>
          <Tbody>
            {found.map(entry => (
              <Tr key={entry.code}>
                <Td dataLabel='Code'><CodeLink code={entry.code} /></Td>
                <Td dataLabel='Severity'><SeverityLabel severity={entry.severity} /></Td>
                <Td dataLabel='What it means'>{entry.title}</Td>
                <Td dataLabel='Next step'>{entry.next}</Td>
              </Tr>
            ))}
          </Tbody>
        </Table>
      )}
    </Card>
  )
}

/** What the runbook says of one code, and the way to everything that has it. */
export const CodePage: FC = () => {
  const { code = '' } = useParams()
  const codes = useCodes()
  const entry = codes?.find(it => it.code === code)
  return (
    <Stack hasGutter>
      <StackItem>
        <Breadcrumb>
          <BreadcrumbItem><Link to='/crossdock/codes'>Runbook</Link></BreadcrumbItem>
          <BreadcrumbItem isActive>{code}</BreadcrumbItem>
        </Breadcrumb>
      </StackItem>
      {!codes && <Loading />}
      {codes && !entry && <Nothing title={`There is no code ${code}`}>Look for it in the runbook.</Nothing>}
      {entry && (
        <StackItem>
          <Card isFlat>
            <CardBody>
              <Flex alignItems={{ default: 'alignItemsCenter' }} spaceItems={{ default: 'spaceItemsSm' }}>
                <Title headingLevel='h2' size='xl'>{entry.title}</Title>
                <SeverityLabel severity={entry.severity} />
              </Flex>
              <p className='cd-quiet'><code>{entry.code}</code></p>
              <Title headingLevel='h3' size='md' className='cd-above'>Next step</Title>
              <p>{entry.next}</p>
              <Title headingLevel='h3' size='md' className='cd-above'>Where it is</Title>
              <List isPlain>
                <ListItem><Link to={`/crossdock/deliveries?code=${code}`}>Deliveries dead-lettered or in doubt with it</Link></ListItem>
                <ListItem><Link to={`/crossdock/documents?code=${code}`}>Documents with it</Link></ListItem>
                <ListItem><Link to={`/crossdock/cases?text=${code}`}>Cases with it</Link></ListItem>
              </List>
            </CardBody>
          </Card>
        </StackItem>
      )}
    </Stack>
  )
}
