import type { AlarmStep } from '../alarms/alarm.ts'
import { addDays, type Clock, clockOf, type Day, dayOf, instantAt } from '../shared/day.ts'
import type { StaffId, UnitId } from '../shared/id.ts'
import { type Instant, later } from '../shared/instant.ts'
import { isWorkingDay } from '../shared/working-day.ts'
import { type NightAction, type NightLevel, nightLevels } from './night-report.ts'

/** When a night is over: those who come in the morning read what happened. Our own, as the two below. */
const MORNING: Clock = '07:00'
/** What is unread then is told again, while there still is time before the night; an hour later to the head. */
const TOLD_AGAIN: Clock = '20:30'
const TOLD_HEAD: Clock = '21:30'
/** What comes later than that is told again so soon. */
const LATE = { again: 20 * 60_000, head: 40 * 60_000 }

/** A report for several nights stands no longer than this: then somebody must say it anew. */
export const MOST_NIGHTS = 5

/** The night that is on or comes next: before seven in the morning it is still the one that began the evening before. */
export function nightOf(now: Instant): Day {
  return clockOf(now) < MORNING ? addDays(dayOf(now), -1) : dayOf(now)
}

/** The morning on which a report for so many nights ends, by Swedish clocks also when they change in the night. */
export function endOf(night: Day, nights: number): Instant {
  return instantAt(addDays(night, nights), MORNING)
}

/** How many nights there are until a morning on which people are at work; what is proposed over weekends and holidays. */
export function nightsUntilWork(night: Day): number {
  for (let nights = 1; nights < MOST_NIGHTS; nights++) {
    if (isWorkingDay(addDays(night, nights))) return nights
  }
  return MOST_NIGHTS
}

/** When an unread report is told again: at half past eight and half past nine, or soon after when it comes later. */
export function unreadNightSteps(at: Instant, night: Day): AlarmStep[] {
  const latest = (clock: Clock, delay: number) => {
    const set = instantAt(night, clock)
    const soon = later(at, delay)
    return soon > set ? soon : set
  }
  return [
    { at: latest(TOLD_AGAIN, LATE.again), tell: 'unit' },
    { at: latest(TOLD_HEAD, LATE.head), tell: 'head' },
  ]
}

/** What a concern's place in the list is told by. */
interface Placed {
  readonly level: NightLevel
  readonly at: Instant
  /** Null where nobody has read it; absent where it is one's own. */
  readonly readBy?: string | null
}

/** The gravest first; of equally grave ones those that nobody has read, then the one that was written first. */
export function byConcern(a: Placed, b: Placed): number {
  const grave = nightLevels.indexOf(b.level) - nightLevels.indexOf(a.level)
  const unread = Number(b.readBy === null) - Number(a.readBy === null)
  return grave || unread || (a.at < b.at ? -1 : a.at > b.at ? 1 : 0)
}

/** An on-call unit, as far as it is known whether somebody is there in a night. */
export interface OnCallUnit {
  readonly unit: UnitId
  /** By its roster, or by its opening hours; null where it has said neither. */
  readonly staffed: boolean | null
  /** It was told last. */
  readonly isLast: boolean
}

/**
 * Which on-call unit is proposed for a night: one that has somebody there by its own word, before one that has said
 * nothing; one that has nobody there only where there is no other. Among equals the one that was told last.
 */
export function onCallFor(units: readonly OnCallUnit[]): UnitId | undefined {
  const rank = ({ staffed, isLast }: OnCallUnit) =>
    (staffed === true ? 4 : staffed === null ? 2 : 0) + Number(isLast)
  return units.toSorted((a, b) => rank(b) - rank(a))[0]?.unit
}

/**
 * A report is changed and withdrawn until its morning, by anybody of the unit that wrote it; one that is part of a report
 * that somebody stays at home with that report only, so that what the person holds in her hand says the same.
 */
export function allowedOnReport(
  report: {
    readonly state: 'standing' | 'withdrawn'
    readonly endsAt: Instant
    readonly visit: UnitId | null
  },
  here: { readonly staff: StaffId | null; readonly now: Instant },
): NightAction[] {
  if (report.visit !== null) return []
  if (here.staff === null || report.endsAt <= here.now || report.state === 'withdrawn') return []
  return ['nightReport.write', 'nightReport.withdraw']
}

/**
 * What happened is written by those who were told, from the evening it begins until noon after it has ended: those who
 * leave in the morning write it, and who comes after them can still. Once.
 */
export function mayTellHappened(
  concern: {
    readonly state: 'standing' | 'replaced' | 'withdrawn'
    readonly endsAt: Instant
    readonly happenedAt: Instant | null
  },
  here: { readonly staff: StaffId | null; readonly now: Instant },
): boolean {
  const open = here.now < instantAt(dayOf(concern.endsAt), '12:00')
  return here.staff !== null && concern.state === 'standing' && concern.happenedAt === null && open
}
