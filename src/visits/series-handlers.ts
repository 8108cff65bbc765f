import { type Change, type Handled, handle } from '../door/call.ts'
import { derivedId } from '../records/derived-id.ts'
import { addDays, type Day, daysBetween } from '../shared/day.ts'
import type { ProcessId } from '../shared/id.ts'
import { Refused } from '../shared/refused.ts'
import { twoMustGo } from './door-store.ts'
import { noteEvent } from './event-store.ts'
import { tellPartners } from './joint-store.ts'
import { type OwnVisit, ownVisit } from './own-visit-store.ts'
import { demandTwo, sameGoing, sameSlot } from './plan-rules.ts'
import { demand } from './rules.ts'
import { goOnFrom, keepStood } from './series-act-store.ts'
import { visitEndSeries, visitMoveRest, visitRepeat, visitUndoSeries } from './series-api.ts'
import { demandOnAll, offRosterOn } from './series-days-store.ts'
import { LONGEST_SERIES_DAYS, MOST_VISITS, type Repeat, seriesDays } from './series-rules.ts'
import { notJointReason, restOfSeries, setSeries } from './series-store.ts'
import { undoSeries } from './series-undo-handlers.ts'
import { cancelVisit } from './step-handlers.ts'
import { keepAloneWhy, watchTwo } from './two-handlers.ts'
import { standingOf } from './view-rules.ts'
import { openVisit, setGoing, setMovedApart, setSlot, stepVisit } from './visit-write-store.ts'

/** Visits that come again: each is a visit of its own, and an act on the series is an act on each that is left. */
export const seriesHandlers: readonly Handled[] = [
  handle(visitRepeat, async (change, input) => {
    const { trx, reader, today } = change
    const own = await ownVisit(trx, { visit: input.visit, unit: reader.unit })
    demand('visit.repeat', standingOf(own.row), { reader, today })
    const days = daysOf(own, input).filter((day) => day >= today)
    if (days.length === 0) throw new Refused('visit.seriesEmpty', { status: 422, field: 'until' })
    const going = own.going.map(({ id }) => id)
    await demandOnAll(trx, { unit: reader.unit, going, days, field: 'until' })
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
    const { from, to, minutes } = own.row
    const slots = days.map((day) => ({ day, from, to, minutes }))
    const offRoster = await offRosterOn(trx, { unit: reader.unit, going, slots })
    return {
      ...{ visit: own.row.id, version: change.id, state: 'planned' as const },
      ...{ others: made.length, left: 0, offRoster },
    }
  }),

  handle(visitMoveRest, async (change, input) => {
    const { trx, reader, today } = change
    const own = await ownVisit(trx, { visit: input.visit, unit: reader.unit })
    demand('visit.moveRest', standingOf(own.row), { reader, today })
    if (input.slot.day < today) throw new Refused('visit.dayPassed', { status: 422, field: 'slot.day' })
    const all = await restOf(change, own)
    const rest = all.filter(({ row }) => input.movedToo || !row.movedApart)
    const away = daysBetween(own.row.day, input.slot.day)
    const moves = [own, ...rest].map((one) => ({
      one,
      slot: { ...input.slot, day: addDays(one.row.day, away) },
    }))
    const days = moves.map(({ slot }) => slot.day)
    const going = await demandOnAll(trx, { unit: reader.unit, going: input.going, days, field: 'going' })
    const must = await twoMustGo(trx, { person: own.row.person.id, unit: reader.unit })
    const fewer = going.length < own.going.length
    const { aloneWhy } = input
    if (fewer) demandTwo({ mode: own.row.mode, twoMustGo: must, going: going.length, aloneWhy })
    // That the person knows goes on from the moving before it, so that taking back takes back both.
    const onlyTells = sameSlot(input.slot, own.row) && sameGoing(input.going, own.going)
    if (!onlyTells)
      await keepStood(
        trx,
        { id: change.id, kind: 'moved' },
        moves.map(({ one }) => one),
      )
    const names = going.map(({ name }) => name)
    for (const { one, slot } of moves) await moveOne(change, one, { slot, input, names })
    const visits = moves.map(({ one }) => one.row.id)
    if (onlyTells) await goOnFrom(trx, visits, { before: own.row.version, now: change.id })
    else await setMovedApart(trx, visits, false)
    await keepAloneWhy(change, visits, { aloneWhy, going: going.length })
    await watchTwo(change, visits, { moved: true })
    change.emit(`unit:${reader.unit}`)
    const slots = moves.map(({ one, slot }) => ({ ...slot, minutes: one.row.minutes }))
    return {
      ...{ visit: own.row.id, version: change.id, state: 'planned' as const },
      ...{ others: rest.length, left: all.length - rest.length },
      offRoster: await offRosterOn(trx, { unit: reader.unit, going: input.going, slots }),
    }
  }),

  handle(visitEndSeries, async (change, input) => {
    const { trx, reader, today } = change
    const own = await ownVisit(trx, { visit: input.visit, unit: reader.unit })
    demand('visit.endSeries', standingOf(own.row), { reader, today })
    const rest = await restOf(change, own)
    await keepStood(trx, { id: change.id, kind: 'ended' }, [own, ...rest])
    const { reason, note, personTold } = input
    for (const one of [own, ...rest]) await cancelVisit(change, one, { reason, note, personTold })
    await watchTwo(
      change,
      [own, ...rest].map(({ row }) => row.id),
    )
    change.emit(`unit:${reader.unit}`)
    return {
      ...{ visit: own.row.id, version: change.id, state: 'cancelled' as const },
      ...{ others: rest.length, left: 0, offRoster: [] },
    }
  }),

  handle(visitUndoSeries, undoSeries),
]

async function moveOne(
  change: Change,
  one: OwnVisit,
  to: {
    readonly slot: Parameters<typeof setSlot>[1]['slot']
    readonly input: Pick<
      ReturnType<(typeof visitMoveRest)['input']['parse']>,
      'going' | 'personTold' | 'note' | 'aloneWhy'
    >
    readonly names: readonly string[]
  },
): Promise<void> {
  const { trx } = change
  const { id: visit, person, owner } = one.row
  const { slot, input, names } = to
  const { personTold, aloneWhy } = input
  await setSlot(trx, { visit, slot, personTold })
  await setGoing(trx, { visit, owner, person: person.id, going: input.going })
  await stepVisit(trx, { visit, state: 'planned', version: change.id })
  const note = [input.note, aloneWhy].filter(Boolean).join('. ')
  await noteEvent(change, { visit, person: person.id }, { kind: 'moved', slot, personTold, note })
  const moved = { ...one.row, ...slot }
  await tellPartners(change, moved, { what: 'moved', partners: one.partners, going: names, note })
}

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
