import { sql } from 'kysely'
import { z } from 'zod'
import { effect } from '../care-models/decision.ts'
import type { Trx } from '../platform/database.ts'
import type { CommandId, MessageId, OwnerId, PersonId, ProcessId, UnitId } from '../shared/id.ts'
import type { Instant } from '../shared/instant.ts'
import { threadOf } from './referral.ts'
import { HOW_IT_WENT, type WentTold, wentKind } from './went.ts'

const wentSnapshot = z.object({
  went: z.object({ outcome: wentKind, words: z.string(), by: z.string() }),
})

/** The decision that holds of a referral, and whether the person has been enrolled in the unit since. */
export async function sinceDecided(trx: Trx, of: { referral: ProcessId; person: PersonId; unit: UnitId }) {
  const decision = await trx
    .selectFrom('referral_decision')
    .select(['effect', 'decided_at'])
    .where('referral_id', '=', of.referral)
    .orderBy('decided_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (decision === undefined) return undefined
  const enrolment = await trx
    .selectFrom('process')
    .select('closed_at')
    .where('person_id', '=', of.person)
    .where('unit_id', '=', of.unit)
    .where('kind', '=', 'enrolment')
    .where('opened_at', '>=', decision.decided_at)
    .orderBy('opened_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  return {
    effect: effect.parse(decision.effect),
    enrolled:
      enrolment === undefined ? null : enrolment.closed_at === null ? ('open' as const) : ('ended' as const),
  }
}

/** What a team has told the sender of a referral. */
export async function wentSent(
  trx: Trx,
  of: { referral: ProcessId; unit: UnitId },
): Promise<WentTold | null> {
  const row = await trx
    .selectFrom('message_sent')
    .select(['snapshot', 'sent_at'])
    .where('thread_id', '=', threadOf(of.referral))
    .where('unit_id', '=', of.unit)
    .where('kind', '=', 'howItWent')
    .executeTakeFirst()
  return row === undefined ? null : toldIn(row.snapshot, row.sent_at)
}

/** What a sender has been told in a thread of its own. */
export async function wentReceived(
  trx: Trx,
  of: { thread: MessageId; unit: UnitId },
): Promise<WentTold | null> {
  const row = await trx
    .selectFrom('message_received')
    .select(['snapshot', 'received_at'])
    .where('thread_id', '=', of.thread)
    .where('unit_id', '=', of.unit)
    .where('kind', '=', 'howItWent')
    .executeTakeFirst()
  return row === undefined ? null : toldIn(row.snapshot, row.received_at)
}

function toldIn(snapshot: unknown, at: Instant): WentTold {
  return { ...wentSnapshot.parse(snapshot).went, at }
}

/** The open task that asks how it went. */
export async function openQuestion(trx: Trx, referral: ProcessId) {
  return await trx
    .selectFrom('task as t')
    .innerJoin('process as p', 'p.id', 't.id')
    .select(['t.id', 'p.version'])
    .where('t.about_process_id', '=', referral)
    .where('t.key', '=', HOW_IT_WENT)
    .where('t.outcome', 'is', null)
    .executeTakeFirst()
}

/** Referrals of an owner that were answered between two moments and that nobody has been asked about. */
export async function notAskedYet(trx: Trx, of: { owner: OwnerId; from: Instant; to: Instant }) {
  const { rows } = await sql<{
    id: ProcessId
    unit_id: UnitId
    person_id: PersonId
    sender_name: string
    version: CommandId
  }>`
    select r.id, r.unit_id, r.person_id, r.sender_name, p.version
    from referral r join process p on p.id = r.id
      join person who on who.id = r.person_id
      join lateral (
        select max(d.decided_at) as at from referral_decision d where d.referral_id = r.id) decided on true
    where r.owner_id = ${of.owner} and r.source = 'account' and p.state in ('decided', 'closed')
      and r.received_at >= ${of.from}::timestamptz - interval '120 days'
      and decided.at <= ${of.to} and decided.at > ${of.from} and who.deceased_day is null
      and not exists (select from task t where t.about_process_id = r.id and t.key = ${HOW_IT_WENT})
      and not exists (
        select from message_sent m where m.thread_id = r.id and m.unit_id = r.unit_id and m.kind = 'howItWent')
    order by decided.at limit 200`.execute(trx)
  return rows
}
