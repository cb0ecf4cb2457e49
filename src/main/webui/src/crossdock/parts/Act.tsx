import { Alert, Button, type ButtonProps, Form, FormGroup, Modal, ModalVariant, TextArea, Tooltip } from '@patternfly/react-core'
import { useRef, useState, type FC, type FormEvent, type ReactNode } from 'react'
import { Problem } from '../api'
import { useSay } from './Say'
import { type Role, useMe } from './useMe'

type Doing = {
  /** On the button, and on the one that confirms it. */
  label: string
  title: string
  /** What will come of it, said before it is done. */
  consequence: ReactNode
  /** Does it and says the outcome. */
  run: (reason: string) => Promise<string>
  onDone?: () => void
  reason?: 'needed' | 'optional' | 'none'
  role?: Role
  /** Why it can't be done now, whoever asks. */
  barred?: string
  variant?: ButtonProps['variant']
  /** What else is asked. */
  children?: ReactNode
  /** Whether what else is asked is answered. */
  ready?: boolean
  small?: boolean
}

/** A button that says what it will do, asks for the reason, does it once, and tells the outcome. */
export const Act: FC<Doing> = ({ label, role = 'operator', barred, variant = 'secondary', small, ...doing }) => {
  const me = useMe()
  const [open, setOpen] = useState(false)
  const no = me.may(role) ? barred : `This needs the role ${role}; yours does not allow it.`
  const button = (
    <Button variant={variant === 'danger' ? 'secondary' : variant} isDanger={variant === 'danger'} size={small ? 'sm' : undefined} isAriaDisabled={!!no} onClick={() => no || setOpen(true)}>
      {label}
    </Button>
  )
  return (
    <>
      {no ? <Tooltip content={no}>{button}</Tooltip> : button}
      {open && <Dialog label={label} variant={variant} {...doing} onClose={() => setOpen(false)} />}
    </>
  )
}

const Dialog: FC<Omit<Doing, 'role' | 'barred' | 'small'> & { onClose: () => void }> = ({
  label, title, consequence, run, onDone, reason: ask = 'needed', variant, children, ready = true, onClose,
}) => {
  const say = useSay()
  const [text, setText] = useState('')
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem>()
  const begun = useRef(false)
  const complete = ready && (ask !== 'needed' || text.trim() !== '')

  const submit = async (event?: FormEvent) => {
    event?.preventDefault()
    if (begun.current || !complete) return
    begun.current = true
    setBusy(true)
    setProblem(undefined)
    try {
      say(await run(text.trim()))
      onClose()
      onDone?.()
    } catch (e) {
      setProblem(e instanceof Problem ? e : new Problem(0, String(e)))
      begun.current = false
      setBusy(false)
    }
  }

  return (
    <Modal
      isOpen
      variant={ModalVariant.small}
      title={title}
      onClose={() => busy || onClose()}
      actions={[
        <Button
          key='do'
          variant={variant === 'danger' ? 'danger' : 'primary'}
          isDisabled={!complete || busy}
          isLoading={busy}
          onClick={() => submit()}
        >
          {label.replace(/ …$/, '')}
        </Button>,
        <Button key='leave' variant='link' isDisabled={busy} onClick={onClose}>
          Leave it
        </Button>,
      ]}
    >
      <Form onSubmit={submit}>
        <div>{consequence}</div>
        {children}
        {ask !== 'none' && (
          <FormGroup label='Reason' isRequired={ask === 'needed'} fieldId='act-reason'>
            <TextArea
              id='act-reason'
              aria-label='Reason'
              value={text}
              isRequired={ask === 'needed'}
              placeholder={ask === 'needed' ? 'It is kept with what you do' : 'If you like; it is kept'}
              onChange={(_event, value) => setText(value)}
              resizeOrientation='vertical'
              autoFocus
            />
          </FormGroup>
        )}
        {problem && (
          <Alert variant='danger' isInline title={problem.message} role='alert'>
            {problem.next}
          </Alert>
        )}
      </Form>
    </Modal>
  )
}
