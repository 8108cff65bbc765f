import type { ShownValue } from '../../history/history.ts'
import { dayOf } from '../../shared/day.ts'
import { asInstant } from '../../shared/instant.ts'
import { type Point, pathOf, plot } from './plot.ts'
import { useHistoryWords } from './words.ts'

interface ChartProps {
  readonly name: string
  /** Lines that share their axes: one, or two for a blood pressure. */
  readonly lines: readonly (readonly ShownValue[])[]
  readonly unit: string | null
  /** With the ends of both axes written out. */
  readonly large?: boolean
}

const SMALL = { width: 220, height: 56, margin: 6 }
const LARGE = { width: 520, height: 200, margin: 14 }

/** Values over time. What is drawn also stands in words and in the table beside it; a hollow point is unconfirmed. */
export function Chart({ name, lines, unit, large = false }: ChartProps) {
  const { t, amount } = useHistoryWords()
  const paper = large ? LARGE : SMALL
  const drawn = plot(
    lines.map((values) => values.flatMap(pointOf)),
    paper,
  )
  if (drawn === undefined) return null
  const [first = '', last = ''] = [drawn.first, drawn.last].map((at) => dayOf(asInstant(new Date(at))))
  const [low = '', high = ''] = [drawn.low, drawn.high].map((value) => amount(value, unit, null))
  // The small one stands inside a button, where only phrasing may.
  const Frame = large ? 'figure' : 'span'
  return (
    <Frame className="history-chart" data-large={large}>
      <svg
        viewBox={`0 0 ${paper.width} ${paper.height}`}
        role="img"
        aria-label={t.values.chart({ name, first, last, low, high })}
        preserveAspectRatio="none"
      >
        {large && (
          <path
            className="history-chart-frame"
            d={`M${paper.margin} ${paper.margin}H${paper.width - paper.margin}M${paper.margin} ${paper.height - paper.margin}H${paper.width - paper.margin}`}
          />
        )}
        {drawn.lines.map((line, place) => (
          <path key={place} className="history-chart-line" d={pathOf(line)} />
        ))}
      </svg>
      {drawn.lines.flat().map(({ x, y, confirmed }, place) => (
        <span
          key={place}
          className="history-chart-point"
          data-confirmed={confirmed}
          style={{ left: `${(x / paper.width) * 100}%`, top: `${(y / paper.height) * 100}%` }}
        />
      ))}
      {large && (
        <figcaption>
          <span>{high}</span>
          <span>{low}</span>
          <span>{first}</span>
          <span>{last}</span>
        </figcaption>
      )}
    </Frame>
  )
}

function pointOf(shown: ShownValue): Point[] {
  if (shown.value === null) return []
  return [{ at: Date.parse(shown.at.at), value: shown.value, confirmed: shown.confirmed !== null }]
}
