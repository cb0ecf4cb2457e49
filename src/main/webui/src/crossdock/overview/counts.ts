import type { Summary } from '../model'

export type Group = { title: string; says: string; states: string[]; color: string }

/** The states as an operator thinks of them; every state is in exactly one group. */
export const GROUPS: Group[] = [
  { title: 'Delivered', says: 'reached its targets', states: ['delivered', 'consumed'], color: '#3e8635' },
  { title: 'In flight', says: 'on its way', states: ['read', 'accepted', 'parked'], color: '#2b9af3' },
  { title: 'Needs a decision', says: 'a person decides', states: ['dead-lettered', 'in-doubt', 'held', 'unassigned'], color: '#ec7a08' },
  { title: 'Rejected', says: 'its content is wrong', states: ['rejected'], color: '#c9190b' },
  { title: 'Finished otherwise', says: 'copies, withdrawn, archived', states: ['duplicate', 'withdrawn', 'archived'], color: '#8a8d90' },
]

export function sumOf(summary: Summary, states: string[]): number {
  return states.reduce((sum, state) => sum + (summary.states[state] ?? 0), 0)
}

/** All documents, whatever their state. */
export function total(summary: Summary): number {
  return Object.values(summary.states).reduce((sum, n) => sum + n, 0)
}
