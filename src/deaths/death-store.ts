import { sql } from 'kysely'
import type { Trx } from '../platform/database.ts'
import type { Day } from '../shared/day.ts'
import type { CommandId, EntryId, OwnerId, PersonId, ProcessId, UnitId } from '../shared/id.ts'
import type { Instant } from '../shared/instant.ts'
import { Refused } from '../shared/refused.ts'
import type { DeathSource } from './death.ts'
import type { OpenProcess } from './open-store.ts'

/** The shared day of death and birth, the person's row held until the end of the transaction. */
export async function holdPerson(trx: Trx, person: PersonId) {
  return await trx
    .selectFrom('person')
    .select(['deceased_day as day', 'birth_day as born'])
    .where('id', '=', person)
    .forUpdate()
    .executeTakeFirstOrThrow()
}

/** Sets or takes away the shared day of death. */
export async function setDay(
  trx: Trx,
  change: { person: PersonId; day: Day | null; version: CommandId },
): Promise<void> {
  const result = await trx
    .updateTable('person')
    .set({ deceased_day: change.day, version: change.version })
    .where('id', '=', change.person)
    .executeTakeFirst()
  if (result.numUpdatedRows !== 1n) throw new Refused('access.notFound', { status: 404 })
}

/** A death as one owner has acted on it. */
export interface NewDeath {
  readonly id: string
  readonly owner: OwnerId
  readonly person: PersonId
  readonly unit: UnitId
  readonly day: Day
  readonly source: DeathSource | null
  readonly entry: EntryId | null
  readonly task: ProcessId | null
  readonly at: Instant
}

/** Notes that an owner has acted on a death. */
export async function insertDeath(trx: Trx, death: NewDeath): Promise<void> {
  await trx
    .insertInto('death')
    .values({
      id: death.id,
      owner_id: death.owner,
      person_id: death.person,
      unit_id: death.unit,
      day: death.day,
      source: death.source,
      entry_id: death.entry,
      task_id: death.task,
      learned_at: death.at,
    })
    .execute()
}

/** What it ended, to be opened again if it was a mistake. */
export async function insertClosures(
  trx: Trx,
  given: { death: string; owner: OwnerId; person: PersonId; closed: readonly OpenProcess[]; at: Instant },
): Promise<void> {
  if (given.closed.length === 0) return
  await trx
    .insertInto('death_closure')
    .values(
      given.closed.map((one) => ({
        process_id: one.id,
        death_id: given.death,
        owner_id: given.owner,
        person_id: given.person,
        unit_id: one.unit,
        kind: one.kind,
        state_before: one.state,
        closed_at: given.at,
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** The latest death that an owner has acted on, corrected or not. */
export async function latestDeath(trx: Trx, of: { owner: OwnerId; person: PersonId }) {
  return await trx
    .selectFrom('death as d')
    .leftJoin('entry as e', 'e.id', 'd.entry_id')
    .selectAll('d')
    .select(['e.author_name', 'e.unit_id as entry_unit', 'e.record_id'])
    .where('d.owner_id', '=', of.owner)
    .where('d.person_id', '=', of.person)
    .orderBy('d.learned_at', 'desc')
    .orderBy(sql`d.corrected_at is null`, 'desc')
    .executeTakeFirst()
}

/** The death did not happen: the owner's note of it falls. */
export async function markCorrected(trx: Trx, given: { death: string; at: Instant }): Promise<void> {
  await trx.updateTable('death').set({ corrected_at: given.at }).where('id', '=', given.death).execute()
}

/** The day was another. */
export async function setNotedDay(trx: Trx, given: { death: string; day: Day }): Promise<void> {
  await trx.updateTable('death').set({ day: given.day }).where('id', '=', given.death).execute()
}

/** Deaths that an owner acted on and that have been taken away since, by whoever recorded them. */
export async function takenAway(trx: Trx, owner: OwnerId) {
  return await trx
    .selectFrom('death as d')
    .innerJoin('person as p', 'p.id', 'd.person_id')
    .select(['d.id', 'd.person_id', 'd.unit_id'])
    .where('d.owner_id', '=', owner)
    .where('d.corrected_at', 'is', null)
    .where('p.deceased_day', 'is', null)
    .forUpdate('d')
    .execute()
}

/** What a death ended, each process as it stands now, with words to know it by. */
export async function closuresOf(trx: Trx, death: string) {
  return await trx
    .selectFrom('death_closure as c')
    .innerJoin('process as p', 'p.id', 'c.process_id')
    .innerJoin('unit as u', 'u.id', 'c.unit_id')
    .leftJoin('task as t', 't.id', 'p.id')
    .leftJoin('care_order as o', 'o.id', 'p.id')
    .leftJoin('visit as v', 'v.id', 'p.id')
    .leftJoin('referral as r', 'r.id', 'p.id')
    .leftJoin('death_closure as about', (join) =>
      join.onRef('about.process_id', '=', 't.about_process_id').onRef('about.death_id', '=', 'c.death_id'),
    )
    .select(['p.id', 'p.version', 'p.kind', 'p.state', 'p.closed_at', 'c.unit_id', 'u.name as unit_name'])
    .select(['t.title', 't.title_en', 'v.day', 'v.why', 'r.sender_unit'])
    .select(sql<string | null>`o.content ->> 'what'`.as('what'))
    .where('c.death_id', '=', death)
    // A referral comes back with its own deadlines.
    .where((eb) => eb.or([eb('r.id', 'is', null), eb('r.ended_from', 'is not', null)]))
    .where((eb) => eb.or([eb('about.kind', 'is', null), eb('about.kind', '<>', 'referral')]))
    .orderBy('p.kind')
    .orderBy('p.opened_at')
    .execute()
}
