/** What the API answers about deliveries, targets, replays and counts, as far as the console shows it. */

import type { PersonalAct } from './model'

export type Delivery = {
  id: number
  target: string
  state: string
  label: string
  document: number
  type: string
  documentNumber: string | null
  partner: string | null
  usage: string
  attempts: number
  uncounted: number
  code: string | null
  detail: string | null
  at: string
  /** When it is tried again. */
  dueAt: string | null
  idempotencyKey: string
  orderKey: string | null
  transmission: number | null
  interchange: number
  documentNo: number
  byteFrom: number
  byteTo: number
  map: string | null
  mapVersion: string | null
}

export type DeliveryStory = {
  delivery: Delivery
  /** What a person does about it in its state; empty: nothing. */
  next: string
  /** How many of its order wait at this target until it is decided. */
  holdsBack: number
  attempts: {
    no: number
    hub: string | null
    startedAt: string
    endedAt: string
    outcome: string
    code: string | null
    detail: string | null
    status: number | null
    kept: boolean
  }[]
  acts: PersonalAct[]
}

export type Hold = { kind: 'TARGET' | 'PARTNER'; name: string; actor: string; reason: string | null; since: string; until: string | null }

export type Target = {
  id: string
  template: string
  usages: string[]
  attempts: number
  gate: 'open' | 'held' | 'circuit-open'
  circuit: { state: string; code: string; detail: string; probes: number; openedAt: string; probeAt: string } | null
  hold: Hold | null
  deliveries: Record<string, number>
}

export type Parked = {
  document: number
  type: string
  documentNumber: string | null
  partner: string
  usage: string
  order: string
  waitsFor: string
  since: string
  until: string
  predecessor: string | null
  transmission: number | null
}

export type Intake = { files: number; bytes: number; refused: number; pausedBy: string | null; message: string | null }

export type Standing = { known: number; since: string | null }

export type ReconciliationReport = {
  reconciled: boolean
  channels: {
    partner: string
    channel: string
    transmissions: number
    bytes: number
    stored: number
    framed: number
    setAside: number
    blank: number
    unread: number
    framedDocuments: number
    storedDocuments: number
  }[]
  flows: {
    partner: string
    direction: string
    type: string
    usage: string
    documents: number
    states: Record<string, number>
    agreed: number
    deliveries: number
  }[]
  discrepancies: {
    count: string
    partner: string
    channel: string
    transmission: number
    interchange: number
    document: number
    expected: string
    found: string
    message: string
  }[]
}

export type CodeEntry = { code: string; severity: string; title: string; next: string }

export type ReplayFilter = Partial<
  Record<'key' | 'partner' | 'type' | 'state' | 'direction' | 'since' | 'until' | 'target' | 'code' | 'map', string>
> & { transmission?: number }

export type ReplayRequest = {
  point: string
  version?: string
  edited?: string
  documents?: number[]
  filter?: ReplayFilter
  targets?: string[]
  force?: boolean
  reason?: string
  rate?: number
  stopAfter?: number
}

export type Replay = {
  id: number
  state: string
  order: {
    point: string
    version: string | null
    edit: { canonical: Record<string, unknown> | null; raw?: { bytes: string } } | null
    selection: { documents: number[]; filter: ReplayFilter | null }
    targets: string[]
    force: boolean
    actor: string
    reason: string
    rate: number
    stopAfter: number
  }
  selecting: boolean
  counts: { waiting: number; underWay: number; done: number; failed: number; skipped: number }
  createdAt: string
  endedAt: string | null
}

export type ReplayFile = { replay: Replay; history: { at: string; actor: string; action: string; reason: string | null }[] }

export type ReplayItem = { document: number; state: string; code: string | null; detail: string | null; at: string }

type Wrong = { code: string; message: string; path?: string | null }

export type Preview = {
  document: number
  type: string | null
  number: string | null
  partner: string | null
  state: string | null
  skipReason: string | null
  words: string
  becomes: string | null
  gone: Wrong[]
  found: Wrong[]
  differs: { path: string; before: string | null; after: string | null }[]
  deliveries: { id: number; target: string; state: string; redelivered: boolean; newKey: boolean; idempotencyKey: string; words: string }[]
  cases: number[]
  acknowledgements: number[]
}

export type DryRun = {
  point: string
  examined: number
  more: boolean
  replayed: number
  skipped: Record<string, number>
  /** Deliveries that would be sent again, by target. */
  targets: Record<string, number>
  documents: Preview[]
}

export type Source = {
  segment?: string | null
  position: number
  element?: number
  component?: number
  line: number
  column: number
  offset: number
  length?: number
  text?: string | null
}

export type Lineage = {
  map: string
  mapVersion: string
  fields: { path: string; value: string; from: Source[]; because?: Source | null }[]
  unread: Source[]
}
