/** A place in the words of its standard, such as PO1-02, segment 7. */
export function placeOf(source: { segment?: string | null; position: number; element?: number; component?: number }): string {
  const field = columnOf(source.segment, source.element, source.component)
  if (field) return field
  const element = source.element ? `-${String(source.element).padStart(2, '0')}` : ''
  const component = source.component ? `-${source.component}` : ''
  const position = source.position > 0 ? `, segment ${source.position}` : ''
  return (source.segment ?? '') + element + component + position
}

/** A field of a file without segments, such as `Order Date, column 2`; undefined for a segment of EDI. */
export function columnOf(name?: string | null, first?: number | null, last?: number | null): string | undefined {
  if (!name || !first || /^[A-Z][A-Z0-9]{1,2}$/.test(name)) return undefined
  return last ? `${name}, columns ${first} to ${last}` : `${name}, column ${first}`
}
