import type { Figure } from '../../follow-up/figure-rules.ts'
import { How } from './how.tsx'
import { useFigureWords } from './words.ts'

type Series = Extract<Figure, { kind: 'series' }>

const WIDTH = 320
const HEIGHT = 96
const FOOT = 14

/** A line over weeks or months; its table opens on a tap and stands on paper. */
export function OverTime({ figure, report }: { readonly figure: Series; readonly report: string }) {
  const { t, number, about } = useFigureWords()
  const { title } = about(figure.key, report)
  const { rows } = figure
  const most = Math.max(1, ...rows.map(({ n }) => n ?? 0))
  const x = (at: number) => (rows.length < 2 ? WIDTH / 2 : 4 + (at * (WIDTH - 8)) / (rows.length - 1))
  const y = (n: number) => 6 + (1 - n / most) * (HEIGHT - FOOT - 12)
  // What is hidden breaks the line: nothing is drawn where nothing is said.
  const line = rows
    .map(({ n }, at) =>
      n === null ? '' : `${at === 0 || rows[at - 1]?.n === null ? 'M' : 'L'}${x(at)} ${y(n)}`,
    )
    .join('')
  return (
    <section className="figure-parts" aria-label={title}>
      <h3>{title}</h3>
      <svg className="figure-line" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true" focusable="false">
        <line className="figure-axis" x1="0" x2={WIDTH} y1={HEIGHT - FOOT} y2={HEIGHT - FOOT} />
        <path d={line} />
        {rows.map(({ from, n }, at) =>
          n === null ? null : <circle key={from} cx={x(at)} cy={y(n)} r="3.5" />,
        )}
        <text x="0" y={HEIGHT - 2}>
          {rows[0]?.from.slice(5)}
        </text>
        <text x={WIDTH} y={HEIGHT - 2} textAnchor="end">
          {rows.at(-1)?.to.slice(5)}
        </text>
        {rows.some(({ n }) => n === most) && (
          <text x={WIDTH} y="10" textAnchor="end">
            {most}
          </text>
        )}
      </svg>
      <details className="figure-how">
        <summary>
          {t.count}
          <span className="ds-sr-only">: {title}</span>
        </summary>
        <table>
          <caption className="ds-sr-only">{title}</caption>
          <tbody>
            {rows.map(({ from, to, n }) => (
              <tr key={from}>
                <th scope="row">{from === to ? from : t.days(from, to)}</th>
                <td>{number(n)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
      <How figure={figure.key} report={report} />
    </section>
  )
}
