import { Input } from '@digdir/designsystemet-react'
import { useState } from 'react'
import { pieces as en } from '../../shared/texts/en/pieces.ts'
import { pieces as sv } from '../../shared/texts/sv/pieces.ts'
import { useTexts } from '../shell/language.ts'
import { isNoClock, readClock } from './clock-text.ts'
import { Field, type FieldProps } from './field.tsx'

interface ClockFieldProps extends Omit<FieldProps, 'children'> {
  /** As it is written so far; what it means is read with `readClock`. */
  readonly value: string
  readonly onChange: (value: string) => void
}

/**
 * A time of day in 24 hours, whatever the browser's language: its own time field would say 01:13 PM in an English one.
 * 930 becomes 09:30 when the field is left, and what is no time says so there.
 */
export function ClockField({ value, onChange, error, ...field }: ClockFieldProps) {
  const t = useTexts({ sv, en }).missing
  const [left, setLeft] = useState(false)
  const leave = () => {
    setLeft(true)
    const read = readClock(value)
    if (read !== null && read !== value) onChange(read)
  }
  return (
    <Field {...field} error={error ?? (left && isNoClock(value) ? t.clock : undefined)}>
      <Input
        inputMode="numeric"
        maxLength={5}
        size={6}
        name={field.name}
        autoComplete="off"
        aria-required={field.required || undefined}
        value={value}
        onFocus={() => setLeft(false)}
        onBlur={leave}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    </Field>
  )
}
