import { useCallback, useEffect, useRef, useState } from 'react'
import { ask, Problem } from '../api'

export type Loaded<T> = { data?: T; problem?: Problem; refresh: () => void }

/**
 * What the API says at this path, asked again every few seconds while the page is visible. What is
 * shown stays until something new is there, also when the hub does not answer for a while.
 */
export function useLoad<T>(path: string | null, everySeconds = 5): Loaded<T> {
  const [state, setState] = useState<{ path: string | null; data?: T; problem?: Problem }>({ path })
  const [turn, setTurn] = useState(0)
  const last = useRef('')

  useEffect(() => {
    if (path === null) return
    let live = true
    const load = async () => {
      if (document.hidden && last.current !== '') return
      try {
        const data = await ask<T>(path)
        const text = path + JSON.stringify(data)
        if (!live) return
        if (text !== last.current) {
          last.current = text
          setState({ path, data })
        } else {
          setState(before => (before.problem ? { path, data } : before))
        }
      } catch (e) {
        const problem = e instanceof Problem ? e : new Problem(0, String(e))
        if (live) setState(before => ({ path, data: before.path === path ? before.data : undefined, problem }))
      }
    }
    load()
    const timer = setInterval(load, everySeconds * 1000)
    return () => {
      live = false
      clearInterval(timer)
    }
  }, [path, everySeconds, turn])

  const refresh = useCallback(() => setTurn(t => t + 1), [])
  return { data: state.data, problem: state.path === path ? state.problem : undefined, refresh }
}
