import { type Day, day } from '../../shared/day.ts'
import { DatePick, type DatePickProps } from '../pieces/date-pick.tsx'

interface DayFieldProps extends Omit<DatePickProps, 'value' | 'onChange'> {
  readonly value: string
  readonly onChange: (text: string) => void
}

/** A day kept as text, so that it stands in a draft like every other field. */
export function DayField({ value, onChange, ...props }: DayFieldProps) {
  return <DatePick {...props} value={dayOrNull(value)} onChange={(chosen) => onChange(chosen ?? '')} />
}

/** The day that a field holds; null when it holds none. */
export function dayOrNull(text: string): Day | null {
  const parsed = day.safeParse(text)
  return parsed.success ? parsed.data : null
}
