import './field.css'
import { Field as DsField, Label, ValidationMessage } from '@digdir/designsystemet-react'
import type { ReactNode } from 'react'
import { pieces as en } from '../../shared/texts/en/pieces.ts'
import { pieces as sv } from '../../shared/texts/sv/pieces.ts'
import { useTexts } from '../shell/language.ts'
import { faultOf, type Problem } from '../shell/problem.ts'

export interface FieldProps {
  readonly label: string
  /** The input's name in the command; a problem about this field shows here. */
  readonly name: string
  readonly hint?: ReactNode
  readonly problem?: Problem | null | undefined
  /** A fault found on the page itself, before sending. */
  readonly error?: string | undefined
  /** Fields that may be left empty say so; required ones need no star. */
  readonly required?: boolean
  readonly children: ReactNode
}

/** Label, hint and fault around exactly one control (Input, Textarea, Select); they are tied together by themselves. */
export function Field({ label, name, hint, problem, error, required = false, children }: FieldProps) {
  const t = useTexts({ sv, en })
  const fault = error ?? faultOf(problem, name)
  return (
    <DsField className="field" data-name={name}>
      <Label>
        {label}
        {!required && <span className="field-optional"> ({t.optional})</span>}
      </Label>
      {hint && <DsField.Description>{hint}</DsField.Description>}
      {children}
      {fault && <ValidationMessage>{fault}</ValidationMessage>}
    </DsField>
  )
}
