import { createContext, useContext } from 'react'

export type Role = 'viewer' | 'operator' | 'approver' | 'admin'

/** Who is logged in. */
export type Person = { name: string; roles: string[] }

export const MeContext = createContext<Person>({ name: '', roles: [] })

/** Who is logged in, and what their role allows. */
export function useMe() {
  const { name, roles } = useContext(MeContext)
  const may = (role: Role) => roles.includes(role)
  return { name, may, mayChange: may('operator') }
}
