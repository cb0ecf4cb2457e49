import { useEffect, useState } from 'react'
import { ask } from '../api'
import type { CodeEntry } from '../operating'

let register: Promise<CodeEntry[]> | undefined

/** The register of codes: it is the hub's program's, so it is asked for once. */
export function useCodes(): CodeEntry[] | undefined {
  const [codes, setCodes] = useState<CodeEntry[]>()
  useEffect(() => {
    register ??= ask<CodeEntry[]>('/codes').catch(e => {
      register = undefined
      throw e
    })
    let live = true
    register.then(found => live && setCodes(found)).catch(() => undefined)
    return () => {
      live = false
    }
  }, [])
  return codes
}

export function useCode(code: string | null): CodeEntry | undefined {
  return useCodes()?.find(entry => entry.code === code)
}
