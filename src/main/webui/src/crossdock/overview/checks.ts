import type { Summary } from '../model'
import type { Intake, Replay, Standing, Target } from '../operating'

export type Level = 'bad' | 'look' | 'good'

/** One thing that may need somebody: how it stands, what it means, and where to go. */
export type Check = { id: string; title: string; level: Level; n: number | null; says: string; to: string }

export type Known = {
  summary: Summary
  targets: Target[]
  intake: Intake
  standing: Standing
  /** Replays that stopped by themselves or wait for a second person. */
  waiting: Replay[]
}

/** Everything that operators are asked at night, the worst first. */
export function checksOf({ summary, targets, intake, standing, waiting }: Known): Check[] {
  const deliveries = (state: string) => summary.deliveries[state] ?? 0
  const documents = (state: string) => summary.states[state] ?? 0
  const unread = (summary.transmissions.rejected ?? 0) + (summary.transmissions.dead ?? 0)
  const broken = targets.filter(target => target.circuit)
  const held = targets.filter(target => target.hold)
  const checks: Check[] = [
    {
      id: 'ledger',
      title: 'Ledger',
      ...counted(standing.known, 'bad', 'Counts that must agree do not: something is lost or came twice', 'Every count agrees with its other'),
      to: standing.known > 0 ? '/crossdock/ledger?since=ever' : '/crossdock/ledger',
    },
    {
      id: 'intake',
      title: 'Doors',
      n: null,
      level: intake.pushingBack ? 'bad' : 'good',
      says: intake.pushingBack
        ? `They push back: ${intake.message ?? intake.pushingBack}`
        : `They take everything in; ${intake.files.toLocaleString()} ${intake.files === 1 ? 'file waits' : 'files wait'} to be read`,
      to: intake.pushingBack ? `/crossdock/codes/${intake.pushingBack}` : '/crossdock/documents?state=read',
    },
    {
      id: 'circuits',
      title: 'Targets that do not answer',
      ...counted(broken.length, 'bad', `Nothing goes there until one gets through: ${names(broken)}`, 'Every target answers'),
      to: '/crossdock/targets',
    },
    {
      id: 'dead',
      title: 'Dead deliveries',
      ...counted(deliveries('dead'), 'bad', 'Given up after the last attempt; send them again when the reason is gone', 'Nothing was given up'),
      to: '/crossdock/deliveries?state=dead',
    },
    {
      id: 'in-doubt',
      title: 'In doubt',
      ...counted(deliveries('in-doubt'), 'bad', 'The target may have them or not: look there and decide', 'It is known of every call what became of it'),
      to: '/crossdock/deliveries?state=in-doubt',
    },
    {
      id: 'unassigned',
      title: 'Unassigned',
      ...counted(documents('unassigned'), 'bad', 'No agreement fits; read them again once one does', 'Every document has its agreement'),
      to: '/crossdock/documents?state=unassigned',
    },
    {
      id: 'held',
      title: 'Held documents',
      ...counted(documents('held'), 'look', 'A person decides whether they take effect', 'No document is held'),
      to: '/crossdock/documents?state=held',
    },
    {
      id: 'parked',
      title: 'Parked',
      ...counted(documents('parked'), 'look', 'Came before what they must follow; released by themselves when that comes', 'Nothing waits for a predecessor'),
      to: '/crossdock/parked',
    },
    {
      id: 'unread',
      title: 'Files that could not be read',
      ...counted(unread, 'look', 'Sender, format or map was missing, or the hub failed on them', 'Every file could be read'),
      to: '/crossdock/unread',
    },
    {
      id: 'holds',
      title: 'Targets held',
      ...counted(held.length, 'look', `Somebody holds them back: ${names(held)}`, 'No target is held'),
      to: '/crossdock/targets',
    },
    {
      id: 'replays',
      title: 'Replays that wait',
      ...counted(waiting.length, 'look', 'They stopped after failures, or wait for a second person', 'None waits for anybody'),
      to: `/crossdock/replays${waiting[0] ? `?state=${waiting[0].state}` : ''}`,
    },
  ]
  const order: Level[] = ['bad', 'look', 'good']
  return checks.sort((a, b) => order.indexOf(a.level) - order.indexOf(b.level))
}

/** The answer to "is anything wrong", in a sentence. */
export function verdict(checks: Check[]): string {
  const bad = checks.filter(check => check.level === 'bad').length
  const look = checks.filter(check => check.level === 'look').length
  if (bad + look === 0) return 'Nothing is wrong, and nothing waits for anybody'
  const parts = [bad > 0 && `${bad} ${bad === 1 ? 'thing is' : 'things are'} wrong`, look > 0 && `${look} ${look === 1 ? 'waits' : 'wait'} for somebody`]
  return parts.filter(Boolean).join(', ')
}

function counted(n: number, level: Level, some: string, none: string) {
  return n > 0 ? { n, level, says: some } : { n, level: 'good' as const, says: none }
}

function names(targets: Target[]): string {
  return targets.map(target => target.id).join(', ')
}
