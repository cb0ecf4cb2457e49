import { Label } from '@patternfly/react-core'
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table'
import type { FC } from 'react'
import { Link } from 'react-router-dom'
import type { DocumentRow } from '../model'
import type { Chosen } from '../parts/useChosen'
import { ArchivedLabel, StateLabel, words } from '../parts/StateLabel'
import { Time } from '../parts/time'
import { formatOf, nameOf } from './key'

export const DocumentTable: FC<{ documents: DocumentRow[]; label: string; chosen?: Chosen }> = ({ documents, label, chosen }) => (
  <Table variant='compact' aria-label={label}>
    <Thead>
      <Tr>
        {chosen && (
          <Th
            aria-label='Choose all of this page'
            select={{
              isSelected: documents.every(document => chosen.has(document.id)),
              onSelect: (_event, on) => chosen.set(documents.map(document => document.id), on),
            }}
          />
        )}
        <Th>Number</Th>
        <Th>State</Th>
        <Th>Type</Th>
        <Th>Partner</Th>
        <Th>Order</Th>
        <Th>Format</Th>
        <Th>Control number</Th>
        <Th>Received file</Th>
        <Th>Received</Th>
      </Tr>
    </Thead>
    <Tbody>
      {documents.map((document, rowIndex) => (
        <Tr key={document.id}>
          {chosen && (
            <Td
              select={{
                rowIndex,
                isSelected: chosen.has(document.id),
                onSelect: (_event, on) => chosen.set([document.id], on),
              }}
            />
          )}
          <Td dataLabel='Number'>
            <Link to={`/crossdock/documents/${document.id}`}>{nameOf(document)}</Link>
            {document.usage === 'test' && (
              <Label isCompact variant='outline' color='purple' className='cd-beside'>
                Test
              </Label>
            )}
          </Td>
          <Td dataLabel='State'>
            <StateLabel kind='document' state={document.state} />
            <ArchivedLabel archived={document.archived} />
          </Td>
          <Td dataLabel='Type'>
            {words(document.type)}
            {document.direction === 'out' && <span className='cd-quiet'> sent</span>}
          </Td>
          <Td dataLabel='Partner'>
            {document.partner ?? '–'}
            {!document.partner && document.sender && <div className='cd-quiet'>sender {document.sender}</div>}
          </Td>
          <Td dataLabel='Order'>{document.orderNumber ?? '–'}</Td>
          <Td dataLabel='Format'>{formatOf(document)}</Td>
          <Td dataLabel='Control number'>
            {document.sentAs || document.controlNumber || '–'}
            {document.acknowledged && <div className='cd-quiet'>{words(document.acknowledged)} by the partner</div>}
          </Td>
          <Td dataLabel='Received file'>
            {document.transmission ? (
              <Link to={`/crossdock/transmissions/${document.transmission}`}>{document.transmission}</Link>
            ) : (
              '–'
            )}
          </Td>
          <Td dataLabel='Received'>
            <Time at={document.receivedAt} />
          </Td>
        </Tr>
      ))}
    </Tbody>
  </Table>
)
