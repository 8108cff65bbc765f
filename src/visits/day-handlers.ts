import { type Call, type Handled, handle } from '../door/call.ts'
import { worksDuring } from '../duty/roster-rules.ts'
import { rosterOf } from '../duty/roster-store.ts'
import { colleaguesAt } from '../organisation/colleague-store.ts'
import { freshSinceHere } from '../records/fresh-store.ts'
import { addDays, clockOf } from '../shared/day.ts'
import type { StaffId } from '../shared/id.ts'
import { myDayPrint, myDayRead, teamDayRead } from './day-api.ts'
import { atOneDoor, inOrder, nextOf } from './day-rules.ts'

import { placed, unmanned } from './spread-rules.ts'
import { dayVisitsOf, viewsOf } from './views-store.ts'
import { countsAround, visitsOnDay, waitingVisits } from './visit-store.ts'
import type { VisitView } from './visit-view.ts'

/** The days shown beside the chosen one: three before and three after. */
const AROUND = 3

/** My day and the unit's. */
export const dayHandlers: readonly Handled[] = [
  handle(myDayRead, async (call, input) => {
    const { trx, reader, today, now } = call
    const day = input.day ?? today
    const visits = await mine(call, day)
    const isToday = day === today
    const waits = await waiting(call, isToday ? reader.staff : null)
    return {
      day,
      today,
      clock: clockOf(now),
      visits: atOneDoor(visits.map(withKey)).map((group) => group.map(({ visit }) => visit)),
      next: isToday ? (nextOf(visits.map(withKey))?.visit.id ?? null) : null,
      fresh:
        reader.staff === null
          ? []
          : await freshSinceHere(trx, {
              ...{ staff: reader.staff, unit: reader.unit },
              persons: visits.map(({ person }) => person.id),
            }),
      ...waits,
      around:
        reader.staff === null
          ? []
          : await countsAround(trx, {
              ...{ owner: reader.owner, unit: reader.unit, staff: reader.staff },
              from: addDays(day, -AROUND),
              to: addDays(day, AROUND),
            }),
    }
  }),

  handle(myDayPrint, async (call, { day }) => ({
    day,
    visits: inOrder((await mine(call, day)).map(withKey)).map(({ visit }) => visit),
  })),

  handle(teamDayRead, async (call, input) => {
    const { trx, reader, today, now } = call
    const day = input.day ?? today
    const rows = await visitsOnDay(trx, { owner: reader.owner, unit: reader.unit, day })
    const visits = inOrder((await viewsOf(trx, rows, call)).map(withKey)).map(({ visit }) => visit)
    const colleagues = await colleaguesAt(trx, { unit: reader.unit, day })
    const staff = colleagues.map((one) => ({
      ...one,
      visits: visits.filter(({ going }) => going.some(({ id }) => id === one.id)),
    }))
    const { searches, asked } = await waiting(call, null)
    const roster = await rosterOf(trx, reader.unit, { start: addDays(day, -1), end: day })
    const isRostered = roster.some((one) => one.day === day && one.shifts !== null)
    const nobodyFor = unmanned(
      visits.filter(({ state }) => state === 'planned').map(placed),
      colleagues.map(({ id }) => ({ staff: id, hours: isRostered ? worksDuring(roster, id, day) : null })),
    )
    return {
      day,
      today,
      clock: clockOf(now),
      staff,
      searches,
      asked,
      unmanned: nobodyFor,
      count: visits.length,
    }
  }),
]

async function mine(call: Call, day: Call['today']) {
  const { trx, reader } = call
  if (reader.staff === null) return []
  const rows = await visitsOnDay(trx, { owner: reader.owner, unit: reader.unit, day, staff: reader.staff })
  return dayVisitsOf(trx, rows, call)
}

/** Mine of earlier days that nobody has ended; and what waits for anyone: searches that are on, questions unanswered. */
async function waiting(call: Call, staff: StaffId | null) {
  const { trx, reader, today } = call
  const late = staff === null ? null : { staff, before: today }
  const rows = await waitingVisits(trx, { owner: reader.owner, unit: reader.unit, late })
  const views = await viewsOf(trx, rows, call)
  const searches = views.filter(({ state }) => state === 'notFound')
  const asked = views.filter(({ state }) => state === 'asked')
  return { left: views.filter((one) => !searches.includes(one) && !asked.includes(one)), searches, asked }
}

function withKey<V extends VisitView>(visit: V) {
  const { state, day, from, to } = visit
  return { state, day, from, to, addressKey: visit.place.key, visit }
}
