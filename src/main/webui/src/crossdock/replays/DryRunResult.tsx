import { Alert, Card, CardBody, ExpandableSection, Label, LabelGroup } from '@patternfly/react-core'
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table'
import type { FC } from 'react'
import { Link } from 'react-router-dom'
import type { DryRun, Preview } from '../operating'
import { CodeLink } from '../parts/CodeLink'
import { Nothing } from '../parts/messages'
import { many } from '../parts/names'
import { StateLabel, words } from '../parts/StateLabel'

/** What a replay would do, document by document; nothing was written. */
export const DryRunResult: FC<{ dry: DryRun; stale: boolean }> = ({ dry, stale }) => {
  if (dry.examined === 0) return <Nothing title='This finds no document'>Widen the filter.</Nothing>
  return (
    <div className={stale ? 'cd-stale' : undefined}>
      <Alert
        isInline
        variant={dry.replayed === 0 ? 'warning' : 'info'}
        title={`Dry run: of ${many(dry.examined, 'document')}${dry.more ? ' looked at (there are more)' : ''}, ${dry.replayed.toLocaleString()} would be replayed from ${dry.point}`}
      >
        {Object.keys(dry.targets).length > 0 && (
          <p data-dry-targets>
            {Object.entries(dry.targets).map(([target, n]) => `${many(n, 'delivery')} to ${target}`).join(', ')}
          </p>
        )}
        {Object.keys(dry.skipped).length > 0 && (
          <LabelGroup categoryName='Left as they are' numLabels={10}>
            {Object.entries(dry.skipped).map(([reason, n]) => (
              <Label key={reason} isCompact color='grey'>{words(reason)}: {n.toLocaleString()}</Label>
            ))}
          </LabelGroup>
        )}
      </Alert>
      <Card isFlat className='cd-above'>
        <Table variant='compact' aria-label='Dry run'>
          <Thead>
            <Tr><Th>Document</Th><Th>Now</Th><Th width={45}>What would be done</Th><Th width={25}>Touches</Th></Tr>
          </Thead>
          <Tbody>
            {dry.documents.map(preview => (
              <Tr key={preview.document}>
                <Td dataLabel='Document'>
                  <Link to={`/crossdock/documents/${preview.document}`}>{preview.number ?? `#${preview.document}`}</Link>
                  <div className='cd-quiet'>{[preview.type && words(preview.type), preview.partner].filter(Boolean).join(' · ')}</div>
                </Td>
                <Td dataLabel='Now'>{preview.state && <StateLabel kind='document' state={preview.state} />}</Td>
                <Td dataLabel='What would be done'><What preview={preview} /></Td>
                <Td dataLabel='Touches'><Touches preview={preview} /></Td>
              </Tr>
            ))}
          </Tbody>
        </Table>
        {dry.more && <CardBody className='cd-quiet'>Only the first {dry.examined} are shown; the replay takes all that the filter finds.</CardBody>}
      </Card>
    </div>
  )
}

const What: FC<{ preview: Preview }> = ({ preview }) => (
  <>
    {preview.skipReason && <Label isCompact color='grey'>Left as it is</Label>} {(preview.skipReason || preview.deliveries.length === 0) && preview.words}
    {preview.deliveries.map(delivery => (
      <div key={delivery.id} className='cd-quiet'>
        <Label isCompact color={delivery.redelivered ? 'blue' : 'grey'}>{delivery.target}</Label>{' '}
        {delivery.redelivered ? (delivery.newKey ? 'redelivered under a new key' : <>redelivered, key <code>{delivery.idempotencyKey.slice(0, 8)}</code></>) : delivery.words}
      </div>
    ))}
    {preview.gone.map((it, index) => <div key={`g${index}`} className='cd-quiet'>Wrong no more: <CodeLink code={it.code} /></div>)}
    {preview.found.map((it, index) => <div key={`f${index}`} className='cd-quiet'>New: <CodeLink code={it.code} /> {it.message}</div>)}
    {preview.differs.length > 0 && (
      <ExpandableSection toggleText={`${many(preview.differs.length, 'field')} would say otherwise`}>
        {preview.differs.map(field => (
          <div key={field.path} className='cd-differs'>
            <code>{field.path}</code> <del>{field.before ?? 'nothing'}</del> <ins>{field.after ?? 'nothing'}</ins>
          </div>
        ))}
      </ExpandableSection>
    )}
  </>
)

const Touches: FC<{ preview: Preview }> = ({ preview: { cases, acknowledgements } }) => (
  <>
    {cases.map(id => <div key={id}><Link to={`/crossdock/cases/${id}`}>Case {id}</Link></div>)}
    {acknowledgements.map(id => <div key={id}><Link to={`/crossdock/documents/${id}`}>Acknowledgement #{id}</Link></div>)}
    {cases.length + acknowledgements.length === 0 && <span className='cd-quiet'>nothing else</span>}
  </>
)
