import { SearchInput } from '@patternfly/react-core'
import { useEffect, useState, type FC } from 'react'

/** A search field that asks once typing pauses. */
export const Typed: FC<{ name: string; hint: string; value: string; onChange: (value: string) => void; wide?: boolean }> = ({
  name, hint, value, onChange, wide,
}) => {
  const [text, setText] = useState(value)
  useEffect(() => setText(value), [value])
  useEffect(() => {
    if (text.trim() === value) return
    const pause = setTimeout(() => onChange(text.trim()), 300)
    return () => clearTimeout(pause)
  })
  return (
    <SearchInput
      aria-label={name}
      placeholder={hint}
      value={text}
      className={wide ? 'cd-search-wide' : 'cd-search'}
      onChange={(_event, typed) => setText(typed)}
      onClear={() => { setText(''); onChange('') }}
    />
  )
}
