import { type RawBuilder, sql } from 'kysely'
import type { Trx } from '../platform/database.ts'
import type { EntryKind } from '../records/entry.ts'
import { instantAt } from '../shared/day.ts'
import type { CommandId, EntryId, OwnerId, PersonId, StaffId, UnitId } from '../shared/id.ts'
import { type Instant, later } from '../shared/instant.ts'
import type { Head } from './rules.ts'
import type { Setting } from './setting.ts'
import type { Act, Handing, Mark } from './transfer.ts'

/** The newest version of an entry with the mark that holds and who copied it last; its state is told by the rules. */
export interface Listed {
  readonly head: Head & {
    readonly record: EntryId
    readonly person: PersonId
    readonly happenedAt: Instant
    readonly author: string
  }
  readonly mark: Mark | null
  readonly copied: { readonly by: string; readonly at: Instant } | null
  /** The unit takes part in the person's care now (R-01); else it must say why before the entry is opened. */
  readonly takesPart: boolean
}

/** Whose entries, and when. */
export interface Whose {
  readonly owner: OwnerId
  readonly unit: UnitId
  readonly now: Instant
}

/** Whose list, and by which setting. */
export interface Asked extends Whose {
  readonly setting: Setting
}

interface Row {
  readonly id: EntryId
  readonly record_id: EntryId
  readonly person_id: PersonId
  readonly kind: EntryKind
  readonly origin: Head['origin']
  readonly correction: Head['correction']
  readonly happened_at: Instant
  readonly author_name: string
  readonly signed_at: Instant | null
  readonly mark_id: CommandId | null
  readonly mark_entry: EntryId
  readonly mark_system: string
  readonly mark_by: string
  readonly mark_at: Instant
  readonly copied_by: string | null
  readonly copied_at: Instant
  readonly takes_part: boolean
}

/** When a version's text was signed: in the moment of writing, or by the signature that came after. */
const signedAt = sql`case e.signing when 'signed' then e.written_at else s.signed_at end`

/** A mark that nothing undoes. */
const stands = sql`t.act = 'transferred' and not exists (select from transfer u where u.undoes_id = t.id)`

/** A unit's entries in their newest version; `joined` stands beside each. */
const heads = (asked: Pick<Whose, 'owner' | 'unit'>, joined: RawBuilder<unknown> = sql``) => sql`
  entry e
  left join entry_signature s on s.entry_id = e.id
  ${joined}
  where e.owner_id = ${asked.owner} and e.unit_id = ${asked.unit}
    and not exists (select from entry n where n.replaces_id = e.id)`

/** The mark that holds, and who copied it last. Asked for of what is listed alone, never of all that a unit has written. */
const marks = sql`
  left join lateral (
    select t.* from transfer t where t.record_id = e.record_id and ${stands}
    order by t.at desc, t.recorded_at desc limit 1) m on true
  left join lateral (
    select t.by_name, t.at from transfer t
    where t.record_id = e.record_id and t.entry_id = e.id and t.act = 'copied'
    order by t.at desc limit 1) c on true`

/**
 * What waits, as `stateOf` says it of one: never marked and to be handed over, or marked in an older version. The newest
 * version's own mark is the latest, so that it is enough to ask whether there is one.
 */
function waits({ since, leftOut }: Setting): RawBuilder<unknown> {
  const from = since === null ? 'infinity' : instantAt(since, '00:00')
  return sql`not exists (select from transfer t where t.entry_id = e.id and ${stands})
    and (e.origin = 'written' and e.correction is distinct from 'enteredInError'
      and e.kind <> all(${sql.val(leftOut)}::text[]) and ${signedAt} >= ${from}::timestamptz
      or exists (select from transfer t where t.record_id = e.record_id and ${stands}))`
}

async function rowsOf(trx: Trx, asked: Whose, tail: RawBuilder<unknown>): Promise<Listed[]> {
  const { rows } = await sql<Row>`
    select e.id, e.record_id, e.person_id, e.kind, e.origin, e.correction, e.happened_at, e.author_name,
      ${signedAt} as signed_at, m.id as mark_id, m.entry_id as mark_entry, m.system as mark_system,
      m.by_name as mark_by, m.at as mark_at, c.by_name as copied_by, c.at as copied_at,
      exists (select from care_relation r where r.person_id = e.person_id and r.unit_id = ${asked.unit}
        and r.from_at <= ${asked.now} and (r.until_at is null or r.until_at > ${asked.now})) as takes_part
    from ${heads(asked, marks)} ${tail}`.execute(trx)
  return rows.map(listedOf)
}

/** What waits to be handed over, oldest signature first. */
export async function waitingOf(
  trx: Trx,
  asked: Asked,
  page: { readonly skip: number; readonly limit: number },
): Promise<Listed[]> {
  const order = sql`and ${waits(asked.setting)} order by signed_at, e.id limit ${page.limit} offset ${page.skip}`
  return rowsOf(trx, asked, order)
}

export async function waitingCount(trx: Trx, asked: Asked): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from ${heads(asked)} and ${waits(asked.setting)}`.execute(trx)
  return rows[0]?.count ?? 0
}

const WEEK_MS = 7 * 86_400_000

/** What was handed over in the last seven days and stands so, latest first. */
export async function handedOverOf(
  trx: Trx,
  asked: Asked,
  page: { readonly skip: number; readonly limit: number },
): Promise<Listed[]> {
  return rowsOf(
    trx,
    asked,
    sql`and ${handed(asked)} order by m.at desc, e.id limit ${page.limit} offset ${page.skip}`,
  )
}

export async function handedOverCount(trx: Trx, asked: Asked): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from ${heads(asked)} and ${handed(asked)}`.execute(trx)
  return rows[0]?.count ?? 0
}

const handed = ({ owner, unit, now }: Whose) => sql`e.id in (
  select t.entry_id from transfer t where t.owner_id = ${owner} and t.unit_id = ${unit}
    and t.at >= ${later(now, -WEEK_MS)} and ${stands})`

/** The newest version of every entry of the unit about one person. */
export async function headsOfPerson(
  trx: Trx,
  asked: Whose & { readonly person: PersonId },
): Promise<Listed[]> {
  return rowsOf(trx, asked, sql`and e.person_id = ${asked.person}`)
}

/** One record's newest version; undefined where the unit has none of that person. */
export async function headOf(trx: Trx, asked: Whose & Handing): Promise<Listed | undefined> {
  const tail = sql`and e.person_id = ${asked.person} and e.record_id = ${asked.record}`
  return (await rowsOf(trx, asked, tail))[0]
}

/** Everything done to hand over a record, oldest first. */
export async function actsOf(trx: Trx, record: EntryId): Promise<Act[]> {
  const rows = await trx
    .selectFrom('transfer')
    .selectAll()
    .where('record_id', '=', record)
    .orderBy('at')
    .orderBy('recorded_at')
    .execute()
  return rows.map((row) => ({
    id: row.id as CommandId, // Cast: insertAct writes the command's id.
    act: row.act,
    entry: row.entry_id,
    undoes: row.undoes_id as CommandId | null, // Cast: likewise.
    system: row.system,
    reason: row.reason,
    by: row.by_name,
    at: row.at,
  }))
}

/** Two who mark one record at once do so one after the other; the second is told who was first. */
export async function takeRecordsTurn(trx: Trx, record: EntryId): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`transfer:${record}`}, 0))`.execute(trx)
}

export async function insertAct(
  trx: Trx,
  handing: Handing & { readonly owner: OwnerId },
  done: Act & { readonly staff: StaffId },
): Promise<void> {
  await trx
    .insertInto('transfer')
    .values({
      id: done.id,
      owner_id: handing.owner,
      person_id: handing.person,
      unit_id: handing.unit,
      record_id: handing.record,
      entry_id: done.entry,
      act: done.act,
      undoes_id: done.undoes,
      system: done.system,
      reason: done.reason,
      by_staff: done.staff,
      by_name: done.by,
      at: done.at,
    })
    .execute()
}

function listedOf(row: Row): Listed {
  return {
    head: {
      id: row.id,
      record: row.record_id,
      person: row.person_id,
      kind: row.kind,
      origin: row.origin,
      correction: row.correction,
      signed: row.signed_at !== null,
      signedAt: row.signed_at,
      happenedAt: row.happened_at,
      author: row.author_name,
    },
    mark:
      row.mark_id === null
        ? null
        : {
            id: row.mark_id,
            entry: row.mark_entry,
            system: row.mark_system,
            by: row.mark_by,
            at: row.mark_at,
          },
    copied: row.copied_by === null ? null : { by: row.copied_by, at: row.copied_at },
    takesPart: row.takes_part,
  }
}
