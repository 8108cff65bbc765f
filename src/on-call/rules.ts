import type { NightLevel } from '../night-reports/night-report.ts'
import { nightLevels } from '../night-reports/night-report.ts'
import type { OrderTiming } from '../orders/order.ts'
import { duesBetween, hasExpired, nextMorning } from '../orders/timing-rules.ts'
import { dayOf } from '../shared/day.ts'
import type { Instant } from '../shared/instant.ts'

/** Concerns for the night first, the gravest above; then by name. */
export function byNeed(
  a: { readonly name: string; readonly level: NightLevel | null },
  b: { readonly name: string; readonly level: NightLevel | null },
): number {
  const rank = (level: NightLevel | null) => (level === null ? -1 : nightLevels.indexOf(level))
  return rank(b.level) - rank(a.level) || a.name.localeCompare(b.name, 'sv')
}

/** Does a name or a number hold every word that is searched for? */
export function holds(of: { readonly name: string; readonly identity: string }, term: string): boolean {
  const said = `${of.name} ${of.identity} ${of.identity.replace('-', '')}`.toLocaleLowerCase('sv')
  const words = term.toLocaleLowerCase('sv').split(/\s+/).filter(Boolean)
  return words.every((word) => said.includes(word))
}

/** Does an open order ask for something before the next morning, or may it be needed; one that is late does. */
export function isTonight(
  order: {
    readonly timing: OrderTiming
    readonly lastSlotAt: Instant | null
    readonly due: Instant | null
  },
  now: Instant,
): boolean {
  const { timing, lastSlotAt, due } = order
  const until = nextMorning(now)
  if (timing.kind === 'asNeeded') return timing.from <= dayOf(until) && !hasExpired(timing, dayOf(now))
  if (due !== null && due < now) return true
  return duesBetween(timing, lastSlotAt, { from: now, to: until }).length > 0
}

/** The gravest of several concerns; null where there is none. */
export function gravest(levels: readonly NightLevel[]): NightLevel | null {
  return nightLevels.findLast((level) => levels.includes(level)) ?? null
}
