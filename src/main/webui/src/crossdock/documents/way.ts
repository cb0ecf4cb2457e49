import type { ProgressStepProps } from '@patternfly/react-core'
import type { Trace } from '../model'

export type Stage = { id: string; title: string; variant: ProgressStepProps['variant']; says: string; at?: string | null }

const STOPPED_AT_CHANNEL = ['rejected', 'held', 'unassigned', 'duplicate', 'parked', 'withdrawn']

/** The way of a document as five stages, each with how it ended or what it waits for. */
export function stagesOf(trace: Trace): Stage[] {
  return trace.document.direction === 'out'
    ? [read(trace), deliver(trace)]
    : [receive(trace), read(trace), accept(trace), deliver(trace), acknowledge(trace)]
}

function receive({ transmission, document }: Trace): Stage {
  return {
    id: 'received',
    title: 'Received',
    variant: 'success',
    says: transmission ? `through ${transmission.channel}` : 'stored',
    at: transmission?.receivedAt ?? document.receivedAt,
  }
}

function read({ document, violations, transmission }: Trace): Stage {
  if (document.direction === 'out') {
    return { id: 'read', title: 'Written', variant: 'success', says: document.message, at: document.receivedAt }
  }
  const wrong = violations.filter(v => v.stage !== 'accept')
  const errors = wrong.filter(v => v.severity === 'error').length
  const at = transmission?.readAt ?? document.receivedAt
  if (errors > 0) return { id: 'read', title: 'Read', variant: 'danger', says: count(errors, 'error'), at }
  if (wrong.length > 0) return { id: 'read', title: 'Read', variant: 'warning', says: count(wrong.length, 'warning'), at }
  return { id: 'read', title: 'Read', variant: 'success', says: document.map ? `map ${document.map}` : 'framed', at }
}

function accept({ document, violations }: Trace): Stage {
  const title = 'Accepted'
  const id = 'accepted'
  const errors = violations.filter(v => v.stage === 'accept' && v.severity === 'error').length
  switch (document.state) {
    case 'read':
      return { id, title, variant: 'info', says: 'waits for its turn' }
    case 'rejected':
      return { id, title: 'Not accepted', variant: 'danger', says: errors ? count(errors, 'error') : 'rejected' }
    case 'duplicate':
      return { id, title: 'Duplicate', variant: 'warning', says: `copy of #${document.duplicateOf ?? '?'}` }
    case 'held':
    case 'unassigned':
    case 'parked':
    case 'withdrawn':
      return { id, title: 'Not accepted', variant: 'warning', says: document.state }
    default:
      return { id, title, variant: 'success', says: document.state === 'consumed' ? 'matched' : 'takes effect once' }
  }
}

function deliver({ document, deliveries }: Trace): Stage {
  const title = 'Delivered'
  const id = 'delivered'
  if (deliveries.length === 0) {
    const never = STOPPED_AT_CHANNEL.includes(document.state) || document.state === 'consumed'
    return { id, title, variant: 'pending', says: never ? 'nothing to deliver' : 'not yet' }
  }
  const with_ = (...states: string[]) => deliveries.filter(d => states.includes(d.state)).length
  const done = with_('done')
  if (with_('dead-lettered')) return { id, title: 'Not delivered', variant: 'danger', says: `${done} of ${deliveries.length} targets` }
  if (with_('in-doubt')) return { id, title: 'In doubt', variant: 'warning', says: 'a person decides' }
  if (with_('retry-scheduled')) return { id, title: 'Tried again', variant: 'warning', says: 'waits for the next attempt' }
  if (done < deliveries.length) return { id, title, variant: 'info', says: `${done} of ${deliveries.length} targets` }
  const last = deliveries.map(d => d.endedAt ?? '').sort().at(-1)
  return { id, title, variant: 'success', says: count(deliveries.length, 'target'), at: last }
}

function acknowledge({ acknowledgements, document }: Trace): Stage {
  const title = 'Acknowledged'
  const id = 'acknowledged'
  const last = acknowledgements.at(-1)
  if (!last) return { id, title, variant: 'pending', says: document.state === 'consumed' ? 'never answered' : 'not yet' }
  const sent = last.deliveries.length === 0 || last.deliveries.every(d => d.state === 'done')
  return {
    id,
    title,
    variant: last.state === 'dead-lettered' ? 'danger' : sent ? 'success' : 'info',
    says: `${last.message} ${sent ? 'sent' : 'on its way'}`,
    at: last.receivedAt,
  }
}

function count(n: number, what: string): string {
  return `${n} ${what}${n === 1 ? '' : 's'}`
}
