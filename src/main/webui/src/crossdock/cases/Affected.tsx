import { List, ListItem } from '@patternfly/react-core'
import type { FC } from 'react'
import { Link } from 'react-router-dom'
import type { CaseFile } from '../model'
import { words } from '../parts/StateLabel'

/** What a case hits, with the way to it. */
export const Affected: FC<{ affected: CaseFile['affected']; total: number }> = ({ affected, total }) => (
  <>
    <List isPlain>
      {affected.map(thing => (
        <ListItem key={thing.kind + thing.id}>{linkTo(thing)}</ListItem>
      ))}
    </List>
    {total > affected.length && <p className='cd-quiet'>and {total - affected.length} more</p>}
    {affected.length === 0 && <p className='cd-quiet'>Nothing in particular.</p>}
  </>
)

function linkTo({ kind, id, name }: CaseFile['affected'][number]) {
  const text = `${words(kind)} ${name ?? `#${id}`}`
  if (kind === 'document') return <Link to={`/crossdock/documents/${id}`}>{text}</Link>
  if (kind === 'transmission') return <Link to={`/crossdock/transmissions/${id}`}>{text}</Link>
  if (kind === 'delivery') return <Link to={`/crossdock/deliveries/${id}`}>{text}</Link>
  return text
}
