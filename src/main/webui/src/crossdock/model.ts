/** What the API answers, as far as the console shows it. */

export type Page<T> = { items: T[]; next: string | null }

export type DocumentRow = {
  id: number
  receipt: number | null
  direction: 'in' | 'out'
  type: string
  standard: string
  message: string
  version: string
  controlNumber: string
  partner: string | null
  usage: string
  documentNumber: string | null
  revision: number | null
  orderNumber: string | null
  state: string
  words: string
  duplicateOf: number | null
  receivedAt: string
  updatedAt: string
}

export type Finding = {
  stage: string
  code: string
  title: string
  severity: string
  path: string | null
  segment: string | null
  segmentPosition: number
  element: number
  component: number
  line: number
  column: number
  offset: number | null
  value: string | null
  message: string
  next: string
}

export type Attempt = {
  attempt: number
  startedAt: string
  endedAt: string
  outcome: string
  code: string | null
  detail: string | null
  status: number | null
}

export type DeliveryRow = {
  id: number
  target: string
  state: string
  attempt: number
  idempotencyKey: string
  createdAt: string
  endedAt: string | null
  dueAt: string | null
  code: string | null
  detail: string | null
  attempts: Attempt[]
}

export type TransmissionRow = {
  receipt: number
  partner: string
  channel: string
  name: string
  size: number
  sha256: string
  state: string
  words: string
  format: string | null
  receivedAt: string
  readAt: string | null
}

export type CaseRow = {
  id: number
  version: number
  kind: string
  state: string
  severity: string
  title: string
  owner: string
  assignee: string | null
  partner: string | null
  documentType: string | null
  subject: string | null
  businessKey: string | null
  codes: string[]
  next: string
  opened: string
  updated: string
  due: string
  events: number
  affected: number
}

export type TracedDocument = DocumentRow & { violations: Finding[]; deliveries: DeliveryRow[] }

/** A document with everything that is known of its way. */
export type Trace = {
  document: DocumentRow & {
    byteFrom: number
    byteTo: number
    map: string | null
    mapVersion: string | null
    grammar: string | null
    grammarVersion: string | null
    interchangeNo: number
    documentNo: number
  }
  transmission: TransmissionRow | null
  violations: Finding[]
  deliveries: DeliveryRow[]
  acknowledgements: TracedDocument[]
  cases: CaseRow[]
  replays: Repeat[]
  canonical: Record<string, unknown> | null
}

export type TransmissionTrace = {
  transmission: TransmissionRow
  documents: TracedDocument[]
  acknowledgements: TracedDocument[]
  violations: Finding[]
  cases: CaseRow[]
}

export type Evidence = {
  id: string
  at: string
  code: string
  title: string
  severity: string
  message: string
  stage: string | null
  path: string | null
  value: string | null
  receipt: number | null
  document: number | null
  delivery: number | null
}

export type CaseFile = {
  case: CaseRow
  events: Evidence[]
  affected: { kind: string; id: number; name: string | null }[]
  history: { at: string; who: string; what: string; why: string | null; from: string | null; to: string; assignee: string | null }[]
  choices: string[]
}

export type Summary = {
  /** Transmissions; everything below counts documents, deliveries or cases by state. */
  received: number
  transmissions: Record<string, number>
  states: Record<string, number>
  acknowledgements: Record<string, number>
  deliveries: Record<string, number>
  cases: Record<string, number>
  eventsWaiting: number
  eventsFailed: number
}

export type Me = { name: string; roles: string[] }

export type Repeat = {
  replay: number
  point: string
  at: string
  who: string
  why: string
  state: string
  reason: string | null
  detail: string | null
  before: { state: string; violations: { code: string }[] } | null
}
