import { clockOf, type Day, dayOf, weekday } from '../../shared/day.ts'
import { asInstant, type Instant } from '../../shared/instant.ts'
import { calendar as enCalendar } from '../../shared/texts/en/calendar.ts'
import { moment as en } from '../../shared/texts/en/moment.ts'
import { calendar as svCalendar } from '../../shared/texts/sv/calendar.ts'
import { moment as sv } from '../../shared/texts/sv/moment.ts'
import { useTexts } from '../shell/language.ts'
import { unbroken } from './unbroken.ts'

/** Ways to say when, in the reader's language and on Swedish clocks. */
export interface Moments {
  /** 14:05 */
  readonly clock: (at: Instant | number) => string
  /** lördag 2026-11-21 */
  readonly day: (day: Day) => string
  /** lördag 2026-11-21 14:05, or i dag 14:05 */
  readonly full: (at: Instant | number) => string
  /** i dag 14:05, i går 09:00, i morgon 08:00, else lör 2026-11-28 14:05 */
  readonly near: (at: Instant | number) => string
}

/** The instant this device shows now; screens read it here and nowhere else. */
export function nowHere(): Instant {
  return asInstant(new Date())
}

/** How the reader of the moment is told about time. */
export function useMoments(): Moments {
  const t = useTexts({ sv, en })
  const names = useTexts({ sv: svCalendar, en: enCalendar })
  const clock = (at: Instant | number) => clockOf(instantOf(at))
  const day = (of: Day) => `${names.weekdays[weekday(of) - 1]} ${unbroken(of)}`
  const near = (at: Instant | number) => {
    const of = dayOf(instantOf(at))
    const away = Math.round((Date.parse(of) - Date.parse(dayOf(nowHere()))) / 86_400_000)
    const name = away === 0 ? t.today : away === -1 ? t.yesterday : away === 1 ? t.tomorrow : undefined
    return `${name ?? `${names.weekdaysShort[weekday(of) - 1]} ${unbroken(of)}`} ${clock(at)}`
  }
  return { clock, day, near, full: (at) => `${day(dayOf(instantOf(at)))} ${clock(at)}` }
}

function instantOf(at: Instant | number): Instant {
  return typeof at === 'number' ? asInstant(new Date(at)) : at
}
