import type { Figure } from '../../follow-up/figure-rules.ts'
import { How } from './how.tsx'
import { useFigureWords } from './words.ts'

type Single = Extract<Figure, { kind: 'count' | 'share' | 'span' | 'mean' }>

interface BigNumberProps {
  readonly figure: Single
  readonly report: string
}

/** One figure as a number that is read from across a table, the one before it, and what it does not say. */
export function BigNumber({ figure, report }: BigNumberProps) {
  const { t, about } = useFigureWords()
  const said = useSaid(figure)
  return (
    <section className="big-number" aria-label={about(figure.key, report).title}>
      <h3>{about(figure.key, report).title}</h3>
      <p className="big-number-value">{said.now}</p>
      <p className="subtle">{t.beforeWas(said.before)}</p>
      {said.notes.map((note) => (
        <p key={note} className="big-number-note">
          {note}
        </p>
      ))}
      <How figure={figure.key} report={report} />
    </section>
  )
}

/** A figure's value now and before, and what is to be known beside it. */
function useSaid(figure: Single): { now: string; before: string; notes: string[] } {
  const { t, number, decimal, time, timeOrNone, percentOf } = useFigureWords()
  switch (figure.kind) {
    case 'count': {
      const say = ({ n, of }: typeof figure.now) => (of === null ? number(n) : t.of(number(n), String(of)))
      return { now: say(figure.now), before: say(figure.before), notes: [] }
    }
    case 'share': {
      const say = (share: typeof figure.now) => {
        const percent = percentOf(share)
        return percent === null ? (share.whole === 0 ? t.none : t.hidden) : t.percent(percent)
      }
      const { part, whole, waiting } = figure.now
      const notes = [
        ...(whole === 0 || part === null ? [] : [t.of(number(part), number(whole))]),
        ...(waiting === 0 ? [] : [t.waiting(number(waiting))]),
      ]
      return { now: say(figure.now), before: say(figure.before), notes }
    }
    case 'mean': {
      const say = ({ n, mean }: typeof figure.now) =>
        mean === null ? (n === 0 ? t.none : t.hidden) : decimal(mean)
      const notes = figure.now.n === 0 ? [] : [t.basedOn(number(figure.now.n))]
      return { now: say(figure.now), before: say(figure.before), notes }
    }
    case 'span': {
      const say = ({ n, median }: typeof figure.now) =>
        median === null && n !== 0 ? t.hidden : timeOrNone(median, figure.unit)
      const { n, p90, waiting, longestWait } = figure.now
      const longest = longestWait === null ? '' : `, ${t.longest(time(longestWait, figure.unit))}`
      const waits = figure.unit === 'days' ? t.stillEnrolled(number(waiting)) : t.waiting(number(waiting))
      return {
        now: say(figure.now),
        before: say(figure.before),
        notes: [
          ...(p90 === null ? [] : [t.p90(time(p90, figure.unit))]),
          ...(n === 0 ? [] : [t.basedOn(number(n))]),
          ...(waiting === 0 ? [] : [waits + longest]),
        ],
      }
    }
  }
}
