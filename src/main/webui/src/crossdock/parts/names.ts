import { words } from './StateLabel'

export const DOCUMENT_STATES = [
  'read', 'accepted', 'delivered', 'rejected', 'duplicate', 'held', 'unassigned',
  'parked', 'in-doubt', 'dead', 'withdrawn', 'consumed',
]
export const DELIVERY_STATES = ['dead', 'in-doubt', 'again', 'ready', 'leased', 'held', 'done', 'any']
export const TYPES = [
  'order', 'order-change', 'order-response', 'shipment', 'receipt', 'invoice', 'warehouse-order',
  'warehouse-confirmation', 'inventory-position', 'inventory-adjustment', 'transfer',
  'shipment-status', 'acknowledgement', 'business-event',
]

export function named(values: string[]) {
  return values.map(value => ({ value, label: words(value) }))
}

export function many(n: number, what: string): string {
  return `${n.toLocaleString()} ${what}${n === 1 ? '' : 's'}`
}
