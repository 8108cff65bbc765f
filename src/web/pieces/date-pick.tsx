import { Input } from '@digdir/designsystemet-react'
import { lazy, Suspense } from 'react'
import type { Day } from '../../shared/day.ts'
import { whenReached } from '../shell/lazy-screen.ts'
import { Field, type FieldProps } from './field.tsx'

export interface DatePickProps extends Omit<FieldProps, 'children'> {
  readonly value: Day | null
  readonly onChange: (value: Day | null) => void
  readonly min?: Day
  readonly max?: Day
}

const load = whenReached(() => import('./date-pick-calendar.tsx'))
const Calendar = lazy(async () => ({ default: (await load()).DatePickCalendar }))

/** A day, written as 2026-11-21 or chosen in a Swedish calendar. The calendar's code loads when a form shows it. */
export function DatePick(props: DatePickProps) {
  const { value, onChange, min, max, ...field } = props
  return (
    <Suspense
      fallback={
        <Field {...field}>
          <Input value={value ?? ''} readOnly />
        </Field>
      }
    >
      <Calendar {...props} />
    </Suspense>
  )
}
