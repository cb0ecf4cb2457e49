import type { Attention } from '../model'
import type { Intake, Replay, Standing, Target } from '../operating'
import { many } from '../parts/names'

export type Level = 'bad' | 'look' | 'good'

/** One thing that may need attention: how it stands, what it means, and where to go. */
export type Check = { id: string; title: string; level: Level; n: number; says: string; to: string }

export type Known = {
  attention: Attention
  targets: Target[]
  intake: Intake
  standing: Standing
  /** Replays that stopped by themselves or wait for a second person. */
  waiting: Replay[]
}

/** Everything that operators are asked at night, the worst first. */
export function checksOf({ attention, targets, intake, standing, waiting }: Known): Check[] {
  const broken = targets.filter(target => target.circuit)
  const paused = targets.filter(target => target.hold)
  const checks: Check[] = [
    {
      id: 'reconciliation',
      title: 'Reconciliation',
      ...counted(standing.known, 'bad', 'Discrepancy between counts: something is lost or came twice', 'Every count agrees with its other'),
      to: standing.known > 0 ? '/crossdock/reconciliation?since=ever' : '/crossdock/reconciliation',
    },
    {
      id: 'intake',
      title: 'Intake',
      n: intake.pausedBy ? 1 : 0,
      level: intake.pausedBy ? 'bad' : 'good',
      says: intake.pausedBy
        ? `Paused: ${intake.message ?? intake.pausedBy}`
        : `Takes everything in; ${many(intake.files, 'file')} ${intake.files === 1 ? 'waits' : 'wait'} to be read`,
      to: intake.pausedBy ? `/crossdock/codes/${intake.pausedBy}` : '/crossdock/documents?state=read',
    },
    {
      id: 'circuits',
      title: 'Unreachable targets',
      ...counted(broken.length, 'bad', `Nothing goes there until a probe gets through: ${names(broken)}`, 'Every target answers'),
      to: '/crossdock/targets',
    },
    {
      id: 'dead-lettered',
      title: 'Dead-lettered deliveries',
      ...counted(attention.deadLettered, 'bad', 'The hub does not try them again: resend or skip them', 'No delivery was given up'),
      to: '/crossdock/deliveries?state=dead-lettered',
    },
    {
      id: 'in-doubt',
      title: 'Deliveries in doubt',
      ...counted(attention.inDoubt, 'bad', 'The target may have them or not: look there, then mark them', 'No delivery is in doubt'),
      to: '/crossdock/deliveries?state=in-doubt',
    },
    {
      id: 'failed',
      title: 'Documents that failed in the hub',
      ...counted(attention.failed, 'bad', 'The hub failed to accept them: replay them from canonical', 'The hub failed on no document'),
      to: '/crossdock/documents?state=dead-lettered&target=none',
    },
    {
      id: 'unassigned',
      title: 'Unassigned documents',
      ...counted(attention.unassigned, 'bad', 'Sender, receiver or agreement unknown: add it and reprocess their files, or archive them', 'Every document is assigned'),
      to: '/crossdock/documents?state=unassigned',
    },
    {
      id: 'unread',
      title: 'Files not read',
      ...counted(attention.unread, 'bad', 'Nothing in them could be read: reprocess them once the reason is gone, or archive them', 'Every file was read'),
      to: '/crossdock/transmissions?unread=true',
    },
    {
      id: 'rejected',
      title: 'Rejected documents',
      ...counted(attention.rejected, 'look', 'Their content is wrong: the sender corrects them, or edit, replay or archive them', 'No document is rejected'),
      to: '/crossdock/documents?state=rejected',
    },
    {
      id: 'held',
      title: 'Documents on hold',
      ...counted(attention.held, 'look', 'A person releases or withdraws them', 'No document is on hold'),
      to: '/crossdock/documents?state=held',
    },
    {
      id: 'cases',
      title: 'Open cases',
      ...counted(
        attention.openCases,
        'look',
        attention.overdueCases > 0 ? `${attention.overdueCases.toLocaleString('en')} of them overdue` : 'Neither resolved nor closed',
        'No case is open',
      ),
      to: '/crossdock/cases',
    },
    {
      id: 'holds',
      title: 'Paused targets',
      ...counted(paused.length, 'look', `A person holds their deliveries back: ${names(paused)}`, 'No target is paused'),
      to: '/crossdock/targets',
    },
    {
      id: 'replays',
      title: 'Replays that wait',
      ...counted(waiting.length, 'look', 'They stopped after failures, or await approval', 'No replay waits for a person'),
      to: `/crossdock/replays${waiting[0] ? `?state=${waiting[0].state}` : ''}`,
    },
    {
      id: 'parked',
      title: 'Parked documents',
      n: attention.parked,
      level: 'good',
      says: attention.parked > 0 ? 'They go on by themselves when their predecessor comes, or when their wait expires' : 'No document waits for a predecessor',
      to: '/crossdock/parked',
    },
  ]
  const order: Level[] = ['bad', 'look', 'good']
  return checks.sort((a, b) => order.indexOf(a.level) - order.indexOf(b.level))
}

/** How many things need attention, in a sentence. */
export function verdict(checks: Check[]): string {
  const sum = (level: Level) => checks.filter(check => check.level === level).reduce((n, check) => n + check.n, 0)
  const [bad, look] = [sum('bad'), sum('look')]
  if (bad + look === 0) return 'Nothing needs attention'
  const all = `${many(bad + look, 'thing')} need${bad + look === 1 ? 's' : ''} attention`
  return bad > 0 && look > 0 ? `${all}, ${bad.toLocaleString('en')} of them urgent` : all
}

function counted(n: number, level: Level, some: string, none: string) {
  return n > 0 ? { n, level, says: some } : { n, level: 'good' as const, says: none }
}

function names(targets: Target[]): string {
  return targets.map(target => target.id).join(', ')
}
