import { modelVersion } from '../care-models/rules.ts'
import type { EventKind } from '../care-models/step.ts'
import { derivedId } from '../records/derived-id.ts'
import type { Section } from '../records/entry.ts'
import { writeEntry } from '../records/entry-store.ts'
import { moveProcess } from '../records/process-store.ts'
import type { EntryId, PersonId, ProcessId } from '../shared/id.ts'
import { Refused } from '../shared/refused.ts'
import { closing as texts } from '../shared/texts/sv/closing.ts'
import { enrolment as words } from '../shared/texts/sv/enrolment.ts'
import { endTasksAbout } from '../tasks/task-store.ts'
import { answerHandBack, waitingHandBack } from './closing-store.ts'
import { type Holder, type Line, lineOf } from './responsibility.ts'
import { heldAt } from './responsibility-rules.ts'
import { heldRows, say } from './responsibility-store.ts'
import { toldWith } from './standing-store.ts'
import { openSteps } from './step-store.ts'
import { changeEnrolment, type EnrolmentRow, enrolmentById, openEnrolmentsOf } from './store.ts'
import { type TellingCall, type Told, tellResponsible } from './telling-store.ts'

/** What ends an enrolment: who took responsibility over, or that nobody needs to. */
export interface Ending {
  readonly enrolment: EnrolmentRow
  /** The team's own entry that says so; written here. */
  readonly entry: EntryId
  readonly sections: readonly Section[]
  readonly origin: 'written' | 'received'
  readonly event: Extract<EventKind, 'closed' | 'died'>
  /** Who holds what the team held; null when nobody shall (death). */
  readonly takesOver: Holder | null
  readonly lines: readonly Line[]
}

/**
 * Ends an enrolment on the team's side: the entry, responsibility gone to who took it over, those who were kept
 * informed told, tasks ended, the steps afterwards begun. Responsibility moves here and nowhere before.
 */
export async function endEnrolment(call: TellingCall, ending: Ending): Promise<void> {
  const { trx, reader, now, id } = call
  const row = ending.enrolment
  const person = row.person_id
  await writeEntry(call, {
    id: ending.entry,
    person,
    kind: 'enrolmentEnded',
    process: row.id,
    body: { sections: [...ending.sections] },
    signing: ending.origin === 'written' ? 'signed' : 'none',
    origin: ending.origin,
  })
  const told = await handOver(call, ending)
  const { to, threads } = await toldWith(call, { person, also: [] })
  if (told.length > 0) await tellResponsible(call, { to, threads, person, entry: ending.entry, told })
  await changeEnrolment(trx, row.id, { ended_at: now })
  await endTasksAbout(trx, { about: row.id, note: texts.task.ended, by: reader.staff, version: id, at: now })
  await moveProcess(trx, { id: row.id, state: 'closed', version: id, closedAt: now })
  const side = { trx, now, id, owner: row.owner_id, unit: row.unit_id, person, enrolment: row.id }
  const model = modelVersion(row.care_model, row.care_model_version)
  await openSteps(side, model, { kind: ending.event, at: now })
  call.emit(`unit:${row.unit_id}`)
  call.emit(`person:${person}`)
}

/** Every slot that the team holds goes to who took over, or to nobody. Gives what the others are told. */
async function handOver(call: TellingCall, ending: Ending): Promise<Told[]> {
  const { trx, now, id } = call
  const row = ending.enrolment
  const side = { owner: row.owner_id, unit: row.unit_id, person: row.person_id }
  const held = heldAt(await heldRows(trx, side), now).filter((one) => one.holder.unit === row.unit_id)
  // Medical responsibility that was not part of the offer stays with the physician who took it (HSL 12:3).
  const offered = ending.event === 'died' || ending.lines.includes('medical')
  const mine = offered ? held : held.filter(({ role }) => lineOf(role) !== 'medical')
  const ends = mine.map((held): Told => ({ role: held.role, holder: null, start: now }))
  const takes = ending.takesOver === null ? [] : takenOver(ending.takesOver, ending.lines, now)
  // In one slot the new holder takes the place of the old; a slot that nobody takes over ends.
  const told = [...ends.filter((end) => !takes.some((take) => take.role === end.role)), ...takes]
  for (const [index, each] of told.entries()) {
    await say(trx, side, {
      ...each,
      id: derivedId(id, `ends:${index}`),
      source: { entry: ending.entry },
      saidBy: `${call.reader.name}, ${call.reader.title}`,
      at: now,
    })
  }
  return told
}

function takenOver(holder: Holder, lines: readonly Line[], start: Told['start']): Told[] {
  return [
    ...(lines.includes('medical') ? [{ role: 'physicianContact', holder, start } as const] : []),
    ...(lines.includes('coordination') || lines.includes('nursing')
      ? [{ role: 'fixedCareContact', holder, start } as const]
      : []),
  ]
}

/** The enrolment that a hand-back belongs to. */
export async function enrolmentOf(call: TellingCall, id: EnrolmentRow['id']): Promise<EnrolmentRow> {
  const row = await enrolmentById(call.trx, id)
  if (row === undefined) throw new Refused('access.notFound', { status: 404 })
  return row
}

/**
 * Ends every open enrolment of a person who has died with the unit that the call speaks for, whose record keeps it:
 * nothing is handed back, an offer that waits falls, responsibility ends, the model's steps after a death begin.
 * For whoever records deaths, unit by unit; gives the enrolments that it ended. Hemma itself signs nothing.
 */
export async function endEnrolmentsOnDeath(call: TellingCall, person: PersonId): Promise<ProcessId[]> {
  const open = await openEnrolmentsOf(call.trx, person)
  const rows = open.filter((row) => row.unit_id === call.reader.unit)
  const origin = call.reader.staff === null ? 'received' : 'written'
  for (const row of rows) {
    const waiting = await waitingHandBack(call.trx, row.id)
    const { name, title } = call.reader
    if (waiting !== undefined) {
      const fallen = { state: 'withdrawn', at: call.now, name, title, byPhone: false, answer: null } as const
      await answerHandBack(call.trx, waiting.id, fallen)
    }
    await changeEnrolment(call.trx, row.id, { closing_reason: 'died' })
    await endEnrolment(call, {
      ...afterDeath(row, derivedId(call.id, `died:${row.id}`)),
      origin,
      enrolment: row,
    })
  }
  return rows.map((row) => row.id)
}

/** What ends an enrolment when the person has died. */
export function afterDeath(row: EnrolmentRow, entry: EntryId): Omit<Ending, 'enrolment'> {
  const team = modelVersion(row.care_model, row.care_model_version).name.sv
  return {
    entry,
    sections: [{ heading: words.entry.ended, text: words.entry.endedText(team, words.reason.died) }],
    origin: 'written',
    event: 'died',
    takesOver: null,
    lines: [],
  }
}
