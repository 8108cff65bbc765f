import { sql } from 'kysely'
import { z } from 'zod'
import type { Trx } from '../platform/database.ts'
import { threadOf } from '../referrals/referral.ts'
import type { Day } from '../shared/day.ts'
import { asId, type EntryId, type OwnerId, type PersonId, type ProcessId, type UnitId } from '../shared/id.ts'
import type { Instant } from '../shared/instant.ts'
import { type UntilShown, untilShown, type Will, will } from './stay-report.ts'

/** A report as the unit that wrote it has it. */
export interface StoredStay {
  readonly id: ProcessId
  readonly person: PersonId
  readonly team: UnitId
  readonly teamName: string
  readonly visit: { readonly day: Day; readonly opens: Instant | null; readonly due: Instant }
  readonly until: UntilShown
  readonly will: Will
  readonly number: number
  readonly state: 'standing' | 'withdrawn'
  readonly night: string | null
  readonly entry: EntryId
  readonly sentAt: Instant
  readonly by: string
  readonly at: Instant
  /** Who at the team has read it, and when. */
  readonly readBy: string | null
  readonly readAt: Instant | null
  /** When the team said what it does, or that the person has died; null while more than its last answer is to come. */
  readonly decidedAt: Instant | null
}

function reports(trx: Trx) {
  return trx
    .selectFrom('stay_report as s')
    .leftJoin('message_receipt as r', (join) => join.on(sql<boolean>`r.message_id = s.id`))
    .selectAll('s')
    .select(['r.receipted_name', 'r.receipted_at'])
    .select((eb) =>
      eb
        .selectFrom('message_received as a')
        .select(
          sql<Instant | null>`case when (a.snapshot->>'stillOpen')::boolean then null else a.received_at end`.as(
            'at',
          ),
        )
        .where(sql<boolean>`a.thread_id = s.id`)
        .whereRef('a.unit_id', '=', 's.unit_id')
        .where('a.kind', '=', 'answer')
        .orderBy('a.received_at', 'desc')
        .limit(1)
        .as('decided_at'),
    )
}

function stored(row: Awaited<ReturnType<ReturnType<typeof reports>['executeTakeFirstOrThrow']>>): StoredStay {
  return {
    id: asId<'process'>(row.id),
    person: row.person_id,
    team: row.team_unit_id,
    teamName: row.team_name,
    visit: { day: row.visit_day, opens: row.visit_opens, due: row.visit_due },
    until: untilShown.parse(row.until),
    will: will.parse(row.will),
    number: row.number,
    state: row.state === 'withdrawn' ? 'withdrawn' : 'standing',
    night: row.night_report_id,
    entry: row.entry_id,
    sentAt: row.sent_at,
    by: row.written_name,
    at: row.written_at,
    readBy: row.receipted_name,
    readAt: row.receipted_at,
    decidedAt: row.decided_at,
  }
}

/** One report of a unit, its turn taken: of two who change it at once the second sees the first. */
export async function lockedStay(
  trx: Trx,
  of: { readonly id: ProcessId; readonly unit: UnitId },
): Promise<StoredStay | undefined> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`stay:${of.id}`}, 0))`.execute(trx)
  const row = await reports(trx).where('s.id', '=', of.id).where('s.unit_id', '=', of.unit).executeTakeFirst()
  return row && stored(row)
}

const varsel = z.object({ sbar: z.object({ situation: z.string() }) })

/** What had happened, as the unit told the team. */
export async function situationOf(
  trx: Trx,
  of: { readonly id: ProcessId; readonly unit: UnitId },
): Promise<string> {
  const row = await trx
    .selectFrom('message_sent')
    .select('snapshot')
    .where('id', '=', threadOf(of.id))
    .where('unit_id', '=', of.unit)
    .executeTakeFirstOrThrow()
  return varsel.parse(row.snapshot).sbar.situation
}

/** A unit's reports whose visit was due after an instant, the newest first. */
export async function staysSince(
  trx: Trx,
  of: { readonly unit: UnitId; readonly after: Instant },
): Promise<StoredStay[]> {
  const rows = await reports(trx)
    .where('s.unit_id', '=', of.unit)
    .where('s.visit_due', '>', of.after)
    .orderBy('s.sent_at', 'desc')
    .execute()
  return rows.map(stored)
}

/** Writes a report, or what a later version says. */
export async function putStay(
  trx: Trx,
  report: Omit<StoredStay, 'readBy' | 'readAt' | 'decidedAt'> & {
    readonly owner: OwnerId
    readonly unit: UnitId
  },
): Promise<void> {
  const version = {
    until: JSON.stringify(report.until),
    number: report.number,
    state: report.state,
    entry_id: report.entry,
    written_name: report.by,
    written_at: report.at,
    night_report_id: report.night,
  }
  await trx
    .insertInto('stay_report')
    .values({
      id: report.id,
      owner_id: report.owner,
      person_id: report.person,
      unit_id: report.unit,
      team_unit_id: report.team,
      team_name: report.teamName,
      visit_day: report.visit.day,
      visit_opens: report.visit.opens,
      visit_due: report.visit.due,
      will: JSON.stringify(report.will),
      sent_at: report.sentAt,
      ...version,
    })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(version))
    .execute()
}
