import type { z } from 'zod'
import { endAlarmsAbout, setAlarm } from '../alarms/alarm-store.ts'
import { loneVisitSteps } from '../alarms/rules.ts'
import { type Change, type Handled, handle } from '../door/call.ts'
import { derivedId } from '../records/derived-id.ts'
import { writeEntry } from '../records/entry-store.ts'
import { dayOf } from '../shared/day.ts'
import type { ProcessId } from '../shared/id.ts'
import type { Instant } from '../shared/instant.ts'
import { Refused } from '../shared/refused.ts'
import { visit as sv } from '../shared/texts/sv/visit.ts'
import { endTasksAbout } from '../tasks/task-store.ts'
import { noteEvent } from './event-store.ts'
import { tellPartners } from './joint-store.ts'
import { heldVisit, type OwnVisit, ownVisit } from './own-visit-store.ts'
import { isLone } from './plan-rules.ts'
import { tellReferralAssessed } from './referral-link-store.ts'
import { demand, undone, type VisitAction } from './rules.ts'
import { RECORD_DEATH_TASK, SEARCH_TASK } from './search-rules.ts'
import { openUrgentTask } from './search-store.ts'
import { watchTwo } from './two-handlers.ts'
import { standingOf } from './view-rules.ts'
import type { VisitState } from './visit.ts'
import {
  visitArrive,
  visitCancel,
  visitComplete,
  visitDecline,
  visitDocument,
  visitUndo,
} from './visit-api.ts'
import type { Changed } from './visit-outcome.ts'
import { addGoing, stepVisit } from './visit-write-store.ts'

/** What happens on the visit's day, step by step. */
export const stepHandlers: readonly Handled[] = [
  handle(visitArrive, async (change, input) => {
    const { row } = await demanded(change, 'visit.arrive', input.visit)
    const at = change.when(input.at)
    if (at > change.now) throw new Refused('entry.inTheFuture', { status: 422, field: 'at' })
    await goesToo(change, { visit: row.id, person: row.person.id })
    await stepVisit(change.trx, { visit: row.id, state: 'arrived', version: change.id, arrivedAt: at })
    await noteEvent(change, { visit: row.id, person: row.person.id }, { kind: 'arrived' })
    await watchLone(change, await ownVisit(change.trx, { visit: row.id, unit: row.unit }), at)
    return await told(change, row.id, 'arrived')
  }),

  handle(visitDocument, async (change, input) => {
    const { trx, reader, today } = change
    const { row } = await heldVisit(trx, { visit: input.visit, unit: reader.unit, person: input.person })
    demand('visit.document', standingOf(row), { reader, today })
    const keys = input.sections.map(({ heading }) => heading)
    if (new Set(keys).size < keys.length)
      throw new Refused('visit.headingTwice', { status: 422, field: 'sections' })
    await writeEntry(change, {
      id: input.entry,
      person: input.person,
      kind: 'visitNote',
      process: row.id,
      body: {
        sections: input.sections.map(({ heading, text }) => ({ heading: sv.headings[heading], text })),
      },
      ...(row.arrivedAt === null ? {} : { happenedAt: row.arrivedAt }),
      signing: input.sign ? 'signed' : 'needed',
    })
    const state = row.state === 'done' ? 'done' : 'documented'
    if (state === row.state) {
      change.emit(`unit:${reader.unit}`)
      return { visit: row.id, version: row.version, state }
    }
    await goesToo(change, { visit: row.id, person: row.person.id })
    await stepVisit(trx, { visit: row.id, state, version: change.id })
    await noteEvent(change, { visit: row.id, person: row.person.id }, { kind: 'documented' })
    await tellReferralAssessed(change, row.about)
    return await told(change, row.id, state)
  }),

  handle(visitComplete, async (change, input) => {
    const { row } = await demanded(change, 'visit.complete', input.visit)
    await stepVisit(change.trx, { visit: row.id, state: 'done', version: change.id, endedAt: change.madeAt })
    await noteEvent(change, { visit: row.id, person: row.person.id }, { kind: 'completed' })
    return await told(change, row.id, 'done')
  }),

  handle(visitDecline, async (change, input) => {
    const own = await demanded(change, 'visit.decline', input.visit)
    const { row } = own
    const reason = sv.declineReasons[input.reason]
    await writeEntry(change, {
      id: input.entry,
      person: row.person.id,
      kind: 'visitNotMade',
      process: row.id,
      body: {
        sections: [
          {
            heading: sv.record.declined,
            text: [sv.record.declinedHow(reason), input.note].filter(Boolean).join(' '),
          },
        ],
      },
      signing: 'signed',
    })
    await end(change, own, { state: 'declined', reason: input.reason, note: input.note })
    await noteEvent(change, { visit: row.id, person: row.person.id }, { kind: 'declined', note: reason })
    return await told(change, row.id, 'declined')
  }),

  handle(visitCancel, async (change, input) => {
    const own = await demanded(change, 'visit.cancel', input.visit)
    await cancelVisit(change, own, input)
    return await told(change, own.row.id, 'cancelled')
  }),

  handle(visitUndo, async (change, input) => {
    const own = await demanded(change, 'visit.undo', input.visit)
    const { row } = own
    const state = undone(standingOf(row), change.today)
    if (state === null) throw new Refused('visit.notUndoable')
    const open = { endedAt: null, endReason: null, endNote: null }
    const cleared = state === 'planned' ? { ...open, arrivedAt: null } : open
    await stepVisit(change.trx, { visit: row.id, state, version: change.id, ...cleared })
    // Who was there and is not is not out alone; whoever comes again is watched from then.
    await endAlarmsAbout(change.trx, { process: row.id, kinds: ['loneVisit'], at: change.now })
    await noteEvent(
      change,
      { visit: row.id, person: row.person.id },
      { kind: 'undone', note: sv.state[row.state] },
    )
    if (row.state === 'cancelled' || row.state === 'declined') await tellOthers(change, own, 'restored')
    if (state === 'notFound') await searchGoesOn(change, row)
    return await told(change, row.id, state)
  }),
]

/** Who came alone is missed when nothing is heard: an alarm that ends with the first word written. */
async function watchLone(change: Change, { row, going, partners }: OwnVisit, at: Instant): Promise<void> {
  const [alone, ...others] = going
  if (alone === undefined || !isLone(row.mode, others.length, partners)) return
  await setAlarm(change.trx, {
    id: derivedId<'alarm'>(change.id, 'lone'),
    owner: change.reader.owner,
    unit: row.unit,
    person: row.person.id,
    staff: alone.id,
    kind: 'loneVisit',
    about: { process: row.id, whileState: 'arrived' },
    steps: loneVisitSteps({ at, minutes: row.minutes }),
    at,
  })
}

/** Cancels a visit of the own unit with its reason, and tells the other units that go. */
export async function cancelVisit(
  change: Change,
  own: OwnVisit,
  given: Pick<z.output<typeof visitCancel.input>, 'reason' | 'note' | 'personTold'>,
): Promise<void> {
  const { reason, personTold } = given
  await end(change, own, { state: 'cancelled', reason, note: given.note })
  const note = [sv.cancelReasons[reason], given.note].filter(Boolean).join('. ')
  const about = { visit: own.row.id, person: own.row.person.id }
  await noteEvent(change, about, { kind: 'cancelled', note, personTold })
}

/** The search that was ended too soon is a task again, and nobody is to record a death by it. */
async function searchGoesOn(change: Change, { id, person }: OwnVisit['row']): Promise<void> {
  const { trx, reader, id: version, now: at } = change
  const note = sv.state.notFound
  await endTasksAbout(trx, { about: id, keys: [RECORD_DEATH_TASK], note, by: reader.staff, version, at })
  await openUrgentTask(change, { visit: id, person: person.id, key: SEARCH_TASK })
}

/** The visit of the own unit that the command names, when the step is open now. */
async function demanded(change: Change, action: VisitAction, visit: ProcessId): Promise<OwnVisit> {
  const { reader, today } = change
  const own = await ownVisit(change.trx, { visit, unit: reader.unit })
  demand(action, standingOf(own.row), { reader, today })
  return own
}

async function end(
  change: Change,
  own: OwnVisit,
  given: { state: 'declined' | 'cancelled'; reason: string; note: string },
): Promise<void> {
  const { state, reason, note } = given
  const how = { endedAt: change.madeAt, endReason: reason, endNote: note || null }
  await stepVisit(change.trx, { visit: own.row.id, state, version: change.id, ...how })
  if (own.row.day >= dayOf(change.now)) await tellOthers(change, own, 'cancelled')
}

function tellOthers(change: Change, own: OwnVisit, what: 'cancelled' | 'restored'): Promise<void> {
  const going = own.going.map(({ name }) => name)
  return tellPartners(change, own.row, { what, partners: own.partners, going, note: '' })
}

/** Whoever comes, or writes, takes part in the visit from then on. */
async function goesToo(
  change: Change,
  given: Pick<Parameters<typeof addGoing>[1], 'visit' | 'person'>,
): Promise<void> {
  const { staff, owner } = change.reader
  if (staff !== null) await addGoing(change.trx, { ...given, owner, staff })
}

async function told(change: Change, visit: ProcessId, state: VisitState): Promise<Changed> {
  await watchTwo(change, [visit])
  change.emit(`unit:${change.reader.unit}`)
  return { visit, version: change.id, state }
}
