import { between, type Instant } from '../../shared/instant.ts'
import type { common } from '../../shared/texts/sv/common.ts'

const MINUTE = 60_000

/** How long someone has waited, in the two largest words that matter: '2 timmar 10 minuter', '3 dagar'; null under a minute. */
export function waitedFor(
  from: Instant,
  now: Instant,
  t: Pick<typeof common, 'minutes' | 'hours' | 'days'>,
): string | null {
  const minutes = Math.floor(between(from, now) / MINUTE)
  if (minutes < 1) return null
  if (minutes < 60) return t.minutes(minutes)
  const hours = Math.floor(minutes / 60)
  if (hours < 24) return minutes % 60 === 0 ? t.hours(hours) : `${t.hours(hours)} ${t.minutes(minutes % 60)}`
  const days = Math.floor(hours / 24)
  return days > 2 || hours % 24 === 0 ? t.days(days) : `${t.days(days)} ${t.hours(hours % 24)}`
}
