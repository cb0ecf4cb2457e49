import { MenuToggle, Select, SelectList, SelectOption } from '@patternfly/react-core'
import { useState, type FC } from 'react'

type Option = { value: string; label: string }

/** One of several values, or any. */
export const Choice: FC<{
  name: string
  any: string
  options: Option[]
  value: string
  onChange: (value: string) => void
}> = ({ name, any, options, value, onChange }) => {
  const [open, setOpen] = useState(false)
  const chosen = options.find(option => option.value === value)
  return (
    <Select
      isOpen={open}
      onOpenChange={setOpen}
      selected={value}
      onSelect={(_event, picked) => {
        onChange(String(picked))
        setOpen(false)
      }}
      toggle={ref => (
        <MenuToggle ref={ref} onClick={() => setOpen(!open)} isExpanded={open} aria-label={`${name}: ${chosen?.label ?? any}`}>
          {chosen?.label ?? any}
        </MenuToggle>
      )}
    >
      <SelectList>
        <SelectOption value=''>{any}</SelectOption>
        {options.map(option => (
          <SelectOption key={option.value} value={option.value}>
            {option.label}
          </SelectOption>
        ))}
      </SelectList>
    </Select>
  )
}
