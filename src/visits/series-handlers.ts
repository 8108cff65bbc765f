import { type Change, type Handled, handle } from '../door/call.ts'
import { colleaguesAt } from '../organisation/colleague-store.ts'
import { derivedId } from '../records/derived-id.ts'
import { addDays, type Day, daysBetween } from '../shared/day.ts'
import type { ProcessId } from '../shared/id.ts'
import { Refused } from '../shared/refused.ts'
import { twoMustGo } from './door-store.ts'
import { noteEvent } from './event-store.ts'
import { tellPartners } from './joint-store.ts'
import { type OwnVisit, ownVisit } from './own-visit-store.ts'
import { demandGoing, demandTwo } from './plan-rules.ts'
import { demand } from './rules.ts'
import { visitEndSeries, visitMoveRest, visitRepeat } from './series-api.ts'
import { LONGEST_SERIES_DAYS, MOST_VISITS, type Repeat, seriesDays } from './series-rules.ts'
import { notJointReason, restOfSeries, setSeries } from './series-store.ts'
import { cancelVisit } from './step-handlers.ts'
import { keepAloneWhy, watchTwo } from './two-handlers.ts'
import { standingOf } from './view-rules.ts'
import { openVisit, setGoing, setSlot, stepVisit } from './visit-write-store.ts'

/** Visits that come again: each is a visit of its own, and an act on the series is an act on each that is left. */
export const seriesHandlers: readonly Handled[] = [
  handle(visitRepeat, async (change, input) => {
    const { trx, reader, today } = change
    const own = await ownVisit(trx, { visit: input.visit, unit: reader.unit })
    demand('visit.repeat', standingOf(own.row), { reader, today })
    const days = daysOf(own, input).filter((day) => day >= today)
    if (days.length === 0) throw new Refused('visit.seriesEmpty', { status: 422, field: 'until' })
    const colleagues = await colleaguesAt(trx, { unit: reader.unit, day: days.at(-1) ?? own.row.day })
    demandGoing(
      own.going.map(({ id }) => id),
      colleagues,
    )
    // Other units are asked for each visit by itself: until then only these go.
    const must = await twoMustGo(trx, { person: own.row.person.id, unit: reader.unit })
    demandTwo({ mode: own.row.mode, twoMustGo: must, going: own.going.length, aloneWhy: input.aloneWhy })
    const notJoint = await notJointReason(trx, own.row.id)
    const made: ProcessId[] = []
    for (const day of days) made.push(await openAgain(change, own, { day, notJoint }))
    await setSeries(trx, [own.row.id, ...made], own.row.id)
    await stepVisit(trx, { visit: own.row.id, state: 'planned', version: change.id })
    const all = [own.row.id, ...made]
    await keepAloneWhy(change, all, { aloneWhy: input.aloneWhy, going: own.going.length })
    await watchTwo(change, all)
    change.emit(`unit:${reader.unit}`)
    return { visit: own.row.id, version: change.id, state: 'planned', others: made.length }
  }),

  handle(visitMoveRest, async (change, input) => {
    const { trx, reader, today } = change
    const own = await ownVisit(trx, { visit: input.visit, unit: reader.unit })
    demand('visit.moveRest', standingOf(own.row), { reader, today })
    if (input.slot.day < today) throw new Refused('visit.dayPassed', { status: 422, field: 'slot.day' })
    const going = demandGoing(
      input.going,
      await colleaguesAt(trx, { unit: reader.unit, day: input.slot.day }),
    )
    const must = await twoMustGo(trx, { person: own.row.person.id, unit: reader.unit })
    const fewer = going.length < own.going.length
    const { aloneWhy } = input
    if (fewer) demandTwo({ mode: own.row.mode, twoMustGo: must, going: going.length, aloneWhy })
    const rest = await restOf(change, own)
    const away = daysBetween(own.row.day, input.slot.day)
    const names = going.map(({ name }) => name)
    for (const one of [own, ...rest]) {
      const { id: visit, person, owner, day } = one.row
      const slot = { ...input.slot, day: addDays(day, away) }
      await setSlot(trx, { visit, slot, personTold: input.personTold })
      await setGoing(trx, { visit, owner, person: person.id, going: input.going })
      await stepVisit(trx, { visit, state: 'planned', version: change.id })
      const { personTold } = input
      const note = [input.note, aloneWhy].filter(Boolean).join('. ')
      await noteEvent(change, { visit, person: person.id }, { kind: 'moved', slot, personTold, note })
      const moved = { ...one.row, ...slot }
      await tellPartners(change, moved, { what: 'moved', partners: one.partners, going: names, note })
    }
    const all = [own, ...rest].map(({ row }) => row.id)
    await keepAloneWhy(change, all, { aloneWhy, going: going.length })
    await watchTwo(change, all, { moved: true })
    change.emit(`unit:${reader.unit}`)
    return { visit: own.row.id, version: change.id, state: 'planned', others: rest.length }
  }),

  handle(visitEndSeries, async (change, input) => {
    const { trx, reader, today } = change
    const own = await ownVisit(trx, { visit: input.visit, unit: reader.unit })
    demand('visit.endSeries', standingOf(own.row), { reader, today })
    const rest = await restOf(change, own)
    const { reason, note, personTold } = input
    for (const one of [own, ...rest]) await cancelVisit(change, one, { reason, note, personTold })
    await watchTwo(
      change,
      [own, ...rest].map(({ row }) => row.id),
    )
    change.emit(`unit:${reader.unit}`)
    return { visit: own.row.id, version: change.id, state: 'cancelled', others: rest.length }
  }),
]

/** The days on which the visit comes again; refuses by field a series that has none, or is too long. */
function daysOf({ row }: OwnVisit, repeat: Repeat): Day[] {
  if (repeat.until > addDays(row.day, LONGEST_SERIES_DAYS))
    throw new Refused('visit.seriesTooLong', { status: 422, field: 'until' })
  const days = seriesDays(row.day, repeat)
  if (days.length === 0) throw new Refused('visit.seriesEmpty', { status: 422, field: 'until' })
  if (days.length > MOST_VISITS) throw new Refused('visit.seriesTooLong', { status: 422, field: 'weekdays' })
  return days
}

/** The same visit on another day: same time, length, place, reason and colleagues; other units are asked for each by itself. */
async function openAgain(
  change: Change,
  { row, going }: OwnVisit,
  { day, notJoint }: { readonly day: Day; readonly notJoint: string | null },
): Promise<ProcessId> {
  const id = derivedId<'process'>(change.id, `repeat:${day}`)
  const { kind, mode, minutes, why, about, owner, unit, from, to } = row
  const slot = { day, from, to }
  await openVisit(change.trx, {
    ...{ id, owner, unit, person: row.person.id, state: 'planned', slot, kind, mode, minutes, why, about },
    place: row.place === 'other' ? { kind: 'other', text: row.placeText ?? '' } : { kind: 'home' },
    going: going.map((one) => one.id),
    notJoint,
    // Nobody has said that the person knows of these days.
    personTold: false,
    plannedBy: change.reader.staff,
    version: change.id,
    openedAt: change.now,
  })
  await noteEvent(change, { visit: id, person: row.person.id }, { kind: 'planned', slot, personTold: false })
  return id
}

async function restOf(change: Change, { row }: OwnVisit): Promise<OwnVisit[]> {
  if (row.series === null) return []
  const rest = await restOfSeries(change.trx, { series: row.series, unit: row.unit, after: row.day })
  const found: OwnVisit[] = []
  for (const visit of rest) found.push(await ownVisit(change.trx, { visit, unit: row.unit }))
  return found
}
