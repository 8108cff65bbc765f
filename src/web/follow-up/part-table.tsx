import type { Figure } from '../../follow-up/figure-rules.ts'
import { How } from './how.tsx'
import { useFigureWords } from './words.ts'

type Parts = Extract<Figure, { kind: 'parts' }>

interface PartTableProps {
  readonly figure: Parts
  readonly report: string
}

/** Parts as a table whose rows are also drawn: the period filled, the one before it outlined. */
export function PartTable({ figure, report }: PartTableProps) {
  const { t, number, about, partName } = useFigureWords()
  const { title } = about(figure.key, report)
  const most = Math.max(1, ...figure.rows.flatMap((row) => [row.now ?? 0, row.before ?? 0]))
  // What is nothing in both periods says nothing, except where every question has an answer.
  const rows = figure.several ? figure.rows : figure.rows.filter((row) => row.now !== 0 || row.before !== 0)
  const nothing = figure.total.now === 0 && figure.total.before === 0
  return (
    <section className="figure-parts" aria-label={title}>
      <h3>{title}</h3>
      {nothing || rows.length === 0 ? (
        <p className="subtle">{t.nothing}</p>
      ) : (
        <table>
          <caption className="ds-sr-only">{title}</caption>
          <thead>
            <tr>
              <th scope="col">{t.part}</th>
              <th scope="col">
                <Key which="now" />
                {t.now}
              </th>
              <th scope="col">
                <Key which="before" />
                {t.before}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.key}>
                <th scope="row">
                  {partName(figure.key, row)}
                  <Bar now={row.now ?? 0} before={row.before ?? 0} most={most} />
                </th>
                <td>{number(row.now)}</td>
                <td>{number(row.before)}</td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{t.total}</th>
              <td>{number(figure.total.now)}</td>
              <td>{number(figure.total.before)}</td>
            </tr>
          </tfoot>
        </table>
      )}
      {figure.missing.now !== 0 && <p className="figure-missing">{t.missing(number(figure.missing.now))}</p>}
      {figure.several && !nothing && <p className="subtle">{t.several}</p>}
      <How figure={figure.key} report={report} />
    </section>
  )
}

/** What a row is drawn with; the numbers beside it say the same. */
function Bar({
  now,
  before,
  most,
}: {
  readonly now: number
  readonly before: number
  readonly most: number
}) {
  return (
    <svg
      className="figure-bar"
      viewBox="0 0 100 12"
      preserveAspectRatio="none"
      aria-hidden="true"
      focusable="false"
    >
      <rect className="figure-bar-now" x="0" y="0.5" width={(100 * now) / most} height="6" />
      <rect
        className="figure-bar-before"
        x="0.4"
        y="8"
        width={Math.max(0, (100 * before) / most - 0.8)}
        height="3"
      />
    </svg>
  )
}

function Key({ which }: { readonly which: 'now' | 'before' }) {
  return (
    <svg className="figure-key" viewBox="0 0 12 12" aria-hidden="true" focusable="false">
      <rect className={`figure-bar-${which}`} x="1" y="3" width="10" height="6" />
    </svg>
  )
}
