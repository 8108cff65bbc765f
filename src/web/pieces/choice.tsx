import './choice.css'
import { Fieldset, Radio, ValidationMessage } from '@digdir/designsystemet-react'
import { type ReactNode, useId } from 'react'
import { pieces as en } from '../../shared/texts/en/pieces.ts'
import { pieces as sv } from '../../shared/texts/sv/pieces.ts'
import { useTexts } from '../shell/language.ts'
import { faultOf, type Problem } from '../shell/problem.ts'

export interface ChoiceOption<Value extends string> {
  readonly value: Value
  readonly text: string
  readonly hint?: string
}

interface ChoiceProps<Value extends string> {
  readonly label: string
  readonly name: string
  readonly hint?: ReactNode
  readonly value: Value | null
  readonly onChange: (value: Value) => void
  readonly options: readonly ChoiceOption<Value>[]
  readonly problem?: Problem | null | undefined
  readonly error?: string | undefined
  readonly required?: boolean
  /** `row` lays short answers side by side where there is room. */
  readonly lay?: 'column' | 'row'
}

/** One of a few, as cards large enough for a thumb in a stairwell. */
export function Choice<Value extends string>(props: ChoiceProps<Value>) {
  const { label, name, hint, value, onChange, options, problem, lay = 'column' } = props
  const t = useTexts({ sv, en })
  const group = useId()
  const fault = props.error ?? faultOf(problem, name)
  return (
    <Fieldset className="choice" data-name={name}>
      <Fieldset.Legend className="field-legend">
        {label}
        {!props.required && <span className="field-optional"> ({t.optional})</span>}
      </Fieldset.Legend>
      {hint && <Fieldset.Description>{hint}</Fieldset.Description>}
      <div className="choice-options" data-lay={lay}>
        {options.map((option) => (
          <Radio
            key={option.value}
            name={group}
            variant="outline"
            label={option.text}
            description={option.hint}
            value={option.value}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
          />
        ))}
      </div>
      {fault && <ValidationMessage>{fault}</ValidationMessage>}
    </Fieldset>
  )
}
