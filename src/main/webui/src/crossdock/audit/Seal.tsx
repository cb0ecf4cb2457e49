import { Alert, Button, CardBody } from '@patternfly/react-core'
import { useState, type FC } from 'react'
import { ask, Problem } from '../api'
import type { AuditVerification } from '../model'
import { Trouble } from '../parts/messages'
import { many } from '../parts/names'
import { Time } from '../parts/time'
import { useLoad } from '../parts/useLoad'

/** How far the log is sealed, and whether it is whole, once somebody has it verified. */
export const Seal: FC = () => {
  const { data: head } = useLoad<{ seal: number; hash?: string }>('/audit/head', 10)
  const [result, setResult] = useState<AuditVerification>()
  const [problem, setProblem] = useState<Problem>()
  const [busy, setBusy] = useState(false)
  const verify = async () => {
    setBusy(true)
    setProblem(undefined)
    try {
      setResult(await ask<AuditVerification>('/audit/verification'))
    } catch (e) {
      setProblem(e instanceof Problem ? e : new Problem(0, String(e)))
    }
    setBusy(false)
  }
  return (
    <CardBody data-seal={result ? (result.broken === 0 ? 'whole' : 'broken') : 'unverified'}>
      <Trouble problem={problem} />
      <Alert
        isInline
        isPlain={!result}
        variant={!result ? 'info' : result.broken === 0 ? 'success' : 'danger'}
        title={
          !result ? <>Sealed up to act {(head?.seal ?? 0).toLocaleString('en')}; not verified on this page yet</>
          : result.broken > 0 ? <>The log is broken: {many(result.broken, 'finding')}; in order until <Time at={result.verifiedUntil} /></>
          : result.verifiedUntil ? <>Sealed and verified until <Time at={result.verifiedUntil} />: {many(result.acts, 'act')}, all in order</>
          : <>Nothing is sealed yet</>
        }
        actionLinks={<Button variant='secondary' size='sm' isLoading={busy} isAriaDisabled={busy} onClick={() => busy || verify()}>Verify</Button>}
      >
        {result && result.findings.map((finding, index) => <div key={index}>{finding.text}</div>)}
        {(result?.head ?? head)?.hash && (
          <p className='cd-quiet'>
            Head <code className='cd-hash'>{(result?.head ?? head)!.hash}</code>: the heads of the data folder, or copies of
            them elsewhere, tell whether the end was cut off: <code>crossdock audit verify</code>.
          </p>
        )}
      </Alert>
    </CardBody>
  )
}
