import { Input } from '@digdir/designsystemet-react'
import type { ComponentProps } from 'react'
import { Field, type FieldProps } from './field.tsx'

interface TextFieldProps extends Omit<FieldProps, 'children'> {
  readonly value: string
  readonly onChange: (value: string) => void
  readonly type?: 'text' | 'tel' | 'email' | 'search'
  readonly inputMode?: 'text' | 'numeric' | 'decimal' | 'tel'
  readonly autoComplete?: string
  readonly maxLength?: number
  /** How many characters it is expected to hold; the box is drawn as wide as that. */
  readonly size?: number
}

/** One line of text with its label. */
export function TextField({ value, onChange, ...props }: TextFieldProps) {
  const { type = 'text', inputMode, autoComplete = 'off', maxLength, size, ...field } = props
  const rest: ComponentProps<typeof Input> = {
    ...(inputMode ? { inputMode } : {}),
    ...(maxLength ? { maxLength } : {}),
    ...(size ? { size } : {}),
  }
  return (
    <Field {...field}>
      <Input
        {...rest}
        type={type}
        name={field.name}
        autoComplete={autoComplete}
        aria-required={field.required || undefined}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    </Field>
  )
}
