import { Button, Card, CardBody, ExpandableSection, StackItem } from '@patternfly/react-core'
import { useState, type FC } from 'react'
import type { BytesView } from '../model'
import { CodeLink } from './CodeLink'
import { Loading, Trouble } from './messages'
import { SeverityLabel } from './SeverityLabel'
import { useLoad } from './useLoad'

const KINDS = { edi: 'EDI, a line a segment', text: 'text', hex: 'no text, in hexadecimal' }
const ONCE = 86_400

/** Bytes on a page of their own section; asked for when somebody opens it, which is audited. */
export const BytesOf: FC<{ title: string; path: string; download: string }> = ({ title, path, download }) => {
  const [open, setOpen] = useState(false)
  return (
    <StackItem>
      <Card isFlat>
        <CardBody>
          <ExpandableSection toggleText={title} isExpanded={open} onToggle={(_event, now) => setOpen(now)}>
            {open && <Pages path={path} download={download} />}
          </ExpandableSection>
        </CardBody>
      </Card>
    </StackItem>
  )
}

const Pages: FC<{ path: string; download: string }> = ({ path, download }) => {
  const [starts, setStarts] = useState<number[]>([])
  const from = starts.at(-1)
  const { data, problem } = useLoad<BytesView>(path + (from === undefined ? '' : `?from=${from}`), ONCE)
  return (
    <>
      <Trouble problem={problem} />
      {!data && !problem && <Loading />}
      {data && (
        <>
          <p className='cd-quiet'>
            {KINDS[data.kind]}{data.charset && ` (${data.charset})`} · from byte {data.from.toLocaleString('en')} ·{' '}
            <a href={`/api/v1${download}`} download>
              Download
            </a>
          </p>
          <Lines view={data} />
          {(data.next !== null || starts.length > 0) && (
            <div className='cd-actions'>
              <Button variant='secondary' isDisabled={starts.length === 0} onClick={() => setStarts(starts.slice(0, -1))}>Back</Button>
              <Button variant='secondary' isDisabled={data.next === null} onClick={() => data.next !== null && setStarts([...starts, data.next])}>More</Button>
            </div>
          )}
        </>
      )}
    </>
  )
}

/** A line a segment, with its place and what is wrong in it. */
export const Lines: FC<{ view: BytesView; label?: string }> = ({ view, label = 'Bytes' }) => (
  <div className='cd-bytes' role='region' aria-label={label} tabIndex={0}>
    {view.lines.map(line => (
      <div key={line.offset} className={line.marks.length > 0 ? 'cd-marked' : undefined}>
        <span className='cd-offset'>{line.offset}</span>
        <code>
          {line.marks.length > 0 && line.marks[0]!.at > 0 ? (
            <>
              {line.text.slice(0, line.marks[0]!.at)}
              <mark>{line.text.slice(line.marks[0]!.at, end(line.text, line.marks[0]!))}</mark>
              {line.text.slice(end(line.text, line.marks[0]!))}
            </>
          ) : (
            line.text
          )}
        </code>
        {line.marks.map((mark, no) => (
          <div key={no} className='cd-mark'>
            <SeverityLabel severity={mark.severity} /> {mark.message} <CodeLink code={mark.code} />
          </div>
        ))}
      </div>
    ))}
    {view.lines.length === 0 && <p className='cd-quiet'>Empty.</p>}
  </div>
)

/** Behind the value that is wrong, or a character where the value is not there. */
function end(text: string, mark: BytesView['lines'][number]['marks'][number]): number {
  return mark.value && text.startsWith(mark.value, mark.at) ? mark.at + mark.value.length : mark.at + 1
}
