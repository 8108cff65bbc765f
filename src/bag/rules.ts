import { addDays, type Day } from '../shared/day.ts'
import type { BagVisit, OnCallFacts, PackedPerson } from './bag.ts'

/** Every day that a bag holds: so many on each side of today. */
export function bagDaysAround(today: Day, each: number): Day[] {
  return Array.from({ length: 2 * each + 1 }, (_, place) => addDays(today, place - each))
}

/**
 * Whom to pack, each once: who is met today first, then in the days that come, then who was met before. A packing that
 * breaks has the nearest visits.
 */
export function inPackingOrder(visits: readonly BagVisit[], today: Day): PackedPerson[] {
  const ahead = visits.filter(({ day }) => day >= today).toSorted((a, b) => (a.day < b.day ? -1 : 1))
  const behind = visits.filter(({ day }) => day < today).toSorted((a, b) => (a.day > b.day ? -1 : 1))
  const byPerson = Map.groupBy([...ahead, ...behind], ({ person }) => person)
  return [...byPerson].map(([person, of]) => ({ person, visits: of.map(({ visit }) => visit) }))
}

/**
 * Whether the unit's cards go along (R-83: only what the work needs): who carries the duty phone is called about
 * anybody; and who works without any visit of their own goes where they are called.
 */
export function isOnCall({ staff, phone, working, visits }: OnCallFacts): boolean {
  return phone.includes(staff) || (visits === 0 && (working === null || working.includes(staff)))
}
