import type { CaseRow } from '../model'

/** Open means: neither resolved nor closed. */
export function isOpen(row: CaseRow): boolean {
  return !['resolved', 'closed'].includes(row.state)
}

export function isOverdue(row: CaseRow): boolean {
  return isOpen(row) && Date.parse(row.due) < Date.now()
}
