import type { Trx } from '../platform/database.ts'
import type { CommandId, OwnerId, PersonId, ProcessId } from '../shared/id.ts'
import type { Instant } from '../shared/instant.ts'
import { BEREAVEMENT_CALL } from './bereavement.ts'
import { endTask, type NewTask, openTask } from './task-store.ts'

/**
 * Opens the bereavement call if nobody in the region has it: a family is called once, by one unit. The first to take
 * it has it, written on the person's shared row; of two at once the second waits for the first and gets null. Whose
 * call it is no other owner can read there.
 */
export async function openBereavementCall(trx: Trx, task: Omit<NewTask, 'key'>): Promise<ProcessId | null> {
  const taken = await trx
    .updateTable('person')
    .set({ bereavement_process_id: task.id })
    .where('id', '=', task.person)
    .where('bereavement_process_id', 'is', null)
    .executeTakeFirst()
  if (taken.numUpdatedRows !== 1n) return null
  return await openTask(trx, { ...task, key: BEREAVEMENT_CALL })
}

/** The bereavement call about a person, if it is this owner's: its task, and the unit that has it. */
export async function bereavementCallOf(trx: Trx, of: { owner: OwnerId; person: PersonId }) {
  return await trx
    .selectFrom('person as p')
    .innerJoin('task as t', 't.id', 'p.bereavement_process_id')
    .innerJoin('unit as u', 'u.id', 't.unit_id')
    .select(['t.id', 't.unit_id as unit', 'u.name as unitName', 't.outcome'])
    .where('p.id', '=', of.person)
    .where('t.owner_id', '=', of.owner)
    .executeTakeFirst()
}

/** Whether anyone in the region has the bereavement call about a person. */
export async function bereavementCallTaken(trx: Trx, person: PersonId): Promise<boolean> {
  const row = await trx
    .selectFrom('person')
    .select('bereavement_process_id')
    .where('id', '=', person)
    .executeTakeFirst()
  return row !== undefined && row.bereavement_process_id !== null
}

/** The person lives: this owner lets go of the call, if it is its own, and ends its task. */
export async function letGoBereavementCall(
  trx: Trx,
  of: { owner: OwnerId; person: PersonId; note: string; version: CommandId; at: Instant },
): Promise<void> {
  const own = await bereavementCallOf(trx, of)
  if (own === undefined) return
  if (own.outcome === null) {
    const { note, version, at } = of
    await endTask(trx, { id: own.id, outcome: 'notNeeded', note, by: null, version, at })
  }
  await trx
    .updateTable('person')
    .set({ bereavement_process_id: null })
    .where('id', '=', of.person)
    .where('bereavement_process_id', '=', own.id)
    .execute()
}
