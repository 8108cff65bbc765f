import { sql } from 'kysely'
import type { Ground } from '../exchanges/message.ts'
import type { Trx } from '../platform/database.ts'
import type { Day } from '../shared/day.ts'
import type { EntryId, MessageId, OwnerId, PersonId, UnitId } from '../shared/id.ts'
import type { Instant } from '../shared/instant.ts'
import { type NightLevel, type NightSaid, nightLevel, nightSaid } from './night-report.ts'

/** A report as the unit that wrote it has it. */
export interface StoredReport {
  readonly id: string
  readonly person: PersonId
  readonly night: Day
  readonly endsAt: Instant
  readonly level: NightLevel
  readonly said: NightSaid
  readonly number: number
  readonly state: 'standing' | 'withdrawn'
  readonly entry: EntryId
  readonly by: string
  readonly at: Instant
  /** The team that sees the person in the day, where it is part of a report that she stays at home. */
  readonly visit: UnitId | null
}

function stored(
  row: Awaited<ReturnType<ReturnType<typeof reports>['executeTakeFirstOrThrow']>>,
): StoredReport {
  return {
    id: row.id,
    person: row.person_id,
    night: row.night,
    endsAt: row.ends_at,
    level: nightLevel.parse(row.level),
    said: nightSaid.parse(row.said),
    number: row.number,
    state: row.state === 'withdrawn' ? 'withdrawn' : 'standing',
    entry: row.entry_id,
    by: row.written_name,
    at: row.written_at,
    visit: row.visit_unit_id,
  }
}

function reports(trx: Trx) {
  return trx.selectFrom('night_report').selectAll()
}

/** One report of a unit, its turn taken: of two who change it at once the second sees the first. */
export async function lockedReport(
  trx: Trx,
  of: { readonly id: string; readonly unit: UnitId },
): Promise<StoredReport | undefined> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`night:${of.id}`}, 0))`.execute(trx)
  const row = await reports(trx).where('id', '=', of.id).where('unit_id', '=', of.unit).executeTakeFirst()
  return row && stored(row)
}

/** A unit's reports that ended after an instant, of one person or all. */
export async function reportsSince(
  trx: Trx,
  of: { readonly unit: UnitId; readonly after: Instant; readonly person?: PersonId },
): Promise<StoredReport[]> {
  const rows = await reports(trx)
    .where('unit_id', '=', of.unit)
    .where('ends_at', '>', of.after)
    .$if(of.person !== undefined, (q) => q.where('person_id', '=', of.person ?? ('' as PersonId))) // Cast: never the empty one.
    .orderBy('ends_at', 'desc')
    .execute()
  return rows.map(stored)
}

type Version = Omit<StoredReport, 'id'>

/** Writes a report, or what a later version says. */
export async function putReport(
  trx: Trx,
  report: { readonly id: string; readonly owner: OwnerId; readonly unit: UnitId } & Version,
): Promise<void> {
  const version = {
    ends_at: report.endsAt,
    level: report.level,
    said: JSON.stringify(report.said),
    number: report.number,
    state: report.state,
    entry_id: report.entry,
    written_name: report.by,
    written_at: report.at,
  }
  await trx
    .insertInto('night_report')
    .values({
      id: report.id,
      owner_id: report.owner,
      person_id: report.person,
      unit_id: report.unit,
      night: report.night,
      visit_unit_id: report.visit,
      ...version,
    })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(version))
    .execute()
}

/** A version that went to a unit, and who has read it there. */
export interface Sending {
  readonly message: MessageId
  readonly report: string
  readonly number: number
  readonly unit: UnitId
  readonly name: string
  readonly ground: Ground
  readonly statement: string | null
  readonly sentAt: Instant
  readonly readBy: string | null
  readonly readAt: Instant | null
}

/** Every sending of these reports, the newest version first. */
export async function sendingsOf(trx: Trx, ids: readonly string[]): Promise<Sending[]> {
  if (ids.length === 0) return []
  const rows = await trx
    .selectFrom('night_sending as s')
    .leftJoin('message_receipt as r', 'r.message_id', 's.message_id')
    .selectAll('s')
    .select(['r.receipted_name', 'r.receipted_at'])
    .where('s.report_id', 'in', [...ids])
    .orderBy('s.number', 'desc')
    .orderBy('s.to_name')
    .execute()
  return rows.map((row) => ({
    message: row.message_id,
    report: row.report_id,
    number: row.number,
    unit: row.to_unit_id,
    name: row.to_name,
    ground: row.ground as Ground, // Cast: insertSending writes no other.
    statement: row.ground_statement,
    sentAt: row.sent_at,
    readBy: row.receipted_name,
    readAt: row.receipted_at,
  }))
}

export async function insertSending(
  trx: Trx,
  sent: Omit<Sending, 'readBy' | 'readAt'> & { readonly owner: OwnerId; readonly person: PersonId },
): Promise<void> {
  await trx
    .insertInto('night_sending')
    .values({
      message_id: sent.message,
      report_id: sent.report,
      number: sent.number,
      owner_id: sent.owner,
      person_id: sent.person,
      to_unit_id: sent.unit,
      to_name: sent.name,
      ground: sent.ground,
      ground_statement: sent.statement,
      sent_at: sent.sentAt,
    })
    .execute()
}

/** What came back to a unit of these reports, with who has receipted it here. */
export async function answersTo(trx: Trx, unit: UnitId, ids: readonly string[]) {
  if (ids.length === 0) return []
  return await trx
    .selectFrom('night_answer as a')
    .innerJoin('message_received as m', 'm.id', 'a.message_id')
    .select(['a.message_id', 'a.report_id', 'a.from_name', 'a.what', 'a.words', 'a.answered_at'])
    .select('m.receipted_name')
    .where('a.report_id', 'in', [...ids])
    .where('a.unit_id', '=', unit)
    .orderBy('a.answered_at')
    .execute()
}

/** The unit outside the municipalities that a unit last told of a night, if any. */
export async function lastOnCall(trx: Trx, of: { owner: OwnerId }): Promise<UnitId | null> {
  const row = await trx
    .selectFrom('night_sending as s')
    .innerJoin('unit as u', 'u.id', 's.to_unit_id')
    .select('s.to_unit_id')
    .where('s.owner_id', '=', of.owner)
    .where('u.kind', 'not in', ['home-care', 'home-help'])
    .orderBy('s.sent_at', 'desc')
    .executeTakeFirst()
  return row?.to_unit_id ?? null
}
