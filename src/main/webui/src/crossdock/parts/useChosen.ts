import { useEffect, useState } from 'react'

/** Rows that a person has ticked, by their ids; those of another search are forgotten. */
export function useChosen(search: string) {
  const [chosen, setChosen] = useState<number[]>([])
  useEffect(() => setChosen([]), [search])
  return {
    chosen,
    has: (id: number) => chosen.includes(id),
    set: (ids: number[], on: boolean) =>
      setChosen(before => (on ? [...new Set([...before, ...ids])] : before.filter(id => !ids.includes(id)))),
    none: () => setChosen([]),
  }
}

export type Chosen = ReturnType<typeof useChosen>
