import { Alert, Button, Card, CardBody, CardTitle, TextArea } from '@patternfly/react-core'
import { useState, type FC } from 'react'
import { ask, Problem } from '../api'
import type { CaseFile } from '../model'
import { useMe } from '../parts/useMe'

const VERBS: Record<string, string> = {
  start: 'Start work',
  wait: 'Set to waiting',
  resolve: 'Resolve',
  close: 'Close',
  reopen: 'Reopen',
}

/** What the person who looks at the case may do with it; what they write goes along as the reason. */
export const CaseActions: FC<{ file: CaseFile; onChanged: () => void }> = ({ file, onChanged }) => {
  const me = useMe()
  const [text, setText] = useState('')
  const [busy, setBusy] = useState(false)
  const [said, setSaid] = useState<{ good: boolean; text: string }>()
  const it = file.case

  const act = async (what: string, path: string, body: Record<string, unknown>) => {
    setBusy(true)
    setSaid(undefined)
    try {
      await ask(`/cases/${it.id}/${path}`, body)
      setText('')
      setSaid({ good: true, text: `${what}: done.` })
    } catch (e) {
      const stale = e instanceof Problem && e.status === 409
      const words = e instanceof Error ? e.message : String(e)
      setSaid({ good: false, text: stale ? `${words} The case was loaded again; look, then try once more.` : words })
    }
    setBusy(false)
    onChanged()
  }

  if (!me.mayChange) {
    return (
      <Card isFlat>
        <CardTitle component='h3'>What to do</CardTitle>
        <CardBody>Your role lets you look. An operator can comment on this case and move it on.</CardBody>
      </Card>
    )
  }

  const reason = text.trim() || null
  return (
    <Card isFlat>
      <CardTitle component='h3'>What to do</CardTitle>
      <CardBody>
        <TextArea
          aria-label='Comment'
          placeholder='Comment, or the reason for the next step'
          value={text}
          onChange={(_event, value) => setText(value)}
          resizeOrientation='vertical'
        />
        <div className='cd-actions'>
            <Button
              variant='secondary'
              isDisabled={busy || !reason}
              onClick={() => act('Comment', 'comments', { text: text.trim() })}
            >
              Comment
            </Button>
          {file.choices.includes('assign') && it.assignee !== me.name && (
              <Button
                key='assign'
                variant='secondary'
                isDisabled={busy}
                onClick={() => act('Assign', 'assignment', { version: it.version, assignee: me.name, reason })}
              >
                Assign to me
              </Button>
          )}
          {file.choices
            .filter(choice => VERBS[choice])
            .map(choice => (
                <Button
                  key={choice}
                  variant={choice === 'resolve' ? 'primary' : 'secondary'}
                  isDisabled={busy}
                  onClick={() => act(VERBS[choice]!, 'transitions', { transition: choice, version: it.version, reason })}
                >
                  {VERBS[choice]}
                </Button>
            ))}
        </div>
        {said && <Alert isInline isPlain variant={said.good ? 'success' : 'danger'} title={said.text} role='status' />}
      </CardBody>
    </Card>
  )
}
