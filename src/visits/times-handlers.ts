import { type Call, type Handled, handle } from '../door/call.ts'
import type { JobCall, JobSpec } from '../door/job.ts'
import { worksDuring } from '../duty/roster-rules.ts'
import { rosterOf, type StatedDay } from '../duty/roster-store.ts'
import { colleaguesAt } from '../organisation/colleague-store.ts'
import { addDays, type Day } from '../shared/day.ts'
import type { Profession } from '../shared/endpoint.ts'
import type { StaffId, UnitId } from '../shared/id.ts'
import { type Booking, bookings, freeTimeOf, rosteredUnits, writeFreeTime } from './free-time-store.ts'
import { type Load, type Span, spanOf } from './spread-rules.ts'
import { visitTimes } from './times-api.ts'
import { anyoneFree, everyoneFree, freeOf, offered } from './times-rules.ts'

const DAYS_OFFERED = 7
const DAYS_PUBLISHED = 14
const MOST_TIMES = 6

/** Whose free time is offered to another unit: those who make visits together with it. */
const licensed: readonly Profession[] = ['nurse', 'physician', 'occupationalTherapist', 'physiotherapist']

/** Times for a visit at which all have time. */
export const timesHandlers: readonly Handled[] = [
  handle(visitTimes, async (call, { staff, partner, minutes, from }) => {
    const begin = from < call.today ? call.today : from
    const to = addDays(begin, DAYS_OFFERED - 1)
    const own = await ownFree(call, { staff, from: begin, to })
    const theirs = partner === null ? null : await freeTimeOf(call.trx, { unit: partner, from: begin, to })
    const both = [...own].flatMap(([day, spans]) =>
      theirs === null ? spans : everyoneFree([spans, theirs.get(day) ?? []]),
    )
    return {
      times: offered(both, { minutes, now: call.now, most: MOST_TIMES }),
      unknown: own.size === 0 ? 'own' : theirs?.size === 0 ? 'partner' : null,
    }
  }),
]

/** When all of some colleagues are free, by rostered day. */
async function ownFree(
  { trx, reader }: Call,
  of: { readonly staff: readonly StaffId[]; readonly from: Day; readonly to: Day },
): Promise<ReadonlyMap<Day, Span[]>> {
  const { staff, from, to } = of
  const before = addDays(from, -1)
  const roster = await rosterOf(trx, reader.unit, { start: before, end: to })
  const booked = await bookings(trx, { owner: reader.owner, unit: reader.unit, from: before, to })
  return new Map(
    roster
      .filter(({ day, shifts }) => day >= from && shifts !== null)
      .map(({ day }) => [day, everyoneFree(staff.map((id) => freeOf(loadOf(id, day, { roster, booked }))))]),
  )
}

function loadOf(
  staff: StaffId,
  day: Day,
  given: { readonly roster: readonly StatedDay[]; readonly booked: readonly Booking[] },
): Pick<Load, 'hours' | 'booked'> {
  return {
    hours: worksDuring(given.roster, staff, day),
    booked: given.booked.filter((one) => one.staff === staff).flatMap((one) => spanOf(one) ?? []),
  }
}

/** Writes when each unit has somebody free the coming two weeks, every minute and only what has changed. */
export const freeTimes: JobSpec = {
  name: 'visit.freeTime',
  cron: '* * * * *',
  resource: 'visit',
  async work(call) {
    for (const unit of await rosteredUnits(call.trx, { owner: call.owner, from: call.today }))
      await publish(call, unit)
  },
}

async function publish({ trx, owner, now, today }: JobCall, unit: UnitId): Promise<void> {
  const to = addDays(today, DAYS_PUBLISHED - 1)
  const before = addDays(today, -1)
  const roster = await rosterOf(trx, unit, { start: before, end: to })
  const booked = await bookings(trx, { owner, unit, from: before, to })
  const standing = await freeTimeOf(trx, { unit, from: today, to })
  const colleagues = (await colleaguesAt(trx, { unit, day: today })).filter(({ profession }) =>
    licensed.includes(profession),
  )
  for (const { day, shifts } of roster) {
    if (shifts === null || day < today) continue
    const spans = anyoneFree(colleagues.map(({ id }) => loadOf(id, day, { roster, booked })))
    if (JSON.stringify(spans) === JSON.stringify(standing.get(day))) continue
    await writeFreeTime(trx, { unit, day, spans, now })
  }
}
