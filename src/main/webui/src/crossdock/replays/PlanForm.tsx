import { Checkbox, ExpandableSection, Form, FormGroup, FormHelperText, FormSelect, FormSelectOption, HelperText, HelperTextItem, Radio, TextArea, TextInput } from '@patternfly/react-core'
import { useState, type FC } from 'react'
import type { SetURLSearchParams } from 'react-router-dom'
import type { Target } from '../operating'
import { AGES } from '../parts/filters'
import { many, TYPES } from '../parts/names'
import { words } from '../parts/StateLabel'
import { useChoices } from '../parts/useStates'
import { useLoad } from '../parts/useLoad'
import { useMe } from '../parts/useMe'
import { POINTS, type Plan, type Settings } from './request'

/** Which documents, from where, to whom, how fast. */
export const PlanForm: FC<{
  plan: Plan
  address: URLSearchParams
  setAddress: SetURLSearchParams
  settings: Settings
  setSettings: (settings: Settings) => void
}> = ({ plan, address, setAddress, settings, setSettings }) => {
  const me = useMe()
  const states = useChoices('document')
  const { data: targets } = useLoad<Target[]>('/targets', 300)
  const [more, setMore] = useState(false)
  const set = (name: string, value: string) =>
    setAddress(before => { if (value) before.set(name, value); else before.delete(name); return before }, { replace: true })
  const text = (name: keyof Plan & string, label: string, hint: string) => (
    <FormGroup label={label} fieldId={`plan-${name}`}>
      <TextInput id={`plan-${name}`} value={address.get(name) ?? ''} placeholder={hint} onChange={(_event, value) => set(name, value.trim())} />
    </FormGroup>
  )
  const choice = (name: string, label: string, any: string, options: { value: string; label: string }[]) => {
    const value = address.get(name) ?? ''
    return (
      <FormGroup label={label} fieldId={`plan-${name}`}>
        <FormSelect id={`plan-${name}`} value={value} onChange={(_event, chosen) => set(name, chosen)}>
          <FormSelectOption value='' label={any} />
          {[...options, ...(value && !options.some(o => o.value === value) ? [{ value, label: value }] : [])].map(option => (
            <FormSelectOption key={option.value} value={option.value} label={option.label} />
          ))}
        </FormSelect>
      </FormGroup>
    )
  }
  if (settings.edited !== undefined) {
    return (
      <Form>
        <FormGroup label='What it should have said, whole, as canonical JSON' fieldId='plan-edited'>
          <TextArea
            id='plan-edited'
            className='cd-json'
            value={settings.edited}
            spellCheck={false}
            resizeOrientation='vertical'
            onChange={(_event, edited) => setSettings({ ...settings, edited })}
          />
          <Help>Type, number, order and where it came from stay. The bytes that came are never touched.</Help>
        </FormGroup>
      </Form>
    )
  }
  return (
    <Form>
      {plan.documents.length > 0 ? (
        <FormGroup label='Documents'>
          <p>
            {many(plan.documents.length, 'document')} chosen{plan.documents.length <= 5 && `: ${plan.documents.join(', ')}`}
          </p>
        </FormGroup>
      ) : (
        <>
          {text('key', 'Business key', 'Part of an order or document number')}
          <div className='cd-pair'>
            {choice('state', 'State', 'Any state', states)}
            {choice('type', 'Type', 'Any type', TYPES.map(id => ({ value: id, label: words(id) })))}
            {text('partner', 'Partner', 'Any partner')}
            {text('code', 'Code', 'Any code')}
            {choice('target', 'With a delivery to', 'Any target', (targets ?? []).map(({ id }) => ({ value: id, label: id })))}
            {choice('since', 'Received', 'Any time', AGES)}
          </div>
        </>
      )}
      <FormGroup role='radiogroup' label='From where' fieldId='plan-point'>
        {POINTS.map(point => (
          <Radio
            key={point.id}
            id={`plan-point-${point.id}`}
            name='plan-point'
            label={point.title}
            description={plan.point === point.id ? point.says : undefined}
            isChecked={plan.point === point.id}
            onChange={() => set('point', point.id)}
          />
        ))}
      </FormGroup>
      <ExpandableSection toggleText={more ? 'Fewer settings' : 'Targets, rate and more'} isExpanded={more} onToggle={(_event, open) => setMore(open)}>
        <div className='cd-stacked'>
          {plan.point === 'delivery' && (
            <FormGroup role='group' label='Only to these targets' fieldId='plan-targets'>
              {(targets ?? []).map(({ id }) => (
                <Checkbox
                  key={id}
                  id={`plan-target-${id}`}
                  label={id}
                  isChecked={plan.targets.includes(id)}
                  onChange={(_event, on) => set('targets', (on ? [...plan.targets, id] : plan.targets.filter(t => t !== id)).join(','))}
                />
              ))}
              <Help>None ticked: only the targets that a document failed at; where none failed, all that it went to.</Help>
            </FormGroup>
          )}
          {plan.point === 'raw' && text('version', 'Version of the map', 'As agreed today')}
          {plan.documents.length === 0 && text('map', 'Read by the map', 'Any map')}
          {plan.documents.length === 0 && text('transmission', 'Transmission', 'Any transmission')}
          <div className='cd-pair'>
            <FormGroup label='Documents a second' fieldId='plan-rate'>
              <TextInput id='plan-rate' type='number' value={settings.rate} placeholder='As configured' onChange={(_event, rate) => setSettings({ ...settings, rate })} />
            </FormGroup>
            <FormGroup label='Stop after failures' fieldId='plan-stop'>
              <TextInput id='plan-stop' type='number' value={settings.stopAfter} placeholder='10' onChange={(_event, stopAfter) => setSettings({ ...settings, stopAfter })} />
            </FormGroup>
          </div>
          {(plan.point === 'delivery' || plan.point === 'raw') && (
            <Checkbox
              id='plan-force'
              label='Force'
              isDisabled={!me.may('approver')}
              isChecked={settings.force}
              onChange={(_event, force) => setSettings({ ...settings, force })}
              description={
                !me.may('approver')
                  ? 'This needs the role approver; yours does not allow it.'
                  : plan.point === 'raw'
                    ? 'A document takes effect though another one has its number, it is a copy, or its interchange came before: as the next revision of its number.'
                    : 'Even a target that has a document, or may have it, gets it again, under a new idempotency key: it takes effect twice.'
              }
            />
          )}
        </div>
      </ExpandableSection>
    </Form>
  )
}

const Help: FC<{ children: string }> = ({ children }) => (
  <FormHelperText>
    <HelperText>
      <HelperTextItem>{children}</HelperTextItem>
    </HelperText>
  </FormHelperText>
)
