import { words } from './words'

export const TYPES = [
  'order', 'order-change', 'order-response', 'shipment', 'receipt', 'invoice', 'warehouse-order',
  'warehouse-confirmation', 'inventory-position', 'inventory-adjustment', 'transfer',
  'shipment-status', 'acknowledgement', 'business-event',
]

export function named(values: string[]) {
  return values.map(value => ({ value, label: words(value) }))
}

export function many(n: number, what: string): string {
  if (n === 1) return `1 ${what}`
  return `${n.toLocaleString('en')} ${what.endsWith('y') ? what.slice(0, -1) + 'ies' : what + 's'}`
}
