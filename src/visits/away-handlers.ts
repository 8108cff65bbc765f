import { type Change, type Handled, handle } from '../door/call.ts'
import type { Away } from '../persons/away.ts'
import { awayNow } from '../persons/away-store.ts'
import { derivedId } from '../records/derived-id.ts'
import type { CommandId, PersonId, ProcessId } from '../shared/id.ts'
import { Refused } from '../shared/refused.ts'
import { fact as factTexts } from '../shared/texts/sv/fact.ts'
import { visit as sv } from '../shared/texts/sv/visit.ts'
import type { AwayChoice } from './away.ts'
import { visitAway, visitHomeAgain, visitWhileAway } from './away-api.ts'
import { awayReason, goesToEmptyHome, mayTakeUp, modeThere, waitsForHome } from './away-rules.ts'
import {
  type Before,
  type Decision,
  decisionsOpen,
  endHomeAgainTasks,
  keepDecision,
  setMeeting,
  settleDecision,
} from './away-store.ts'
import { noteEvent } from './event-store.ts'
import { waitingForHome } from './home-again-handlers.ts'
import { tellPartners } from './joint-store.ts'
import { type OwnVisit, ownVisit } from './own-visit-store.ts'
import { demand } from './rules.ts'
import { standingOf } from './view-rules.ts'
import { viewsOf } from './views-store.ts'
import type { VisitRow } from './visit-row.ts'
import { visitsOfOne } from './visit-store.ts'
import { lockVisit, setSlot, stepVisit } from './visit-write-store.ts'

/** The person is not at home: what becomes of the planned visits, and how they are taken up again. */
export const awayHandlers: readonly Handled[] = [
  handle(visitAway, async (call, { person }) => {
    const { trx, reader, today } = call
    const of = { unit: reader.unit, person }
    const away = await awayNow(call)
    const coming = await visitsOfOne(trx, { ...of, coming: true, today, limit: 20 })
    const planned = coming.filter(({ state, day }) => state === 'planned' && day >= today)
    const waiting = await waitingForHome(call, person)
    const views = await viewsOf(trx, [...planned, ...waiting.map(({ row }) => row)], call)
    const viewed = (row: VisitRow) => views.flatMap((view) => (view.id === row.id ? [view] : [])).slice(0, 1)
    return {
      person,
      away,
      planned: planned
        .flatMap(viewed)
        .map((visit) => ({ visit, empty: goesToEmptyHome(visit, away, today) })),
      changed: waiting.flatMap(({ row, decision: { choice } }) =>
        viewed(row).map((visit) => ({ visit, choice, mayTakeUp: mayTakeUp({ ...row, choice }, today) })),
      ),
      allowed: [
        ...(away === null ? [] : ['visit.whileAway']),
        ...(waiting.length > 0 ? ['visit.homeAgain'] : []),
      ],
    }
  }),

  handle(visitWhileAway, async (change, input) => {
    const away = await awayNow(change)
    if (away === null) throw new Refused('visit.notAway')
    const known = await decisionsOpen(change.trx, { person: input.person, unit: change.reader.unit })
    for (const seen of inOrder(input.visits)) {
      const own = await seenVisit(change, input.person, seen)
      const earlier = known.find(({ visit }) => visit === seen.visit)
      await decide(change, own, { ...input, away, before: earlier?.before ?? meetingOf(own.row) })
    }
    return told(change, input.visits)
  }),

  handle(visitHomeAgain, async (change, input) => {
    const { trx, reader, id: version, now: at } = change
    const of = { person: input.person, unit: reader.unit }
    const known = await decisionsOpen(trx, of)
    for (const seen of inOrder(input.visits)) {
      const own = await seenVisit(change, input.person, seen)
      const decision = known.find(({ visit }) => visit === seen.visit)
      if (decision === undefined || !waitsForHome({ ...own.row, ...decision }, change.today))
        throw new Refused('visit.notWaitingForHome')
      if (input.choice === 'takeUp') await takeUp(change, own, { decision, personTold: input.personTold })
      await settleDecision(trx, { visit: seen.visit, as: takenAs[input.choice], at })
    }
    if ((await waitingForHome(change, input.person)).length === 0)
      await endHomeAgainTasks(trx, { ...of, done: true, note: sv.away.seenTo, by: reader.staff, version, at })
    return told(change, input.visits)
  }),
]

const takenAs = { takeUp: 'takenUp', leave: 'leftSo' } as const

interface Seen {
  readonly visit: ProcessId
  readonly version: CommandId
}

/** Two who decide about the same visits at once hold them in the same order. */
function inOrder(visits: readonly Seen[]): Seen[] {
  return visits.toSorted((a, b) => (a.visit < b.visit ? -1 : 1))
}

/** The own unit's visit to this very person, held, and as it was when the reader saw it. */
async function seenVisit(change: Change, person: PersonId, seen: Seen): Promise<OwnVisit> {
  await lockVisit(change.trx, seen.visit)
  const own = await ownVisit(change.trx, { visit: seen.visit, unit: change.reader.unit })
  if (own.row.person.id !== person) throw new Refused('access.notFound', { status: 404 })
  if (own.row.version !== seen.version) throw new Refused('command.stale', { status: 409, field: 'visits' })
  return own
}

interface Deciding {
  readonly choice: AwayChoice
  readonly away: Away
  readonly before: Before
  readonly personTold: boolean
}

async function decide(change: Change, own: OwnVisit, given: Deciding): Promise<void> {
  const { trx, reader, today, id: version, now } = change
  const { row } = own
  const { away, choice, personTold } = given
  demand(choice === 'cancel' ? 'visit.cancel' : 'visit.move', standingOf(row), { reader, today })
  const about = { visit: row.id, person: row.person.id }
  if (choice === 'cancel') {
    const reason = awayReason(away)
    const end = { endedAt: now, endReason: reason, endNote: whereText(away) }
    await stepVisit(trx, { visit: row.id, state: 'cancelled', version, ...end })
    const note = `${sv.cancelReasons[reason]}. ${whereText(away)}`
    await noteEvent(change, about, { kind: 'cancelled', note, personTold })
    await tell(change, own, { what: 'cancelled', note: '' })
  } else {
    const how = choice === 'phone' ? { ...meetingOf(row), mode: 'phone' as const } : thereOf(away)
    await meet(change, own, { how, personTold, note: sv.away.changed[choice](whereText(away)) })
  }
  await keepDecision(trx, { row, choice, before: given.before, at: now })
}

/** As it was planned; a cancelled one is planned again. */
async function takeUp(
  change: Change,
  own: OwnVisit,
  given: { decision: Decision; personTold: boolean },
): Promise<void> {
  const { row } = own
  const { choice, before } = given.decision
  if (!mayTakeUp({ ...row, choice }, change.today)) throw new Refused('visit.dayPassed', { field: 'visits' })
  if (choice !== 'cancel') {
    await meet(change, own, { how: before, personTold: given.personTold, note: sv.away.asPlanned })
    return
  }
  const open = { endedAt: null, endReason: null, endNote: null }
  await stepVisit(change.trx, { visit: row.id, state: 'planned', version: change.id, ...open })
  await setSlot(change.trx, { visit: row.id, slot: row, personTold: given.personTold })
  const about = { visit: row.id, person: row.person.id }
  await noteEvent(change, about, { kind: 'undone', note: sv.away.asPlanned, personTold: given.personTold })
  await tell(change, own, { what: 'restored', note: '' })
}

/** Makes the visit in another way, at the same time by the same people, and tells who comes along. */
async function meet(
  change: Change,
  own: OwnVisit,
  given: { how: Before; personTold: boolean; note: string },
): Promise<void> {
  const { row } = own
  const { how, personTold, note } = given
  const slot = { day: row.day, from: row.from, to: row.to }
  await setMeeting(change.trx, row.id, how)
  await setSlot(change.trx, { visit: row.id, slot, personTold })
  await stepVisit(change.trx, { visit: row.id, state: 'planned', version: change.id })
  const about = { visit: row.id, person: row.person.id }
  await noteEvent(change, about, { kind: 'moved', slot, personTold, note })
  await tell(change, { ...own, row: { ...row, ...how } }, { what: 'moved', note })
}

/** Each visit's own telling: one command may change several visits that the same unit takes part in. */
function tell(
  change: Change,
  own: OwnVisit,
  what: { what: 'cancelled' | 'moved' | 'restored'; note: string },
) {
  const telling = { ...change, id: derivedId<'command'>(change.id, `away:${own.row.id}`) }
  const going = own.going.map(({ name }) => name)
  return tellPartners(telling, own.row, { ...what, partners: own.partners, going })
}

function meetingOf({ mode, place, placeText }: VisitRow): Before {
  return { mode, place, placeText }
}

function thereOf(away: Away): Before {
  return { mode: modeThere(away), place: 'other', placeText: whereText(away) }
}

/** Where the person is, in the words of the record. */
function whereText({ place, name }: Away): string {
  return name === null ? factTexts.places[place] : `${factTexts.places[place]}: ${name}`
}

function told(change: Change, visits: readonly Seen[]) {
  change.emit(`unit:${change.reader.unit}`)
  return { visits: visits.map(({ visit }) => ({ visit, version: change.id })) }
}
