import { type Call, type Change, type Handled, handle } from '../door/call.ts'
import type { Colleague } from '../organisation/colleague.ts'
import { colleaguesAt, colleaguesNamed } from '../organisation/colleague-store.ts'
import { derivedId } from '../records/derived-id.ts'
import { addDays, type Day } from '../shared/day.ts'
import type { StaffId } from '../shared/id.ts'
import { Refused } from '../shared/refused.ts'
import { openAt, opensOn } from './opening-rules.ts'
import { openingOf, takeTurn } from './opening-store.ts'
import type { RosterDay, Shift } from './roster.ts'
import {
  copyRosterWeek,
  type HolderView,
  keepRosterGear,
  readDutyNow,
  readRoster,
  stateRosterDay,
  takeDutyPhone,
} from './roster-api.ts'
import { clashIn, clashOverMidnight, type Holder, unwatched } from './roster-rules.ts'
import { dutyAt, gearOf, insertRosterDay, insertTaking, keepGear, rosterOf } from './roster-store.ts'
import { statingOf } from './stating-handlers.ts'

/** Who works when, with what, and who carries the duty phone. Whoever works at the unit states it, under their name. */
export const rosterHandlers: readonly Handled[] = [
  handle(readRoster, async (call, input) => {
    const { trx, reader, today, now } = call
    const from = input.from ?? today
    const to = addDays(from, 6)
    const opening = await openingOf(trx, reader.unit, from)
    const around = await rosterOf(trx, reader.unit, { start: addDays(from, -1), end: to })
    const duty = await dutyAt(trx, reader.unit, now)
    const shown = around.slice(1)
    const named = [...shown.flatMap(({ shifts }) => (shifts ?? []).map(({ staff }) => staff))]
    if (duty.holder) named.push(duty.holder.staff)
    const staff = await everybody(call, { from, to, named })
    return {
      today,
      from,
      staff,
      gear: await gearOf(trx, reader.unit),
      days: shown.map(({ day, shifts, said }) => ({
        day,
        open: opensOn(opening, day).map(spanOf),
        shifts: shifts === null ? null : [...shifts],
        said,
        unwatched: unwatched(opening, around, day).map(spanOf),
      })),
      holder: holderView(duty.holder, staff),
      rostered: duty.rostered,
      allowed: ['roster.state', 'roster.copyWeek', 'roster.takePhone', 'roster.keepGear'],
    }
  }),
  handle(readDutyNow, async (call) => {
    const { trx, reader, today, now } = call
    const duty = await dutyAt(trx, reader.unit, now)
    const [stated] = await rosterOf(trx, reader.unit, { start: today, end: today })
    const shifts = stated?.shifts ?? []
    const named = shifts.map(({ staff }) => staff)
    if (duty.holder) named.push(duty.holder.staff)
    const staff = await everybody(call, { from: today, to: today, named })
    const gear = shifts.length === 0 ? [] : await gearOf(trx, reader.unit)
    return {
      open: openAt(await openingOf(trx, reader.unit, today), now) !== undefined,
      rostered: duty.rostered,
      holder: holderView(duty.holder, staff),
      shifts: shifts.flatMap(({ staff: id, gear: things, ...rest }) => {
        const who = staff.find((one) => one.id === id)
        if (who === undefined) return []
        const { name, title, profession } = who
        const names = gear.filter((one) => things.includes(one.gear)).map((one) => one.name)
        return [{ ...rest, staff: id, name, title, profession, gear: names }]
      }),
    }
  }),
  handle(stateRosterDay, async (change, { day, shifts, over }) => {
    const { trx, reader, today } = change
    if (day < addDays(today, -1)) throw new Refused('duty.dayPassed', { status: 422, field: 'day' })
    demandPossible(shifts)
    const colleagues = await colleaguesAt(trx, { unit: reader.unit, day })
    const stranger = shifts.findIndex(({ staff }) => !colleagues.some(({ id }) => id === staff))
    if (stranger >= 0) throw new Refused('roster.notHere', { status: 422, field: `shifts.${stranger}.staff` })
    const gear = await gearOf(trx, reader.unit)
    const unknown = shifts.findIndex((one) => !one.gear.every((id) => gear.some((each) => each.gear === id)))
    if (unknown >= 0)
      throw new Refused('roster.gearUnknown', { status: 422, field: `shifts.${unknown}.gear` })
    await takeTurn(trx, reader.unit)
    const around = await rosterOf(trx, reader.unit, { start: addDays(day, -1), end: addDays(day, 1) })
    const standing = around.find((one) => one.day === day)
    if ((standing?.said?.id ?? null) !== over)
      throw new Refused('command.stale', { status: 409, field: 'over' })
    demandNoneOverMidnight(day, shifts, around)
    await insertRosterDay(trx, statingOf(change), { day, shifts })
    change.emit(`unit:${reader.unit}`)
    return { id: change.id, day }
  }),
  handle(copyRosterWeek, async (change, { from, to }) => {
    const { trx, reader, today } = change
    if (to < today) throw new Refused('duty.dayPassed', { status: 422, field: 'to' })
    await takeTurn(trx, reader.unit)
    const source = await rosterOf(trx, reader.unit, { start: from, end: addDays(from, 6) })
    const around = await rosterOf(trx, reader.unit, { start: addDays(to, -1), end: addDays(to, 7) })
    const inUse = new Set((await gearOf(trx, reader.unit)).flatMap(({ gear, ended }) => (ended ? [] : gear)))
    const days: Day[] = []
    let [leftOut, gearLeftOut] = [0, 0]
    for (const [place, { day, shifts }] of around.slice(1, -1).entries()) {
      const given = source[place]?.shifts ?? null
      if (shifts !== null || given === null) continue
      // What begins the evening before, or runs into the day after, was perhaps said otherwise there.
      const here = await stillHere(change, day, given)
      const fits = here.filter((one) => clashOverMidnight(day, [one], around) === undefined)
      leftOut += given.length - fits.length
      // What has been taken out of use is dealt to nobody anew.
      const kept = fits.map((one) => ({ ...one, gear: one.gear.filter((id) => inUse.has(id)) }))
      gearLeftOut += countGear(fits) - countGear(kept)
      around[place + 1] = { day, shifts: kept, said: null }
      const stating = { ...statingOf(change), id: derivedId<'command'>(change.id, day) }
      await insertRosterDay(trx, stating, { day, shifts: kept })
      days.push(day)
    }
    if (days.length === 0) throw new Refused('roster.nothingToCopy', { status: 409, field: 'to' })
    change.emit(`unit:${reader.unit}`)
    return { days, leftOut, gearLeftOut }
  }),
  handle(takeDutyPhone, async (change) => {
    const { trx, reader, now } = change
    await insertTaking(trx, statingOf(change))
    const { holder } = await dutyAt(trx, reader.unit, now)
    change.emit(`unit:${reader.unit}`)
    return { id: change.id, until: holder?.until ?? now }
  }),
  handle(keepRosterGear, async (change, { gear, kind, name, ended, over }) => {
    const { trx, reader, now, id } = change
    const others = await gearOf(trx, reader.unit)
    if (!ended && others.some((one) => !one.ended && one.gear !== gear && same(one.name, name)))
      throw new Refused('roster.gearTwice', { status: 409, field: 'name' })
    const endedAt = ended ? now : null
    const kept = await keepGear(trx, {
      ...{ gear, unit: reader.unit, kind, name, endedAt, over },
      version: id,
    })
    if (!kept) throw new Refused('command.stale', { status: 409, field: 'over' })
    change.emit(`unit:${reader.unit}`)
    return { gear, version: id }
  }),
]

function countGear(shifts: readonly Shift[]): number {
  return shifts.reduce((sum, { gear }) => sum + gear.length, 0)
}

function same(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase()
}

function spanOf({ start, end }: { start: HolderView['until']; end?: HolderView['until'] | undefined }) {
  return { start, end: end ?? null }
}

/** Refuses by field what cannot be on a day: an empty shift, and anyone or anything at two places at once. */
function demandPossible(shifts: readonly Shift[]): void {
  const clash = clashIn(shifts)
  if (clash === undefined) return
  throw new Refused(clashCodes[clash.kind], { status: 422, field: `shifts.${clash.place}.${clash.kind}` })
}

const clashCodes = {
  staff: 'roster.twiceAtOnce',
  gear: 'roster.gearTwiceAtOnce',
  phone: 'roster.phoneTwiceAtOnce',
} as const

/** Refuses what runs over midnight into what another day has said: the day is named, so that one of the two is changed. */
function demandNoneOverMidnight(day: Day, shifts: readonly Shift[], around: readonly RosterDay[]): void {
  const clash = clashOverMidnight(day, shifts, around)
  if (clash === undefined) return
  const field = `shifts.${clash.place}.${clash.kind}`
  throw new Refused(midnightCodes[clash.kind], { status: 422, field, data: { day: clash.day } })
}

const midnightCodes = {
  staff: 'roster.twiceOverMidnight',
  gear: 'roster.gearOverMidnight',
  phone: 'roster.phoneOverMidnight',
} as const

async function stillHere(change: Change, day: Day, shifts: readonly Shift[]): Promise<Shift[]> {
  const { trx, reader } = change
  const colleagues = await colleaguesAt(trx, { unit: reader.unit, day })
  return shifts.filter(({ staff }) => colleagues.some(({ id }) => id === staff))
}

/** Colleagues on the first or the last of the days, and by name who else stands in a shift. */
async function everybody(
  { trx, reader }: Call,
  { from, to, named }: { from: Day; to: Day; named: readonly StaffId[] },
): Promise<Colleague[]> {
  const colleagues = await colleaguesAt(trx, { unit: reader.unit, day: from })
  if (to !== from) {
    const later = await colleaguesAt(trx, { unit: reader.unit, day: to })
    colleagues.push(...later.filter(({ id }) => !colleagues.some((one) => one.id === id)))
  }
  const gone = named.filter((id) => !colleagues.some((one) => one.id === id))
  return gone.length === 0 ? colleagues : [...colleagues, ...(await colleaguesNamed(trx, reader.unit, gone))]
}

function holderView(found: Holder | null, staff: readonly Colleague[]): HolderView | null {
  if (found === null) return null
  const who = staff.find(({ id }) => id === found.staff)
  return { ...found, name: who?.name ?? '', title: who?.title ?? '' }
}
