import { type Day, dayOf, weekday } from '../shared/day.ts'
import type { PersonId, StaffId, UnitId } from '../shared/id.ts'
import type { Instant } from '../shared/instant.ts'
import { holidayOn } from '../shared/working-day.ts'
import {
  type Participant,
  type RoundAction,
  type RoundReason,
  type RoundTime,
  roundDays,
  type WorrySaid,
  worryLevels,
} from './round.ts'

/** What the order of a round is proposed from: what people have said, and what lies at the unit. */
export interface RoundFacts {
  readonly person: PersonId
  readonly name: string
  readonly worry: WorrySaid | null
  readonly enrolledAt: Instant
  /** When she was last gone through in a round of this enrolment; null when never. */
  readonly lastRound: Instant | null
  readonly overdueTasks: number
  /** Messages to the unit about her that nobody has receipted. */
  readonly unread: number
  /** What has been written about her at the unit since the last round, or since she was enrolled. */
  readonly changes: number
}

/**
 * Why somebody stands where she does, the weightiest first. Nothing here decides care (GEN-06): it is the order in which
 * the team speaks, anyone can be taken out of turn, and each reason is told in words.
 */
export function reasonsFor(facts: RoundFacts): RoundReason[] {
  const { worry, lastRound } = facts
  const reasons: RoundReason[] = []
  if (worry !== null && worry.level !== 'calm')
    reasons.push({ code: 'worry', level: worry.level, by: worry.by, at: worry.at })
  if (facts.overdueTasks > 0) reasons.push({ code: 'overdue', count: facts.overdueTasks })
  if (facts.unread > 0) reasons.push({ code: 'unread', count: facts.unread })
  if (lastRound === null) reasons.push({ code: 'new', at: facts.enrolledAt })
  if (facts.changes > 0) reasons.push({ code: 'changes', count: facts.changes })
  if (lastRound !== null) reasons.push({ code: 'longSince', at: lastRound })
  return reasons
}

/** 0 to 2: somebody is worried, the gravest first; 3: something is late, unread or new; 4: something has changed; 5: the rest. */
function rankOf(facts: RoundFacts): number {
  const level = facts.worry === null ? 0 : worryLevels.indexOf(facts.worry.level)
  if (level > 0) return worryLevels.length - 1 - level
  if (facts.overdueTasks > 0 || facts.unread > 0 || facts.lastRound === null) return 3
  return facts.changes > 0 ? 4 : 5
}

/**
 * The order in which a round is proposed: worry that somebody has said, then what is overdue, unread or new, then what
 * has changed, then whom one spoke of longest ago; the same facts always give the same order. Our own.
 */
export function roundOrder(persons: readonly RoundFacts[]): (RoundFacts & { reasons: RoundReason[] })[] {
  const since = (one: RoundFacts) => one.lastRound ?? ''
  const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
  return persons
    .map((one) => ({ ...one, reasons: reasonsFor(one) }))
    .toSorted(
      (a, b) =>
        rankOf(a) - rankOf(b) ||
        compare(since(a), since(b)) ||
        a.name.localeCompare(b.name, 'sv') ||
        compare(a.person, b.person),
    )
}

/** A person with the units that the team keeps informed of her, each on a ground that somebody gave. */
export interface Known {
  readonly person: PersonId
  readonly told: readonly UnitId[]
}

/**
 * Whom a round with guests is about: those whom at least one of the guests' units is kept informed of. For each, the
 * guests who are not: before them nothing is said of her. Without guests it is everybody, and none is kept out.
 */
export function heardBy(
  known: readonly Known[],
  guests: readonly Pick<Participant, 'unit' | 'unitName'>[],
): ReadonlyMap<PersonId, readonly string[]> {
  const units = new Map(guests.map(({ unit, unitName }) => [unit, unitName]))
  const heard = known.flatMap(({ person, told }) => {
    const outside = [...units].filter(([unit]) => !told.includes(unit)).map(([, name]) => name)
    return units.size > 0 && outside.length === units.size ? [] : [[person, outside] as const]
  })
  return new Map(heard)
}

/** The fixed team times of a day; none on a holiday or closed eve. */
export function timesOn(times: readonly RoundTime[], day: Day): RoundTime[] {
  if (holidayOn(day) !== undefined) return []
  return times
    .filter(({ on }) => on === roundDays[weekday(day) - 1])
    .toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))
}

/** What stands open to somebody of the unit: an ended round is opened again on the day it ended, when no other is on. */
export function allowedOnRound(
  round: { readonly endedAt: Instant | null } | null,
  here: { readonly staff: StaffId | null; readonly anotherIsOpen: boolean; readonly now: Instant },
): RoundAction[] {
  if (here.staff === null) return []
  if (round === null) return here.anotherIsOpen ? [] : ['round.start']
  if (round.endedAt === null) return ['round.join', 'round.gone', 'round.later', 'round.undo', 'round.end']
  return !here.anotherIsOpen && dayOf(round.endedAt) === dayOf(here.now) ? ['round.reopen'] : []
}
