import { sql } from 'kysely'
import type { Trx } from '../platform/database.ts'
import type { OwnerId, UnitId } from '../shared/id.ts'
import type { Instant } from '../shared/instant.ts'
import { countsIn, spanFrom } from './counted-store.ts'
import type { Counted, Span } from './figure-rules.ts'
import type { Days } from './period-rules.ts'
import { instantsIn } from './period-rules.ts'

/** Whose rows are counted, of which days, and what the clock says. */
export interface Scope {
  readonly owner: OwnerId
  readonly unit: UnitId
  readonly days: Days
  readonly now: Instant
}

/** The unit's referrals received in the period, as `r` with their process `p`; what was taken back unread is none. */
function received({ owner, unit, days }: Scope) {
  const { start, end } = instantsIn(days)
  return sql`referral r join process p on p.id = r.id
    where r.owner_id = ${owner} and r.unit_id = ${unit} and r.received_at >= ${start} and r.received_at < ${end}
      and r.withdrawn_at is null`
}

/** By the kind of the sender's unit; who called without an account counts as `phone`. */
export function bySender(trx: Trx, scope: Scope): Promise<Counted> {
  return countsIn(
    trx,
    sql`select case when s.source = 'phone' then 'phone' else u.kind end as key, count(*) as n
      from (select r.source, r.from_unit_id from ${received(scope)}) s left join unit u on u.id = s.from_unit_id
      group by 1`,
  )
}

export function byReason(trx: Trx, scope: Scope): Promise<Counted> {
  return countsIn(trx, sql`select r.reason as key, count(*) as n from ${received(scope)} group by 1`)
}

/**
 * By the decision that holds; without one, or after it was taken up again, the key is `undecided`, and `died` where the
 * person died before one.
 */
export function byOutcome(trx: Trx, scope: Scope): Promise<Counted> {
  return countsIn(
    trx,
    sql`select case when s.ended_from is not null then 'died' when s.state in ('decided', 'closed') then coalesce(d.outcome, 'undecided') else 'undecided' end as key,
        count(*) as n
      from (select r.id, r.ended_from, p.state from ${received(scope)}) s
      left join lateral (
        select d.outcome from referral_decision d
        where d.referral_id = s.id and d.owner_id = ${scope.owner}
        order by d.decided_at desc, d.recorded_at desc limit 1) d on true
      group by 1`,
  )
}

/** From received to read by name. Only what a sender wrote: what the team wrote down itself is read as it is written. */
export function timeToReceipt(trx: Trx, scope: Scope): Promise<Span> {
  return spanFrom(trx, {
    unit: 'minutes',
    now: scope.now,
    rows: sql`select r.received_at as from_at, r.receipted_at as to_at, p.closed_at is null as waits
      from ${received(scope)} and r.source = 'account'`,
  })
}

/** From received to the first answer: sent to the sender's unit, or told by phone to a caller without account. */
export function timeToAnswer(trx: Trx, scope: Scope): Promise<Span> {
  return spanFrom(trx, {
    unit: 'minutes',
    now: scope.now,
    rows: sql`select s.received_at as from_at, a.at as to_at, s.closed_at is null as waits
      from (select r.id, r.received_at, p.closed_at from ${received(scope)}) s
      left join lateral (
        select min(case when d.call_back_task_id is null then d.decided_at else t.closed_at end) as at
        from referral_decision d left join process t on t.id = d.call_back_task_id
        where d.referral_id = s.id and d.owner_id = ${scope.owner}) a on true`,
  })
}

/**
 * From received to the first visit that was made, at home or in a care home. Waiting are those with a visit planned or
 * an enrolment open and no visit made; all others needed none.
 */
export function timeToFirstVisit(trx: Trx, scope: Scope): Promise<Span> {
  return spanFrom(trx, {
    unit: 'minutes',
    now: scope.now,
    rows: sql`select s.received_at as from_at, v.made_at as to_at,
        coalesce(v.planned, false) or exists (
          select from enrolment e where e.referral_id = s.id and e.owner_id = ${scope.owner} and e.ended_at is null) as waits
      from (select r.id, r.received_at from ${received(scope)}) s
      left join lateral (
        select min(coalesce(v.arrived_at, v.ended_at)) filter (where vp.state in ('documented', 'done')) as made_at,
          bool_or(vp.state in ('asked', 'planned', 'arrived', 'notFound')) as planned
        from visit v join process vp on vp.id = v.id
        where v.owner_id = ${scope.owner} and v.unit_id = ${scope.unit} and v.mode in ('home', 'careHome')
          and (v.about_process_id = s.id or v.about_process_id in (
            select e.id from enrolment e where e.referral_id = s.id and e.owner_id = ${scope.owner}))) v on true`,
  })
}

/** When each referral of the period was received. */
export async function receivedAt(trx: Trx, scope: Scope): Promise<Instant[]> {
  const { rows } = await sql<{ at: Instant }>`select r.received_at as at from ${received(scope)}`.execute(trx)
  return rows.map((row) => row.at)
}
