import { Button, Modal, ModalVariant } from '@patternfly/react-core'
import { useState, type FC } from 'react'
import type { Exchange } from '../model'
import { Lines } from '../parts/Bytes'
import { Loading, Trouble } from '../parts/messages'
import { useLoad } from '../parts/useLoad'

/** Request and response of an attempt; asked for when somebody wants them, which is audited. */
export const ExchangeOf: FC<{ delivery: number; attempt: number }> = ({ delivery, attempt }) => {
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button variant='link' isInline onClick={() => setOpen(true)}>
        Request and response
      </Button>
      {open && (
        <Modal isOpen variant={ModalVariant.large} title={`Attempt ${attempt}: request and response`} onClose={() => setOpen(false)}>
          <Shown path={`/deliveries/${delivery}/attempts/${attempt}`} />
        </Modal>
      )}
    </>
  )
}

const Shown: FC<{ path: string }> = ({ path }) => {
  const { data, problem } = useLoad<Exchange>(path, 86_400)
  if (!data) return problem ? <Trouble problem={problem} /> : <Loading />
  return (
    <>
      <h3>
        Request, {data.requestSize.toLocaleString('en')} bytes{' '}
        <a className='cd-quiet' href={`/api/v1${path}/request`} download>Download</a>
      </h3>
      <pre className='cd-headers'>{data.requestHeaders}</pre>
      <Lines view={data.request} label='Request' />
      <h3 className='cd-above'>
        Response{data.responseHeaders === null ? ': none came' : `, ${data.responseSize.toLocaleString('en')} bytes`}{' '}
        {data.response && <a className='cd-quiet' href={`/api/v1${path}/response`} download>Download</a>}
      </h3>
      {data.responseHeaders && <pre className='cd-headers'>{data.responseHeaders}</pre>}
      {data.response && <Lines view={data.response} label='Response' />}
      <p className='cd-quiet cd-above'>At most 64 KB of each are kept; secrets in headers are masked.</p>
    </>
  )
}
