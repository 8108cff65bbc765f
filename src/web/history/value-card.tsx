import type { Series, ShownValue } from '../../history/history.ts'
import { Icon } from '../pieces/icon.tsx'
import { Chart } from './chart.tsx'
import { ConfirmedMark } from './confirmed-mark.tsx'
import { dayTold, useHistoryWords } from './words.ts'

/** One kind of value, or the two of a blood pressure, as the reader sees it. */
export interface Shown {
  readonly key: string
  readonly name: string
  readonly lines: readonly Series[]
}

/** The kinds of value as they are read: systolic and diastolic pressure are one. */
export function useShown(series: readonly Series[]): Shown[] {
  const { t, name } = useHistoryWords()
  const diastolic = series.find(({ code }) => code === '8462-4')
  return series.flatMap((one): Shown[] => {
    if (one.code === '8480-6' && diastolic)
      return [{ key: one.code, name: t.values.bloodPressure, lines: [one, diastolic] }]
    if (one === diastolic && series.some(({ code }) => code === '8480-6')) return []
    return [{ key: one.code, name: name(one), lines: [one] }]
  })
}

/** The newest value of a kind with its day and origin, and the way it has gone. */
export function ValueCard({ shown, onOpen }: { readonly shown: Shown; readonly onOpen: () => void }) {
  const { t, source } = useHistoryWords()
  const newest = shown.lines[0]?.values[0]
  const said = useNewest(shown)
  if (newest === undefined) return null
  const count = shown.lines[0]?.total ?? 0
  const drawn = shown.lines.some(({ values }) => values.filter(({ value }) => value !== null).length > 1)
  return (
    <button type="button" className="history-value" onClick={onOpen}>
      <span className="history-value-name">
        {shown.name}
        <Icon name="next" />
      </span>
      <span className="history-value-said">{said}</span>
      <span className="history-origin">
        {[dayTold(newest.at), newest.by ?? source(newest.source)].join(' · ')}
      </span>
      {drawn && (
        <Chart name={shown.name} lines={shown.lines.map(({ values }) => values)} unit={newest.unit} />
      )}
      <span className="history-value-foot">
        <ConfirmedMark confirmed={newest.confirmed} />
        <span className="subtle">{t.values.count(count)}</span>
      </span>
    </button>
  )
}

/** The newest value in words; a blood pressure as one is used to read it. */
function useNewest({ lines }: Shown): string {
  const { value, number, unit } = useHistoryWords()
  const [first, second] = lines.map(({ values }) => values[0])
  if (first === undefined) return ''
  const together = second !== undefined && second.at.at === first.at.at
  return together ? `${pressure(first, second, number)} ${unit(first.unit)}` : value(first)
}

/** 128/72 */
export function pressure(upper: ShownValue, lower: ShownValue, number: (value: number) => string): string {
  return [upper, lower].map(({ value }) => (value === null ? '–' : number(value))).join('/')
}
