/** What the API answers, as far as the console shows it. */

export type Page<T> = { items: T[]; next: string | null }

export type DocumentRow = {
  id: number
  transmission: number | null
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
  label: string
  words: string
  archived: boolean
  /** Who sent it as its envelope says, where no partner is known. */
  sender: string | null
  duplicateOf: number | null
  sentAs: string | null
  acknowledged: string | null
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
  label: string
  next: string
  idempotencyKey: string
  createdAt: string
  endedAt: string | null
  dueAt: string | null
  code: string | null
  detail: string | null
  attempts: Attempt[]
}

export type TransmissionRow = {
  number: number
  partner: string
  channel: string
  name: string
  size: number
  sha256: string
  state: string
  label: string
  archived: boolean
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
export type Step = {
  no: number
  step: string
  state: string
  attempt: number
  dueAt: string | null
  startedAt: string | null
  endedAt: string | null
  detail: string | null
  changes: { path: string; before: string | null; after: string | null }[] | null
}

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
  next: string
  acts: PersonalAct[]
  sent: Sending | null
  transmission: TransmissionRow | null
  violations: Finding[]
  steps: Step[]
  routing: Choice[]
  deliveries: DeliveryRow[]
  acknowledgements: TracedDocument[]
  cases: CaseRow[]
  replays: Repeat[]
  canonical: Record<string, unknown> | null
}

/** Why a document goes to a target, or does not. */
export type Choice = { target: string; chosen: boolean; subscription: string | null; when: string | null; reason: string }

export type TransmissionTrace = {
  next: string
  acts: PersonalAct[]
  transmission: TransmissionRow
  documents: TracedDocument[]
  acknowledgements: TracedDocument[]
  violations: Finding[]
  cases: CaseRow[]
}

/** Who did what, why, and whether it was done. */
export type PersonalAct = { at: string; actor: string; action: string; outcome: 'done' | 'refused' | 'failed'; reason: string | null }

/** How a document went to its partner, and what the partner said of it. */
export type Sending = {
  interchange: number
  standard: string
  message: string
  controlNumber: string | null
  groupControlNumber: string | null
  documentControlNumber: string | null
  writtenAt: string
  acknowledged: string | null
  acknowledgedAt: string | null
  acknowledgedBy: number | null
  expected: string | null
  dueAt: string | null
  overdue: boolean
}

/** Bytes for people: EDI by segment, else text or hex. */
export type BytesView = {
  kind: 'edi' | 'text' | 'hex'
  charset: string
  from: number
  size: number
  next: number | null
  lines: {
    offset: number
    text: string
    marks: { at: number; code: string; severity: string; message: string; value: string | null }[]
  }[]
}

/** What went to a target in an attempt and what it answered, as far as it is kept. */
export type Exchange = {
  requestHeaders: string
  request: BytesView
  requestSize: number
  responseHeaders: string | null
  response: BytesView | null
  responseSize: number
}

export type Attention = {
  asOf: string
  deadLettered: number
  inDoubt: number
  rejected: number
  unassigned: number
  held: number
  parked: number
  failed: number
  unread: number
  openCases: number
  overdueCases: number
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
  transmission: number | null
  document: number | null
  delivery: number | null
}

export type CaseFile = {
  case: CaseRow
  events: Evidence[]
  affected: { kind: string; id: number; name: string | null }[]
  history: { at: string; actor: string; action: string; reason: string | null; from: string | null; to: string; assignee: string | null }[]
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
  actor: string
  reason: string
  state: string
  code: string | null
  detail: string | null
  before: { state: string; violations: { code: string }[] } | null
}

/** What an act is about, such as case 12. */
export type AuditObject = { type: string; id: string }

/** An act in the audit log. */
export type AuditedAct = {
  id: number
  at: string
  entry: {
    actor: { kind: string; name: string; channel: string; address: string | null }
    action: string
    object: AuditObject
    reason: string | null
    outcome: 'done' | 'refused' | 'failed'
    detail: Record<string, unknown>
  }
}

/** What the check of the hash chain found. */
export type AuditVerification = {
  acts: number
  unsealed: number
  head: { number: number; hash: string } | null
  verifiedUntil: string | null
  broken: number
  findings: { kind: string; act: string | null; text: string }[]
}
