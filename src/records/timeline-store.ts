import { type Expression, type SqlBool, sql } from 'kysely'
import type { Trx } from '../platform/database.ts'
import type { EntryId, OwnerId, PersonId, ProcessId, StaffId, UnitId } from '../shared/id.ts'
import type { Instant } from '../shared/instant.ts'
import type { Entry, EntryKind } from './entry.ts'
import { entryOf, entryRows } from './entry-store.ts'

/** What the timeline is narrowed to. */
export interface TimelineFilter {
  readonly person: PersonId
  /** Units whose records the door has opened for this call. */
  readonly units: readonly UnitId[]
  readonly kinds?: readonly EntryKind[] | undefined
  /** Without these. */
  readonly notKinds?: readonly EntryKind[] | undefined
  /** Only the entries of this one of the units. */
  readonly unit?: UnitId | undefined
  readonly from?: Instant | undefined
  /** Before this instant. */
  readonly until?: Instant | undefined
  /** Words in a heading or a text, as they are written. */
  readonly text?: string | undefined
  /** Kinds whose words are kept from the reader: a search for words passes them over, or it would guess them (R-10). */
  readonly wordless?: readonly EntryKind[] | undefined
  /** Written after this instant by someone else than `writtenBySomeoneElseThan`. */
  readonly writtenSince?: Instant | undefined
  readonly writtenBySomeoneElseThan?: StaffId | null | undefined
  readonly process?: ProcessId | undefined
}

/** Where a page ended: the last entry shown. */
export interface TimelinePlace {
  readonly happenedAt: Instant
  readonly entry: EntryId
}

/** The newest version of every entry that the filter lets through, latest event first; at most `limit`, after a place. */
export async function timeline(
  trx: Trx,
  filter: TimelineFilter & { readonly after?: TimelinePlace | undefined; readonly limit: number },
): Promise<Entry[]> {
  const { after } = filter
  const rows = await entryRows(trx)
    .where(fits(filter))
    .$if(after !== undefined, (q) =>
      q.where(
        sql<SqlBool>`(e.happened_at, e.id) < (${after?.happenedAt ?? ''}::timestamptz, ${after?.entry ?? ''}::uuid)`,
      ),
    )
    .orderBy('e.happened_at', 'desc')
    .orderBy('e.id', 'desc')
    .limit(filter.limit)
    .execute()
  return rows.map(entryOf)
}

/** How many entries the filter lets through. */
export async function timelineCount(trx: Trx, filter: TimelineFilter): Promise<number> {
  const row = await trx
    .selectFrom('entry as e')
    .select(sql<number>`count(*)::int`.as('count'))
    .where(fits(filter))
    .executeTakeFirstOrThrow()
  return row.count
}

/** Kinds that this person's open records hold, for the filter. */
export async function kindsThere(
  trx: Trx,
  asked: { person: PersonId; units: readonly UnitId[] },
): Promise<EntryKind[]> {
  const rows = await trx
    .selectFrom('entry')
    .select('kind')
    .distinct()
    .where('person_id', '=', asked.person)
    .where('unit_id', 'in', [...asked.units])
    .execute()
  return rows.map((row) => row.kind as EntryKind) // Cast: the column holds only kinds that writeEntry put there.
}

/** Units of one owner that have written about a person; for what exists, never for what it says (R-28). */
export async function unitsWithRecords(
  trx: Trx,
  asked: { person: PersonId; owner: OwnerId },
): Promise<{ unit: UnitId; name: string }[]> {
  return trx
    .selectFrom('entry as e')
    .innerJoin('unit as u', 'u.id', 'e.unit_id')
    .select(['u.id as unit', 'u.name'])
    .distinct()
    .where('e.person_id', '=', asked.person)
    .where('e.owner_id', '=', asked.owner)
    .orderBy('u.name')
    .execute()
}

/** Units by their names. */
export async function unitsNamed(
  trx: Trx,
  units: readonly UnitId[],
): Promise<{ unit: UnitId; name: string }[]> {
  return trx
    .selectFrom('unit')
    .select(['id as unit', 'name'])
    .where('id', 'in', [...units])
    .orderBy('name')
    .execute()
}

/** Why a unit takes part in a person's care now, first reason first. */
export async function relationsOf(trx: Trx, asked: { person: PersonId; unit: UnitId; now: Instant }) {
  return trx
    .selectFrom('care_relation')
    .select(['reason', 'from_at', 'until_at'])
    .where('person_id', '=', asked.person)
    .where('unit_id', '=', asked.unit)
    .where('from_at', '<=', asked.now)
    .where((eb) => eb.or([eb('until_at', 'is', null), eb('until_at', '>', asked.now)]))
    .orderBy('from_at')
    .execute()
}

/** When someone last read this person's timeline under this unit; null the first time. */
export async function lastLook(
  trx: Trx,
  who: { staff: StaffId; unit: UnitId; person: PersonId },
): Promise<Instant | null> {
  const row = await trx
    .selectFrom('last_look')
    .select('looked_at')
    .where('staff_id', '=', who.staff)
    .where('unit_id', '=', who.unit)
    .where('person_id', '=', who.person)
    .executeTakeFirst()
  return row?.looked_at ?? null
}

/** Marks how far someone has read; never moves the mark back. */
export async function markLooked(
  trx: Trx,
  mark: { staff: StaffId; unit: UnitId; owner: OwnerId; person: PersonId; at: Instant },
): Promise<void> {
  await trx
    .insertInto('last_look')
    .values({
      staff_id: mark.staff,
      unit_id: mark.unit,
      owner_id: mark.owner,
      person_id: mark.person,
      looked_at: mark.at,
    })
    .onConflict((oc) =>
      oc
        .columns(['staff_id', 'unit_id', 'person_id'])
        .doUpdateSet({ looked_at: sql<Instant>`greatest(last_look.looked_at, excluded.looked_at)` }),
    )
    .execute()
}

function fits(filter: TimelineFilter): Expression<SqlBool> {
  const parts = [
    sql`e.person_id = ${filter.person}`,
    sql`e.unit_id = any(${sql.val(filter.unit === undefined ? [...filter.units] : filter.units.filter((unit) => unit === filter.unit))}::uuid[])`,
    sql`not exists (select from entry n where n.replaces_id = e.id)`,
  ]
  if (filter.kinds !== undefined) parts.push(sql`e.kind = any(${sql.val([...filter.kinds])}::text[])`)
  if (filter.notKinds !== undefined) parts.push(sql`e.kind <> all(${sql.val([...filter.notKinds])}::text[])`)
  if (filter.from !== undefined) parts.push(sql`e.happened_at >= ${filter.from}`)
  if (filter.until !== undefined) parts.push(sql`e.happened_at < ${filter.until}`)
  if (filter.process !== undefined) parts.push(sql`e.process_id = ${filter.process}`)
  if (filter.writtenSince !== undefined) parts.push(sql`e.written_at > ${filter.writtenSince}`)
  if (filter.writtenBySomeoneElseThan)
    parts.push(sql`e.author_id is distinct from ${filter.writtenBySomeoneElseThan}`)
  if (filter.text !== undefined) {
    const pattern = `%${filter.text.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`
    if (filter.wordless !== undefined)
      parts.push(sql`e.kind <> all(${sql.val([...filter.wordless])}::text[])`)
    parts.push(sql`exists (select from jsonb_array_elements(e.body -> 'sections') s
      where s ->> 'text' ilike ${pattern} or s ->> 'heading' ilike ${pattern})`)
  }
  return sql<SqlBool>`(${sql.join(parts, sql` and `)})`
}
