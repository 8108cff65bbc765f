import { sql } from 'kysely'
import type { Trx } from '../platform/database.ts'
import type { EntryId, OwnerId, PersonId, StaffId, UnitId } from '../shared/id.ts'
import type { Instant } from '../shared/instant.ts'
import { Refused } from '../shared/refused.ts'
import type { Confirmation } from './history.ts'

/** Standing confirmations of a person's history by item; one of content that has changed since is none. */
export async function confirmationsOf(
  trx: Trx,
  asked: { person: PersonId; own: UnitId },
): Promise<ReadonlyMap<string, Confirmation & { hash: string }>> {
  const rows = await trx
    .selectFrom('history_confirmation')
    .select(['item_id', 'entry_id', 'confirmed_name', 'confirmed_at', 'content_hash', 'unit_id'])
    .where('person_id', '=', asked.person)
    .where('undone_at', 'is', null)
    .orderBy('confirmed_at')
    .execute()
  return new Map(
    rows.map((row) => [
      row.item_id,
      {
        entry: row.entry_id,
        by: row.confirmed_name,
        at: row.confirmed_at,
        own: row.unit_id === asked.own,
        hash: row.content_hash,
      },
    ]),
  )
}

/** What is about to be confirmed, as it is now: imported things and values of the units that the reader has open. */
export async function confirmable(
  trx: Trx,
  asked: { person: PersonId; units: readonly UnitId[]; items: readonly string[] },
): Promise<{ id: string; display: string; hash: string }[]> {
  const units = sql.val([...asked.units])
  const items = sql.val([...asked.items])
  const { rows } = await sql<{ id: string; display: string; hash: string }>`
    select id, display || case when code is null then '' else ' (' || code || ')' end as display, content_hash as hash
    from history_item where id = any(${items}::uuid[]) and person_id = ${asked.person} and unit_id = any(${units}::uuid[])
    union all
    select id, display || ' ' || coalesce(coalesce(comparator, '') || value::text || coalesce(' ' || unit, ''), value_text, '')
      || ' (' || to_char(effective_at at time zone 'Europe/Stockholm', 'YYYY-MM-DD') || ')', content_hash
    from measurement where id = any(${items}::uuid[]) and person_id = ${asked.person} and unit_id = any(${units}::uuid[])
    order by display`.execute(trx)
  return rows
}

/** Which of these are confirmed already, as they are now. */
export async function confirmedAmong(
  trx: Trx,
  asked: { person: PersonId; items: readonly { id: string; hash: string }[] },
): Promise<string[]> {
  const { rows } = await sql<{ item_id: string }>`
    select c.item_id from history_confirmation c
    join json_to_recordset(${JSON.stringify(asked.items)}::json) as t (id uuid, hash uuid)
      on t.id = c.item_id and t.hash = c.content_hash
    where c.person_id = ${asked.person} and c.undone_at is null`.execute(trx)
  return rows.map((row) => row.item_id)
}

/** Notes who stands for what. */
export async function insertConfirmations(
  trx: Trx,
  given: {
    entry: EntryId
    owner: OwnerId
    unit: UnitId
    person: PersonId
    items: readonly { id: string; hash: string }[]
    by: { staff: StaffId; name: string }
    at: Instant
  },
): Promise<void> {
  await trx
    .insertInto('history_confirmation')
    .values(
      given.items.map(({ id, hash }) => ({
        entry_id: given.entry,
        item_id: id,
        owner_id: given.owner,
        unit_id: given.unit,
        person_id: given.person,
        content_hash: hash,
        confirmed_by: given.by.staff,
        confirmed_name: given.by.name,
        confirmed_at: given.at,
      })),
    )
    .execute()
}

/** Takes a confirmation back, or one line of it. Gives how many lines, and what still stands under its entry. */
export async function undoConfirmations(
  trx: Trx,
  given: { confirmation: EntryId; item: string | undefined; person: PersonId; unit: UnitId; at: Instant },
): Promise<{ undone: number; left: string[] }> {
  const result = await trx
    .updateTable('history_confirmation')
    .set({ undone_at: given.at })
    .where('entry_id', '=', given.confirmation)
    .where('person_id', '=', given.person)
    .where('unit_id', '=', given.unit)
    .where('undone_at', 'is', null)
    .$if(given.item !== undefined, (q) => q.where('item_id', '=', given.item ?? ''))
    .executeTakeFirst()
  if (result.numUpdatedRows === 0n) throw new Refused('history.notConfirmed')
  const left = await trx
    .selectFrom('history_confirmation')
    .select('item_id')
    .where('entry_id', '=', given.confirmation)
    .where('undone_at', 'is', null)
    .execute()
  return { undone: Number(result.numUpdatedRows), left: left.map((row) => row.item_id) }
}

/** The newest version of a confirmation's entry: what a correction replaces. */
export async function newestVersion(trx: Trx, record: EntryId): Promise<EntryId> {
  const row = await trx
    .selectFrom('entry as e')
    .select('e.id')
    .where('e.record_id', '=', record)
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('entry as n').select('n.id').whereRef('n.replaces_id', '=', 'e.id'))),
    )
    .executeTakeFirst()
  if (row === undefined) throw new Refused('history.notConfirmed')
  return row.id
}
