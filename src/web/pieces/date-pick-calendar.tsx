import './date-pick.css'
import { parseDate } from '@internationalized/date'
import { use, useState } from 'react'
import {
  Button,
  Calendar,
  CalendarCell,
  CalendarGrid,
  DateInput,
  DatePicker,
  DateSegment,
  type DateValue,
  Dialog,
  FieldError,
  Group,
  Heading,
  I18nProvider,
  Label,
  Popover,
  Text,
} from 'react-aria-components'
import { day } from '../../shared/day.ts'
import { pieces as en } from '../../shared/texts/en/pieces.ts'
import { pieces as sv } from '../../shared/texts/sv/pieces.ts'
import { useLanguage, useTexts } from '../shell/language.ts'
import { faultOf } from '../shell/problem.ts'
import type { DatePickProps } from './date-pick.tsx'
import { Icon } from './icon.tsx'
import { Layer } from './layer.ts'

/**
 * The date picker itself; always year first, weeks from Monday. A year that is written over is on its way through the
 * year 2 and the year 20: until it is whole there is no day, and what is written stands in the field.
 */
export function DatePickCalendar({
  label,
  name,
  hint,
  problem,
  error,
  required = false,
  ...props
}: DatePickProps) {
  const t = useTexts({ sv, en })
  const layer = use(Layer)
  const locale = useLanguage() === 'sv' ? 'sv-SE' : 'en-SE'
  const fault = error ?? faultOf(problem, name)
  const { value, onChange, min, max } = props
  const [half, setHalf] = useState<DateValue | null>(null)
  const written = (chosen: DateValue | null) => {
    const whole = day.safeParse(chosen?.toString())
    setHalf(whole.success ? null : chosen)
    onChange(whole.success ? whole.data : null)
  }
  return (
    <I18nProvider locale={locale}>
      <DatePicker
        className="date-pick"
        data-name={name}
        value={value ? parseDate(value) : half}
        onChange={written}
        {...(min ? { minValue: parseDate(min) } : {})}
        {...(max ? { maxValue: parseDate(max) } : {})}
        isInvalid={fault !== undefined}
        isRequired={required}
        shouldForceLeadingZeros
      >
        <Label className="field-legend">
          {label}
          {!required && <span className="field-optional"> ({t.optional})</span>}
        </Label>
        {hint && (
          <Text slot="description" className="date-hint">
            {hint}
          </Text>
        )}
        <Group className="date-group">
          <DateInput className="date-input">
            {(segment) => <DateSegment className="date-segment" segment={segment} />}
          </DateInput>
          <Button className="date-open" aria-label={t.date.open}>
            <Icon name="calendar" />
          </Button>
        </Group>
        <FieldError className="ds-validation-message">{fault}</FieldError>
        <Popover className="date-popover" {...(layer ? { UNSTABLE_portalContainer: layer } : {})}>
          <Dialog className="date-dialog">
            <Calendar className="date-calendar">
              <header>
                <Button slot="previous" aria-label={t.date.previous}>
                  <Icon name="previous" />
                </Button>
                <Heading />
                <Button slot="next" aria-label={t.date.next}>
                  <Icon name="next" />
                </Button>
              </header>
              <CalendarGrid>{(date) => <CalendarCell date={date} />}</CalendarGrid>
            </Calendar>
          </Dialog>
        </Popover>
      </DatePicker>
    </I18nProvider>
  )
}
