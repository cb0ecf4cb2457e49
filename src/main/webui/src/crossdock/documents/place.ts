/** A place in the words of its standard, such as PO1-02, segment 7. */
export function placeOf(source: { segment?: string | null; position: number; element?: number; component?: number }): string {
  const element = source.element ? `-${String(source.element).padStart(2, '0')}` : ''
  const component = source.component ? `-${source.component}` : ''
  const position = source.position > 0 ? `, segment ${source.position}` : ''
  return (source.segment ?? '') + element + component + position
}
