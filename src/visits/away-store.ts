import type { Trx } from '../platform/database.ts'
import type { PersonId, ProcessId, StaffId, UnitId } from '../shared/id.ts'
import type { Instant } from '../shared/instant.ts'
import { endTask } from '../tasks/task-store.ts'
import { type AwayChoice, HOME_AGAIN_TASK } from './away.ts'
import type { VisitMode } from './visit.ts'
import type { VisitRow } from './visit-row.ts'

/** How a visit was to be made before it was changed. */
export interface Before {
  readonly mode: VisitMode
  readonly place: 'home' | 'other'
  readonly placeText: string | null
}

/** A decision that waits for the person to come home. */
export interface Decision {
  readonly visit: ProcessId
  readonly choice: AwayChoice
  readonly before: Before
}

/** Keeps what was decided about a visit, and how it was planned: of several decisions the first plan is kept. */
export async function keepDecision(
  trx: Trx,
  decision: { row: VisitRow; choice: AwayChoice; before: Before; at: Instant },
): Promise<void> {
  const { row, choice, before, at } = decision
  const said = {
    choice,
    mode_before: before.mode,
    place_before: before.place,
    place_text_before: before.placeText,
    decided_at: at,
    settled_at: null,
    settled_as: null,
  }
  await trx
    .insertInto('visit_while_away')
    .values({ visit_id: row.id, owner_id: row.owner, unit_id: row.unit, person_id: row.person.id, ...said })
    .onConflict((conflict) => conflict.column('visit_id').doUpdateSet(said))
    .execute()
}

/** The unit's decisions about a person's visits that nobody has settled, those decided first before. */
export async function decisionsOpen(
  trx: Trx,
  of: { person: PersonId; unit: UnitId },
): Promise<readonly Decision[]> {
  const rows = await trx
    .selectFrom('visit_while_away')
    .selectAll()
    .where('person_id', '=', of.person)
    .where('unit_id', '=', of.unit)
    .where('settled_at', 'is', null)
    .orderBy('decided_at')
    .orderBy('visit_id')
    .execute()
  return rows.map((row) => ({
    visit: row.visit_id,
    choice: row.choice,
    before: { mode: row.mode_before, place: row.place_before, placeText: row.place_text_before },
  }))
}

/** The decision about a visit has been seen to. */
export async function settleDecision(
  trx: Trx,
  settled: { visit: ProcessId; as: 'takenUp' | 'leftSo'; at: Instant },
): Promise<void> {
  await trx
    .updateTable('visit_while_away')
    .set({ settled_at: settled.at, settled_as: settled.as })
    .where('visit_id', '=', settled.visit)
    .where('settled_at', 'is', null)
    .execute()
}

/** Makes a visit somewhere else or in another way. */
export async function setMeeting(trx: Trx, visit: ProcessId, how: Before): Promise<void> {
  await trx
    .updateTable('visit')
    .set({ mode: how.mode, place: how.place, place_text: how.placeText })
    .where('id', '=', visit)
    .execute()
}

/** The unit's open tasks to see to a person's visits when they are home again. */
export async function homeAgainTasks(
  trx: Trx,
  of: { person: PersonId; unit: UnitId },
): Promise<readonly ProcessId[]> {
  const rows = await trx
    .selectFrom('task')
    .select('id')
    .where('person_id', '=', of.person)
    .where('unit_id', '=', of.unit)
    .where('key', '=', HOME_AGAIN_TASK)
    .where('outcome', 'is', null)
    .execute()
  return rows.map(({ id }) => id)
}

/** Ends those tasks, since there is nothing left to see to, or since the person is away again. */
export async function endHomeAgainTasks(
  trx: Trx,
  end: { person: PersonId; unit: UnitId; done: boolean; note: string; by: StaffId | null } & Pick<
    Parameters<typeof endTask>[1],
    'version' | 'at'
  >,
): Promise<void> {
  const { version, at, by, done } = end
  for (const id of await homeAgainTasks(trx, end)) {
    await endTask(trx, { id, outcome: done ? 'done' : 'notNeeded', note: end.note, by, version, at })
  }
}
