import type { Day } from '../../shared/day.ts'
import type { Instant } from '../../shared/instant.ts'
import { useMoments } from './moment.ts'

interface TimeProps {
  readonly at: Instant
  /** `near` says i dag 14:05; `full` weekday, date and clock; `clock` only the clock. */
  readonly as?: 'near' | 'full' | 'clock'
}

/** An instant on Swedish clocks. */
export function Time({ at, as = 'near' }: TimeProps) {
  const moments = useMoments()
  return (
    <time dateTime={at} title={moments.full(at)} className="time">
      {moments[as](at)}
    </time>
  )
}

/** A day with its weekday, for example lördag 2026-11-21. */
export function DayText({ day }: { readonly day: Day }) {
  return (
    <time dateTime={day} className="time">
      {useMoments().day(day)}
    </time>
  )
}
