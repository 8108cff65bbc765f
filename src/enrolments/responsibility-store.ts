import { sql } from 'kysely'
import type { Trx } from '../platform/database.ts'
import { derivedId } from '../records/derived-id.ts'
import type { EntryId, MessageId, PersonId } from '../shared/id.ts'
import type { Instant } from '../shared/instant.ts'
import type { Period } from '../shared/period.ts'
import { settleClaims } from './claim-store.ts'
import { type Held, type Holder, lineOf, type Role, type Side, slotOf } from './responsibility.ts'
import { heldByItself, paint } from './responsibility-rules.ts'

/** A statement about who holds a role; without a holder nobody does in that period. */
export interface NewStatement extends Period {
  readonly id: string
  readonly role: Role
  readonly holder: Holder | null
  /** The unit's own signed entry, or the message of another that said so. */
  readonly source: { readonly entry: EntryId } | { readonly message: MessageId }
  readonly saidBy: string
  /** When the unit came to believe it. */
  readonly at: Instant
}

/** Every period that the unit believes or has believed, oldest belief first. */
export async function heldRows(trx: Trx, side: Side): Promise<Held[]> {
  return (await heldRowsOf(trx, { ...side, persons: [side.person] })).get(side.person) ?? []
}

/** The same of many persons at once, by person. */
export async function heldRowsOf(
  trx: Trx,
  side: Omit<Side, 'person'> & { readonly persons: readonly PersonId[] },
): Promise<ReadonlyMap<PersonId, Held[]>> {
  if (side.persons.length === 0) return new Map()
  const rows = await trx
    .selectFrom('responsibility')
    .selectAll()
    .where('person_id', 'in', [...side.persons])
    .where('owner_id', '=', side.owner)
    .where('unit_id', '=', side.unit)
    .orderBy('written_at')
    .orderBy('recorded_at')
    .execute()
  const held = (row: (typeof rows)[number]): Held => ({
    id: row.id,
    statement: row.statement_id,
    role: row.role,
    slot: slotOf(row.role),
    holder: {
      staff: row.staff_id,
      unit: row.holder_unit_id,
      name: row.holder_name,
      title: row.holder_title,
      unitName: row.holder_unit,
      phone: row.holder_phone,
    },
    start: row.from_at,
    ...(row.until_at === null ? {} : { end: row.until_at }),
    writtenAt: row.written_at,
    supersededAt: row.superseded_at,
    source: row.message_id === null ? 'own' : 'message',
    saidBy: row.said_by,
  })
  const byPerson = Map.groupBy(rows, (row) => row.person_id)
  return new Map([...byPerson].map(([person, theirs]) => [person, theirs.map(held)] as const))
}

/** One at a time says who is responsible, per unit and person; what is read after this is what holds. */
export async function lockSide(trx: Trx, side: Side): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`responsibility:${side.unit}:${side.person}`}, 0))`.execute(
    trx,
  )
}

/**
 * Writes a statement: what it covers falls, what remains of that is said anew, and the new period stands.
 * One at a time per unit and person; the exclusion constraint proves that no two ever hold a slot together.
 * A message of another unit takes no slot that the unit itself holds; what it says is read in the inbox, and false is
 * given. What the unit itself says of medical responsibility answers whoever has claimed it.
 */
export async function say(trx: Trx, side: Side, said: NewStatement): Promise<boolean> {
  await lockSide(trx, side)
  const believed = await heldRows(trx, side)
  const slot = slotOf(said.role)
  if ('message' in said.source && heldByItself(believed, { ...said, slot, unit: side.unit })) return false
  const { superseded, remains } = paint(believed, { ...said, slot })
  if (superseded.length > 0) {
    await trx
      .updateTable('responsibility')
      .set({ superseded_at: said.at })
      .where(
        'id',
        'in',
        superseded.map((held) => held.id),
      )
      .execute()
  }
  for (const [index, rest] of remains.entries()) {
    await insertRest(trx, {
      of: rest.of.id,
      id: derivedId(said.id, `rest:${index}`),
      period: rest,
      at: said.at,
    })
  }
  if (said.holder !== null) await insertStatement(trx, side, { ...said, holder: said.holder })
  if (slot === 'medical') await settleClaims(trx, side, said.at)
  return true
}

async function insertStatement(trx: Trx, side: Side, said: NewStatement & { holder: Holder }): Promise<void> {
  const { holder, source } = said
  await trx
    .insertInto('responsibility')
    .values({
      id: said.id,
      owner_id: side.owner,
      unit_id: side.unit,
      person_id: side.person,
      line: lineOf(said.role),
      role: said.role,
      slot: slotOf(said.role),
      staff_id: holder.staff,
      holder_unit_id: holder.unit,
      holder_name: holder.name,
      holder_title: holder.title,
      holder_unit: holder.unitName,
      holder_phone: holder.phone,
      from_at: said.start,
      until_at: said.end ?? null,
      entry_id: 'entry' in source ? source.entry : null,
      message_id: 'message' in source ? source.message : null,
      said_by: said.saidBy,
      statement_id: said.id,
      written_at: said.at,
    })
    .execute()
}

/** The same holder and source for what a later statement left of the period. */
async function insertRest(
  trx: Trx,
  rest: { of: string; id: string; period: Period; at: Instant },
): Promise<void> {
  await sql`
    insert into responsibility (id, owner_id, unit_id, person_id, line, role, slot, staff_id, holder_unit_id, holder_name,
      holder_title, holder_unit, holder_phone, from_at, until_at, entry_id, message_id, said_by, statement_id, written_at)
    select ${rest.id}, owner_id, unit_id, person_id, line, role, slot, staff_id, holder_unit_id, holder_name,
      holder_title, holder_unit, holder_phone, ${rest.period.start}, ${rest.period.end ?? null}, entry_id, message_id,
      said_by, statement_id, ${rest.at}
    from responsibility where id = ${rest.of}`.execute(trx)
}
