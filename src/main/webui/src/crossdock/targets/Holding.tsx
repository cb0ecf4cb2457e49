import { FormGroup, FormSelect, FormSelectOption, TextInput } from '@patternfly/react-core'
import { useState, type FC } from 'react'
import { ask } from '../api'
import type { Hold } from '../operating'
import { Act } from '../parts/Act'
import { many } from '../parts/names'

const LENGTHS: { seconds: number; label: string }[] = [
  { seconds: 1800, label: '30 minutes' },
  { seconds: 3600, label: '1 hour' },
  { seconds: 4 * 3600, label: '4 hours' },
  { seconds: 12 * 3600, label: '12 hours' },
  { seconds: 86_400, label: '1 day' },
  { seconds: 0, label: 'Until somebody releases it' },
]
const EFFECT =
  'No delivery begins from now on; those being sent end. Nothing is lost and no attempt is used up: all of it waits, and goes when this is released.'

/** Holds a target or partner back. */
export const HoldIt: FC<{ kind: 'target' | 'partner'; name: string; onDone: () => void }> = ({ kind, name, onDone }) => {
  const [seconds, setSeconds] = useState(3600)
  return (
    <Act
      small
      label='Hold …'
      title={`Hold deliveries to ${name}`}
      consequence={EFFECT}
      run={reason => hold(kind, name, seconds, reason)}
      onDone={onDone}
    >
      <Length seconds={seconds} onChange={setSeconds} />
    </Act>
  )
}

export const HoldPartner: FC<{ onDone: () => void }> = ({ onDone }) => {
  const [seconds, setSeconds] = useState(3600)
  const [name, setName] = useState('')
  return (
    <Act
      label='Hold a partner …'
      title='Hold deliveries of a partner’s documents'
      consequence={EFFECT}
      ready={name.trim() !== ''}
      run={reason => hold('partner', name.trim(), seconds, reason)}
      onDone={() => {
        setName('')
        onDone()
      }}
    >
      <FormGroup label='Partner' isRequired fieldId='hold-partner'>
        <TextInput id='hold-partner' isRequired value={name} onChange={(_event, text) => setName(text)} placeholder='Its id, as its file is called' />
      </FormGroup>
      <Length seconds={seconds} onChange={setSeconds} />
    </Act>
  )
}

export const ReleaseIt: FC<{ hold: Hold; waiting?: number; onDone: () => void }> = ({ hold: it, waiting, onDone }) => (
  <Act
    small
    variant='primary'
    label='Release …'
    reason='optional'
    title={`Release ${it.name}`}
    consequence={waiting ? `${many(waiting, 'delivery')} that wait go at once.` : 'What waits goes at once.'}
    run={async reason => {
      await ask('/holds/release', { kind: it.kind.toLowerCase(), name: it.name, reason: reason || null })
      return `${it.name} is released.`
    }}
    onDone={onDone}
  />
)

const Length: FC<{ seconds: number; onChange: (seconds: number) => void }> = ({ seconds, onChange }) => (
  <FormGroup label='For how long' fieldId='hold-length'>
    <FormSelect id='hold-length' value={seconds} onChange={(_event, chosen) => onChange(Number(chosen))}>
      {LENGTHS.map(({ seconds: value, label }) => (
        <FormSelectOption key={value} value={value} label={label} />
      ))}
    </FormSelect>
  </FormGroup>
)

async function hold(kind: string, name: string, seconds: number, reason: string): Promise<string> {
  await ask('/holds', { kind, name, reason, seconds: seconds || null })
  return `${name} is held.`
}
