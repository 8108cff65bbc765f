import { type Change, type Handled, handle } from '../door/call.ts'
import { writeEntry } from '../records/entry-store.ts'
import { clockOf } from '../shared/day.ts'
import type { ProcessId } from '../shared/id.ts'
import { Refused } from '../shared/refused.ts'
import { visit as sv } from '../shared/texts/sv/visit.ts'
import { endTasksAbout } from '../tasks/task-store.ts'
import { noteEvent } from './event-store.ts'
import { heldVisit, type OwnVisit, ownVisit } from './own-visit-store.ts'
import { demand } from './rules.ts'
import { visitEndSearch, visitNotFound, visitSearchStep } from './search-api.ts'
import { needsNote, RECORD_DEATH_TASK, SEARCH_TASK } from './search-rules.ts'
import { attemptsOf, noteAttempt, openUrgentTask } from './search-store.ts'
import { standingOf } from './view-rules.ts'
import type { Slot } from './visit.ts'
import { openVisit, stepVisit } from './visit-write-store.ts'

/** Nobody opens: the search, its attempts and its end. */
export const searchHandlers: readonly Handled[] = [
  handle(visitNotFound, async (change, input) => {
    const { trx, reader, today } = change
    const { row } = await ownVisit(trx, { visit: input.visit, unit: reader.unit })
    demand('visit.notFound', standingOf(row), { reader, today })
    await stepVisit(trx, { visit: row.id, state: 'notFound', version: change.id })
    await noteEvent(change, { visit: row.id, person: row.person.id }, { kind: 'notFound' })
    await openUrgentTask(change, { visit: row.id, person: row.person.id, key: SEARCH_TASK })
    change.emit(`unit:${reader.unit}`)
    return { visit: row.id, version: change.id, state: 'notFound' }
  }),

  handle(visitSearchStep, async (change, input) => {
    const { trx, reader, today } = change
    const { row } = await heldVisit(trx, { visit: input.visit, unit: reader.unit, person: input.person })
    demand('visit.searchStep', standingOf(row), { reader, today })
    const { step, outcome, note } = input
    await noteAttempt(change, { visit: row.id, person: row.person.id, step, outcome, note })
    change.emit(`unit:${reader.unit}`)
    return { visit: row.id, version: row.version, state: row.state }
  }),

  handle(visitEndSearch, async (change, input) => {
    const { trx, reader, today, now } = change
    const own = await ownVisit(trx, { visit: input.visit, unit: reader.unit })
    const { row } = own
    demand('visit.endSearch', standingOf(row), { reader, today })
    if (needsNote(input.decision) && input.note === '') {
      throw new Refused('visit.decisionNeedsNote', { status: 422, field: 'note' })
    }
    await writeSearch(change, own, input)
    const about = { visit: row.id, person: row.person.id }
    if (input.decision === 'newVisit') await planAgain(change, own, input.next)
    if (input.decision === 'foundDead') await openUrgentTask(change, { ...about, key: RECORD_DEATH_TASK })
    const here = input.decision === 'foundHere'
    const decided = sv.searchDecisions[input.decision]
    const note = [decided, input.note].filter(Boolean).join('. ')
    await stepVisit(trx, {
      visit: row.id,
      version: change.id,
      ...(here
        ? { state: 'arrived', arrivedAt: row.arrivedAt ?? change.madeAt }
        : { state: 'notMet', endedAt: now, endReason: input.decision, endNote: input.note || null }),
    })
    await noteEvent(change, about, { kind: 'searchEnded', note })
    await endTasksAbout(trx, {
      ...{ about: row.id, keys: [SEARCH_TASK], note, by: reader.staff, version: change.id, at: now },
    })
    change.emit(`unit:${reader.unit}`)
    return { visit: row.id, version: change.id, state: here ? 'arrived' : 'notMet' }
  }),
]

/** What was tried and what was decided, as one signed entry in the record. */
async function writeSearch(
  change: Change,
  { row }: OwnVisit,
  input: {
    entry: Parameters<typeof writeEntry>[1]['id']
    decision: keyof typeof sv.searchDecisions
    note: string
  },
): Promise<void> {
  const tried = await attemptsOf(change.trx, row.id)
  const lines = tried.map(({ at, step, outcome, by, note }) =>
    [
      sv.record.triedLine({
        clock: clockOf(at),
        step: sv.searchSteps[step],
        outcome: sv.searchOutcomes[outcome].toLowerCase(),
        by,
      }),
      note,
    ]
      .filter(Boolean)
      .join('. '),
  )
  const decision = [`${sv.searchDecisions[input.decision]}.`, input.note].filter(Boolean).join(' ')
  await writeEntry(change, {
    id: input.entry,
    person: row.person.id,
    kind: 'visitNotMade',
    process: row.id,
    body: {
      sections: [
        ...(lines.length === 0 ? [] : [{ heading: sv.record.tried, text: lines.join('\n') }]),
        { heading: sv.record.decision, text: decision },
      ],
    },
    signing: 'signed',
  })
}

/** The same visit at another time, by the same people. */
async function planAgain(
  change: Change,
  { row, going }: OwnVisit,
  next: { visit: ProcessId; slot: Slot } | null,
): Promise<void> {
  if (next === null || next.slot.day < change.today) {
    throw new Refused('visit.newTimeNeeded', { status: 422, field: 'next' })
  }
  const { kind, mode, minutes, why, about, person, unit, owner } = row
  await openVisit(change.trx, {
    ...{ kind, mode, minutes, why, about, unit, owner, state: 'planned' },
    id: next.visit,
    person: person.id,
    slot: next.slot,
    place: row.place === 'other' ? { kind: 'other', text: row.placeText ?? '' } : { kind: 'home' },
    notJoint: null,
    personTold: true,
    going: going.map(({ id }) => id),
    plannedBy: change.reader.staff,
    version: change.id,
    openedAt: change.now,
  })
  const again = { visit: next.visit, person: person.id }
  await noteEvent(change, again, { kind: 'planned', slot: next.slot, personTold: true })
}
