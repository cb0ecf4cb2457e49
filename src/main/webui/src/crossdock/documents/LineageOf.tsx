import { Card, CardBody, ExpandableSection, StackItem } from '@patternfly/react-core'
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table'
import { useState, type FC } from 'react'
import type { Lineage, Source } from '../operating'
import { Loading, Trouble } from '../parts/messages'
import { Typed } from '../parts/Typed'
import { useLoad } from '../parts/useLoad'
import { placeOf } from './place'

/** Where each field came from, and what its map left unread; asked for when somebody opens it. */
export const LineageOf: FC<{ document: number }> = ({ document }) => {
  const [open, setOpen] = useState(false)
  return (
    <StackItem>
      <Card isFlat>
        <CardBody>
          <ExpandableSection toggleText='Where each field came from' isExpanded={open} onToggle={(_event, now) => setOpen(now)}>
            {open && <Fields document={document} />}
          </ExpandableSection>
        </CardBody>
      </Card>
    </StackItem>
  )
}

const Fields: FC<{ document: number }> = ({ document }) => {
  const { data, problem } = useLoad<Lineage>(`/documents/${document}/lineage`, 86_400)
  const [text, setText] = useState('')
  if (!data) return problem ? <Trouble problem={problem} /> : <Loading />
  const fields = data.fields.filter(field => `${field.path} ${field.value}`.toLowerCase().includes(text.toLowerCase()))
  return (
    <>
      <p className='cd-quiet'>Read again by map {data.map}, version <code>{data.mapVersion}</code>. Places count in the bytes of the transmission.</p>
      <Typed name='Search fields' hint='Field or value' value={text} onChange={setText} />
      <Table variant='compact' aria-label='Lineage'>
        <Thead><Tr><Th width={35}>Field</Th><Th width={20}>Value</Th><Th>From</Th></Tr></Thead>
        <Tbody>
          {fields.map(field => (
            <Tr key={field.path}>
              <Td dataLabel='Field'><code>{field.path}</code></Td>
              <Td dataLabel='Value'>{field.value}</Td>
              <Td dataLabel='From'>
                {field.from.map((source, index) => <div key={index}><Place source={source} /></div>)}
                {field.from.length === 0 && (
                  <span className='cd-quiet'>
                    the map says it{field.because && <>, because of <Place source={field.because} /></>}
                  </span>
                )}
              </Td>
            </Tr>
          ))}
        </Tbody>
      </Table>
      {data.unread.length > 0 && (
        <>
          <h4 className='cd-above'>Left unread by the map</h4>
          <Table variant='compact' aria-label='Left unread'>
            <Thead><Tr><Th width={35}>Where</Th><Th>What stands there</Th></Tr></Thead>
            <Tbody>
              {data.unread.map((source, index) => (
                <Tr key={index}>
                  <Td dataLabel='Where'><Place source={{ ...source, text: null }} /></Td>
                  <Td dataLabel='What stands there'>{source.text}</Td>
                </Tr>
              ))}
            </Tbody>
          </Table>
        </>
      )}
    </>
  )
}

const Place: FC<{ source: Source }> = ({ source }) => (
  <>
    {placeOf(source)}
    {source.text && <> <code>{source.text}</code></>}{' '}
    <span className='cd-quiet'>
      {source.line > 0 && `line ${source.line}, column ${source.column} · `}byte {source.offset}
    </span>
  </>
)
