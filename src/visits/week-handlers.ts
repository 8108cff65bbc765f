import { type Call, type Handled, handle } from '../door/call.ts'
import { hoursOf, worksDuring } from '../duty/roster-rules.ts'
import { rosterOf, type StatedDay } from '../duty/roster-store.ts'
import type { Colleague } from '../organisation/colleague.ts'
import { colleaguesAt, colleaguesNamed } from '../organisation/colleague-store.ts'
import { addDays, type Day } from '../shared/day.ts'
import type { StaffId } from '../shared/id.ts'
import { Refused } from '../shared/refused.ts'
import { inOrder, isEnded } from './day-rules.ts'
import { fitOf, type Load, mayMake, placed, proposal, spanOf, unmanned } from './spread-rules.ts'
import { viewsOf } from './views-store.ts'
import { kindOf } from './visit-kind-rules.ts'
import { visitsBetween } from './visit-store.ts'
import type { VisitView } from './visit-view.ts'
import { spreadRead, weekRead } from './week-api.ts'

const WEEK = 7

/** The unit's week, and a colleague's day given to others. */
export const weekHandlers: readonly Handled[] = [
  handle(weekRead, async (call, input) => {
    const { trx, reader, today } = call
    const from = input.from ?? today
    const to = addDays(from, WEEK - 1)
    const around = await rosterOf(trx, reader.unit, { start: addDays(from, -1), end: to })
    const roster = around.slice(1)
    const visits = await visitsFrom(call, from, to)
    const staff = await everybody(call, { from, to, visits, roster })
    return {
      today,
      from,
      staff,
      visits,
      days: roster.map(({ day, shifts }) => ({
        day,
        working:
          shifts === null
            ? null
            : staff.flatMap(({ id }) => {
                const hours = hoursOf(roster, id, day)
                return hours.length === 0 ? [] : [{ staff: id, hours }]
              }),
        unmanned: unmanned(
          visits.filter((one) => one.day === day && one.state === 'planned').map(placed),
          staff.map(({ id }) => ({
            staff: id,
            hours: shifts === null ? null : worksDuring(around, id, day),
          })),
        ),
      })),
    }
  }),

  handle(spreadRead, async (call, { staff: id, day }) => {
    const { trx, reader } = call
    const roster = await rosterOf(trx, reader.unit, { start: addDays(day, -1), end: day })
    const visits = await visitsFrom(call, day, day)
    const everyone = await everybody(call, { from: day, to: day, visits, roster })
    const staff = everyone.find((one) => one.id === id)
    if (staff === undefined) throw new Refused('visit.staffNotInUnit', { status: 404, field: 'staff' })
    const here = await colleaguesAt(trx, { unit: reader.unit, day })
    const others = here
      .filter((one) => one.id !== id)
      .map((one) => ({ ...one, ...loadOf(one, day, { roster, visits }) }))
    const mine = visits.filter((one) => one.state === 'planned' && goes(one, id))
    const asked = mine.map((visit) => ({
      ...placed(visit),
      professions: [...(kindOf(reader.careModel, visit.kind)?.professions ?? [])],
    }))
    const given = proposal(asked, others)
    return {
      day,
      staff,
      works: hoursOf(roster, id, day).length > 0,
      visits: mine.map((visit, place) => ({
        visit,
        proposed: given.get(visit.id) ?? null,
        candidates: others
          .filter((one) => mayMake(asked[place]?.professions ?? [], one) && !goes(visit, one.id))
          .map(({ id: who, name, title, profession, minutes, ...load }) => ({
            ...{ id: who, name, title, profession, minutes },
            fit: fitOf(placed(visit), { ...load, profession, minutes }),
          }))
          .toSorted((a, b) => a.minutes - b.minutes),
      })),
    }
  }),
]

async function visitsFrom(call: Call, from: Day, to: Day): Promise<VisitView[]> {
  const { trx, reader } = call
  const rows = await visitsBetween(trx, { owner: reader.owner, unit: reader.unit, from, to })
  const views = await viewsOf(trx, rows, call)
  return inOrder(views.map((visit) => ({ ...visit, addressKey: visit.place.key }))).map(
    ({ addressKey: _, ...visit }) => visit,
  )
}

function goes({ going }: VisitView, staff: StaffId): boolean {
  return going.some(({ id }) => id === staff)
}

/** A colleague's hours by the roster, and what they have to do that day already. */
function loadOf(
  { id, profession }: Colleague,
  day: Day,
  given: { readonly roster: readonly StatedDay[]; readonly visits: readonly VisitView[] },
): Load {
  const own = given.visits.filter((one) => !isEnded(one.state) && goes(one, id))
  const rostered = given.roster.some((one) => one.day === day && one.shifts !== null)
  return {
    staff: id,
    profession,
    hours: rostered ? worksDuring(given.roster, id, day) : null,
    booked: own.flatMap((one) => spanOf(placed(one)) ?? []),
    minutes: own.reduce((sum, { minutes }) => sum + minutes, 0),
  }
}

/** Colleagues of the days, and who else goes to a visit or stands in a shift. */
async function everybody(
  { trx, reader }: Call,
  given: {
    readonly from: Day
    readonly to: Day
    readonly visits: readonly VisitView[]
    readonly roster: readonly StatedDay[]
  },
): Promise<Colleague[]> {
  const colleagues = await colleaguesAt(trx, { unit: reader.unit, day: given.from })
  const named = new Set([
    ...given.visits.flatMap(({ going }) => going.map(({ id }) => id)),
    ...given.roster.flatMap(({ shifts }) => (shifts ?? []).map(({ staff }) => staff)),
    ...(await colleaguesAt(trx, { unit: reader.unit, day: given.to })).map(({ id }) => id),
  ])
  const more = [...named].filter((id) => !colleagues.some((one) => one.id === id))
  return more.length === 0 ? colleagues : [...colleagues, ...(await colleaguesNamed(trx, reader.unit, more))]
}
