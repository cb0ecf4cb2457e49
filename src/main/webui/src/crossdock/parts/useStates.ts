import { useSyncExternalStore } from 'react'
import { ask } from '../api'
import { words } from './words'

export type Kind = 'transmission' | 'document' | 'delivery' | 'replay' | 'replay-item' | 'case' | 'target'
export type Tone = 'good' | 'running' | 'paused' | 'attention' | 'bad' | 'neutral'

/** A state in words, as the hub serves them: command line and console show the same. */
export type StateWords = { kind: Kind; state: string; label: string; tone: Tone; meaning: string; next: string }

let known: StateWords[] = []
let asked = false
const listeners = new Set<() => void>()

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  if (!asked) load()
  return () => listeners.delete(listener)
}

function load(): void {
  asked = true
  ask<StateWords[]>('/states')
    .then(states => {
      known = states
      listeners.forEach(listener => listener())
    })
    .catch(() => {
      asked = false
      setTimeout(() => asked || load(), 2000)
    })
}

/** All states of the hub in words; empty until it has answered. */
export function useStates(): StateWords[] {
  return useSyncExternalStore(subscribe, () => known)
}

/** The states of one kind as choices of a filter. */
export function useChoices(kind: Kind): { value: string; label: string }[] {
  return choicesOf(useStates(), kind)
}

export function choicesOf(states: StateWords[], kind: Kind) {
  return states.filter(it => it.kind === kind).map(({ state, label }) => ({ value: state, label }))
}

export function wordsFor(states: StateWords[], kind: Kind, state: string): StateWords {
  return (
    states.find(it => it.kind === kind && it.state === state) ?? { kind, state, label: words(state), tone: 'neutral', meaning: '', next: '' }
  )
}
