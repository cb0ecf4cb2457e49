import type { Me } from '../model'
import { useLoad } from './useLoad'

const MAY_CHANGE = ['operator', 'approver', 'admin']

/** Who is logged in, and whether their role may change anything. */
export function useMe(): { name: string; mayChange: boolean } {
  const { data } = useLoad<Me>('/me', 300)
  return { name: data?.name ?? '', mayChange: data?.roles.some(role => MAY_CHANGE.includes(role)) ?? false }
}
