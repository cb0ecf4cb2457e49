import type { DocumentRow } from '../model'

/** What people call a document: its number, else its control number, else ours. */
export function nameOf(document: DocumentRow): string {
  return document.documentNumber || (document.controlNumber && `no. ${document.controlNumber}`) || `#${document.id}`
}

/** Format in the words of its standard, such as X12 850 004010. */
export function formatOf(document: { standard: string; message: string; version: string }): string {
  const standard = document.standard.length <= 4 ? document.standard.toUpperCase() : title(document.standard)
  return [standard, document.message, document.version].filter(Boolean).join(' ')
}

function title(text: string): string {
  return text.toUpperCase() === 'EDIFACT' ? 'EDIFACT' : text.charAt(0).toUpperCase() + text.slice(1)
}
