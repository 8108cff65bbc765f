import { addDays, dayOf, instantAt } from '../shared/day.ts'
import { type Instant, later } from '../shared/instant.ts'
import type { choiceSpans, relationSpans } from './span.ts'

const HOUR_MS = 3_600_000
/** A contact: a night's work and the report after it (design). */
const CONTACT_MS = 24 * HOUR_MS
/** Care that goes on: after this many days it is said anew, so that no unit keeps a door open by habit (design). */
const ONGOING_DAYS = 90

/** When an active choice made now ends: midnight in Sweden, or twelve hours from now. */
export function choiceEnds(span: (typeof choiceSpans)[number], now: Instant): Instant {
  return span === 'endOfDay' ? instantAt(addDays(dayOf(now), 1), '00:00') : later(now, 12 * HOUR_MS)
}

/** When a care relation declared now ends by itself. */
export function relationEnds(span: (typeof relationSpans)[number], now: Instant): Instant {
  return span === 'contact'
    ? later(now, CONTACT_MS)
    : instantAt(addDays(dayOf(now), ONGOING_DAYS + 1), '00:00')
}
