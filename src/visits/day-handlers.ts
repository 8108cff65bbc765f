import { type Call, type Handled, handle } from '../door/call.ts'
import { addDays, clockOf } from '../shared/day.ts'
import { myDayPrint, myDayRead, teamDayRead } from './day-api.ts'
import { atOneDoor, inOrder, nextOf } from './day-rules.ts'
import { colleaguesAt } from './staff-store.ts'
import { dayVisitsOf, viewsOf } from './views-store.ts'
import { countsAround, visitsInState, visitsOnDay } from './visit-store.ts'
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
    const left = isToday && reader.staff !== null ? await leftOver(call) : []
    return {
      day,
      today,
      clock: clockOf(now),
      visits: atOneDoor(visits.map(withKey)).map((group) => group.map(({ visit }) => visit)),
      next: isToday ? (nextOf(visits.map(withKey))?.visit.id ?? null) : null,
      left,
      ...(await waiting(call)),
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
    return { day, today, clock: clockOf(now), staff, ...(await waiting(call)), count: visits.length }
  }),
]

async function mine(call: Call, day: Call['today']) {
  const { trx, reader } = call
  if (reader.staff === null) return []
  const rows = await visitsOnDay(trx, { owner: reader.owner, unit: reader.unit, day, staff: reader.staff })
  return dayVisitsOf(trx, rows, call)
}

/** Mine of earlier days that nobody has ended: late, and still to be opened. */
async function leftOver(call: Call): Promise<VisitView[]> {
  const { trx, reader, today } = call
  if (reader.staff === null) return []
  const rows = await visitsInState(trx, {
    ...{ owner: reader.owner, unit: reader.unit, staff: reader.staff },
    states: ['planned', 'arrived', 'documented'],
    before: today,
  })
  return viewsOf(trx, rows, call)
}

/** What waits for anyone of the unit: searches that are on, questions that nobody has answered. */
async function waiting(call: Call): Promise<{ searches: VisitView[]; asked: VisitView[] }> {
  const { trx, reader } = call
  const of = { owner: reader.owner, unit: reader.unit }
  const searches = await viewsOf(trx, await visitsInState(trx, { ...of, states: ['notFound'] }), call)
  const asked = await viewsOf(trx, await visitsInState(trx, { ...of, states: ['asked'] }), call)
  return { searches, asked }
}

function withKey<V extends VisitView>(visit: V) {
  const { state, day, from, to } = visit
  return { state, day, from, to, addressKey: visit.place.key, visit }
}
