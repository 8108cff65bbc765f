import type { Series, ShownValue } from '../../history/history.ts'
import { sourceName } from '../../history/rules.ts'
import type { Moment } from '../../measurements/measurement.ts'
import { clockOf, dayOf } from '../../shared/day.ts'
import { history as en } from '../../shared/texts/en/history.ts'
import { history as sv } from '../../shared/texts/sv/history.ts'
import { useTexts } from '../shell/language.ts'

/** A time as it was told and no finer: a year, a month, a day, a clock. */
export function whenTold({ at, precision }: Moment): string {
  const day = dayOf(at)
  if (precision === 'year') return day.slice(0, 4)
  if (precision === 'month') return day.slice(0, 7)
  return precision === 'day' ? day : `${day} ${clockOf(at)}`
}

/** The day of a time, or less when less was told. */
export function dayTold(moment: Moment): string {
  return whenTold(moment).slice(0, 10)
}

/** A text of a table by a key that may not be in it. */
export function wordFor(table: Readonly<Record<string, string>>, key: string): string | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined
}

/** How values and kinds of value are said in the reader's language. */
export function useHistoryWords() {
  const t = useTexts({ sv, en })
  const unit = (code: string | null) => (code === null ? '' : (wordFor(t.unitNames, code) ?? code))
  const number = (value: number) => value.toLocaleString(t.number, { maximumFractionDigits: 2 })
  const amount = (value: number, code: string | null, sign: string | null) =>
    `${sign ?? ''}${number(value)} ${unit(code)}`.trim()
  return {
    t,
    unit,
    number,
    amount,
    name: (series: Pick<Series, 'code' | 'display'>) => wordFor(t.valueNames, series.code) ?? series.display,
    value: (shown: ShownValue) =>
      shown.value === null ? (shown.text ?? '') : amount(shown.value, shown.unit, shown.comparator),
    told: (shown: ShownValue) =>
      shown.told === null ? null : t.values.asTold(amount(shown.told.value, shown.told.unit, null)),
    source: (system: string) => wordFor(t.sources, system) ?? sourceName(system),
    status: (status: string) => wordFor(t.statuses, status) ?? status,
  }
}
