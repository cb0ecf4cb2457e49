import { Button, Card, FormGroup, Label, TextInput, Toolbar, ToolbarContent, ToolbarItem } from '@patternfly/react-core'
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table'
import type { FC } from 'react'
import { Link } from 'react-router-dom'
import type { AuditedAct, AuditObject } from '../model'
import { Choice } from '../parts/Choice'
import { Loading, Nothing, Trouble } from '../parts/messages'
import { Pager } from '../parts/Pager'
import { words } from '../parts/StateLabel'
import { Time, useUtc } from '../parts/time'
import { Typed } from '../parts/Typed'
import { useList } from '../parts/useList'
import { useLoad } from '../parts/useLoad'
import { useMe } from '../parts/useMe'
import { Seal } from './Seal'
import { detailOf, fieldOf, pathOf, timeOf } from './act'

const FILTERS = ['actor', 'action', 'object', 'since', 'until'] as const
const LABELS = { done: 'green', refused: 'orange', failed: 'red' } as const

/** Who did what to what, from where, why and with which outcome; for approvers and admins. */
export const AuditLog: FC = () => {
  const me = useMe()
  if (me.name === '') return <Loading />
  if (!me.may('approver')) {
    return (
      <Nothing title='The audit log is for approvers and admins'>
        It tells what every person does, so it needs the role approver or admin; yours, {me.name}, does not allow it. An
        admin can give you another role. A document, received file, delivery, case and replay show what was done to them.
      </Nothing>
    )
  }
  return <Acts />
}

const Acts: FC = () => {
  const list = useList<AuditedAct, (typeof FILTERS)[number]>('/audit', FILTERS)
  const { data: actions } = useLoad<{ id: string; title: string }[]>('/audit/actions', 300)
  const { data, problem, filter, narrow } = list
  const titles = new Map(actions?.map(it => [it.id, it.title]))
  return (
    <Card isFlat>
      <Seal />
      <Toolbar>
        <ToolbarContent>
          <ToolbarItem variant='search-filter'>
            <Typed name='Actor' hint='Actor' value={filter.actor} onChange={v => narrow('actor', v)} />
          </ToolbarItem>
          <ToolbarItem>
            <Choice
              name='Action' any='Any action' value={filter.action} onChange={v => narrow('action', v)}
              options={(actions ?? []).map(it => ({ value: it.id, label: it.title }))}
            />
          </ToolbarItem>
          <ToolbarItem>
            <Typed name='Object' hint='Object: case, or case:12' value={filter.object} onChange={v => narrow('object', v)} />
          </ToolbarItem>
          <ToolbarItem><At name='From' value={filter.since} onChange={v => narrow('since', v)} /></ToolbarItem>
          <ToolbarItem><At name='Until' value={filter.until} onChange={v => narrow('until', v)} /></ToolbarItem>
          {list.searching && (
            <ToolbarItem alignSelf='center'>
              <Button variant='link' onClick={list.clear}>Clear</Button>
            </ToolbarItem>
          )}
        </ToolbarContent>
      </Toolbar>
      <Trouble problem={problem} />
      {!data && !problem && <Loading />}
      {data && data.items.length === 0 && (
        <Nothing title='No act fits this search'>An actor and an object are found by their whole name, such as anna and case:12. Clear a filter.</Nothing>
      )}
      {data && data.items.length > 0 && (
        <Table variant='compact' aria-label='Audit log'>
          <Thead>
            <Tr><Th>Time</Th><Th width={15}>Actor</Th><Th>Channel</Th><Th>Action</Th><Th>Object</Th><Th>Outcome</Th><Th width={20}>Reason</Th></Tr>
          </Thead>
          <Tbody>
            {data.items.map(({ id, at, entry }) => (
              <Tr key={id} data-act={entry.action}>
                <Td dataLabel='Time'><Time at={at} /></Td>
                <Td dataLabel='Actor' modifier='breakWord'>{entry.actor.name}<div className='cd-quiet'>{words(entry.actor.kind)}</div></Td>
                <Td dataLabel='Channel'>{channel(entry.actor.channel)}<div className='cd-quiet'>{entry.actor.address}</div></Td>
                <Td dataLabel='Action'>{titles.get(entry.action) ?? words(entry.action)}</Td>
                <Td dataLabel='Object' modifier='breakWord'><Object of={entry.object} /></Td>
                <Td dataLabel='Outcome'><Label isCompact color={LABELS[entry.outcome]}>{words(entry.outcome)}</Label></Td>
                <Td dataLabel='Reason' modifier='breakWord'>{entry.reason ?? '–'}<div className='cd-quiet'>{detailOf(entry.detail)}</div></Td>
              </Tr>
            ))}
          </Tbody>
        </Table>
      )}
      <Pager page={list.page} more={!!data?.next} turn={list.turn} />
    </Card>
  )
}

function channel(id: string): string {
  return { api: 'API', sftp: 'SFTP' }[id] ?? words(id)
}

const Object: FC<{ of: AuditObject }> = ({ of }) => {
  const path = pathOf(of)
  const name = `${words(of.type)} ${of.id}`
  return path ? <Link to={path}>{name}</Link> : <>{name}</>
}

/** A time to filter by, in the time zone that the page shows. */
const At: FC<{ name: string; value: string; onChange: (value: string) => void }> = ({ name, value, onChange }) => {
  const utc = useUtc()
  return (
    <FormGroup label={`${name}${utc ? ' (UTC)' : ''}`} fieldId={`audit-${name}`}>
      <TextInput id={`audit-${name}`} type='datetime-local' value={fieldOf(value, utc)} onChange={(_event, typed) => onChange(timeOf(typed, utc))} />
    </FormGroup>
  )
}
