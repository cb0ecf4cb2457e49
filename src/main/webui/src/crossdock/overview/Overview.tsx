import { Alert, Card, CardBody, CardTitle, Gallery, GalleryItem, Stack, StackItem } from '@patternfly/react-core'
import type { FC } from 'react'
import { Link } from 'react-router-dom'
import { CaseTable } from '../cases/CaseTable'
import type { CaseRow, Page, Summary } from '../model'
import { Loading, Nothing, Trouble } from '../parts/messages'
import { many } from '../parts/names'
import { Section } from '../parts/Section'
import { StateLabel } from '../parts/StateLabel'
import { useLoad } from '../parts/useLoad'
import { Attention } from './Attention'
import { type Group, GROUPS, sumOf, total } from './counts'

/** How many documents are where, and what is open. */
export const Overview: FC = () => {
  const { data, problem } = useLoad<Summary>('/summary')
  const { data: cases } = useLoad<Page<CaseRow>>('/cases?limit=5')
  return (
    <Stack hasGutter>
      <Trouble problem={problem} />
      <Attention />
      {data ? <Counts summary={data} /> : !problem && <Loading />}
      {cases && (
        <Section title='Latest open cases'>
          {cases.items.length > 0 ? (
            <CaseTable cases={cases.items} />
          ) : (
            <Nothing title='No open case'>Every case is resolved or closed.</Nothing>
          )}
        </Section>
      )}
    </Stack>
  )
}

const Counts: FC<{ summary: Summary }> = ({ summary }) => (
  <>
    <StackItem>
      <Card isFlat>
        <CardTitle component='h2'>
          {many(total(summary), 'document')} in {many(summary.received, 'received file')}
        </CardTitle>
        <CardBody>
          <Bar summary={summary} />
          <Balance summary={summary} />
        </CardBody>
      </Card>
    </StackItem>
    <StackItem>
      <Gallery hasGutter minWidths={{ default: '100%', sm: '11rem' }}>
        {GROUPS.map(group => (
          <GalleryItem key={group.title}>
            <GroupCard group={group} summary={summary} />
          </GalleryItem>
        ))}
      </Gallery>
    </StackItem>
  </>
)

/** One bar of all documents, a part for each group. */
const Bar: FC<{ summary: Summary }> = ({ summary }) => (
  <div
    className='cd-bar'
    role='img'
    aria-label={GROUPS.map(group => `${group.title}: ${sumOf(summary, group.states)}`).join(', ')}
  >
    {GROUPS.map(group => {
      const n = sumOf(summary, group.states)
      return n > 0 && <div key={group.title} style={{ flexGrow: n, background: group.color }} title={`${group.title}: ${n}`} />
    })}
  </div>
)

/** The sum, so that anybody can check it; a state that this page does not know shows as a gap. */
const Balance: FC<{ summary: Summary }> = ({ summary }) => {
  const gap = total(summary) - GROUPS.reduce((sum, group) => sum + sumOf(summary, group.states), 0)
  return gap === 0 ? (
    <p className='cd-quiet'>
      {total(summary).toLocaleString('en')} ={' '}
      {GROUPS.map(group => `${sumOf(summary, group.states).toLocaleString('en')} ${group.title.toLowerCase()}`).join(' + ')}
    </p>
  ) : (
    <Alert isInline variant='danger' title={`The counts do not agree: ${gap} documents are in an unknown state. Report this.`} />
  )
}

const GroupCard: FC<{ group: Group; summary: Summary }> = ({ group, summary }) => (
  <Card isFlat isFullHeight className='cd-count' style={{ borderTopColor: group.color }}>
    <CardTitle component='h3'>{group.title}</CardTitle>
    <CardBody>
      <div className='cd-number'>{sumOf(summary, group.states).toLocaleString('en')}</div>
      <p className='cd-quiet'>{group.says}</p>
      <ul className='cd-states'>
        {group.states.map(state => (
            <li key={state}>
              <Link to={`/crossdock/documents?state=${state}`}>
                <StateLabel kind='document' state={state} />
              </Link>
              <span>{(summary.states[state] ?? 0).toLocaleString('en')}</span>
            </li>
        ))}
      </ul>
    </CardBody>
  </Card>
)

