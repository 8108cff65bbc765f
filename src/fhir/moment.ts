import type { Moment } from '../measurements/measurement.ts'
import { day, instantAt } from '../shared/day.ts'
import { instant } from '../shared/instant.ts'

/** A FHIR date, dateTime or instant; undefined when it is none. Nobody's history begins before 1800. */
export function momentOf(text: string): Moment | undefined {
  const [, year, month, date, time] = /^(\d{4})(?:-(\d\d)(?:-(\d\d)(T.+)?)?)?$/.exec(text) ?? []
  if (year === undefined || Number(year) < 1800) return undefined
  if (time !== undefined) return atTime(text)
  const whole = day.safeParse(`${year}-${month ?? '01'}-${date ?? '01'}`)
  if (!whole.success) return undefined
  const precision = month === undefined ? 'year' : date === undefined ? 'month' : 'day'
  return { at: instantAt(whole.data, '00:00'), precision }
}

/** With a time FHIR demands a zone; what has none could mean any of several hours and is not guessed at. */
function atTime(text: string): Moment | undefined {
  const parsed = instant.safeParse(text.replace(/(\.\d{1,9})?(Z|[+-]\d\d:\d\d)$/, '$2'))
  return parsed.success ? { at: parsed.data, precision: 'time' } : undefined
}
