import { sql } from 'kysely'
import type { Trx } from '../platform/database.ts'
import type { Instant } from '../shared/instant.ts'
import { countIn, meanIn, spanFrom } from './counted-store.ts'
import type { Mean, Share, Span } from './figure-rules.ts'
import { instantsIn } from './period-rules.ts'
import type { Scope } from './referral-figures-store.ts'

/** The instant that "enrolled" is said of: the end of the period, or now while it is not over. */
function asOf({ days, now }: Scope): Instant {
  const { end } = instantsIn(days)
  return end < now ? end : now
}

export function enrolledAtEnd(trx: Trx, scope: Scope): Promise<number> {
  const at = asOf(scope)
  return countIn(
    trx,
    sql`select count(*) as n from enrolment e where e.owner_id = ${scope.owner} and e.unit_id = ${scope.unit}
      and e.started_at <= ${at} and (e.ended_at is null or e.ended_at > ${at})`,
  )
}

/** Enrolments that began, or that ended, in the period. */
export function enrolmentsThat(trx: Trx, scope: Scope, what: 'started_at' | 'ended_at'): Promise<number> {
  const { start, end } = instantsIn(scope.days)
  return countIn(
    trx,
    sql`select count(*) as n from enrolment e where e.owner_id = ${scope.owner} and e.unit_id = ${scope.unit}
      and ${sql.ref(`e.${what}`)} >= ${start} and ${sql.ref(`e.${what}`)} < ${end}`,
  )
}

/** How long those who ended had been enrolled; waiting are those enrolled at the end of the period, still counting. */
export function lengthOfEnrolment(trx: Trx, scope: Scope): Promise<Span> {
  const { start, end } = instantsIn(scope.days)
  const at = asOf(scope)
  return spanFrom(trx, {
    unit: 'days',
    now: at,
    rows: sql`select e.started_at as from_at, case when e.ended_at < ${end} then e.ended_at end as to_at,
        e.started_at <= ${at} and (e.ended_at is null or e.ended_at > ${at}) as waits
      from enrolment e where e.owner_id = ${scope.owner} and e.unit_id = ${scope.unit}
        and e.started_at < ${end} and (e.ended_at is null or e.ended_at >= ${start})`,
  })
}

/** Visits made in a home per enrolment that ended in the period, the assessment visit before it counted (ALMA-15). */
export function visitsPerEnrolment(trx: Trx, scope: Scope): Promise<Mean> {
  const { start, end } = instantsIn(scope.days)
  return meanIn(
    trx,
    sql`select (select count(*) from visit v join process p on p.id = v.id
        where v.owner_id = ${scope.owner} and v.unit_id = ${scope.unit} and v.mode in ('home', 'careHome')
          and v.about_process_id in (e.id, e.referral_id) and p.state in ('documented', 'done')) as n
      from enrolment e where e.owner_id = ${scope.owner} and e.unit_id = ${scope.unit}
        and e.ended_at >= ${start} and e.ended_at < ${end}`,
  )
}

/** Orders sent in the period that were receipted before the unit closed; those neither receipted nor overdue wait. */
export async function ordersReceipted(trx: Trx, scope: Scope): Promise<Share> {
  const { start, end } = instantsIn(scope.days)
  const { rows } = await sql<{ part: number; whole: number; waiting: number }>`
    select count(*) filter (where o.receipted_at is not null and o.escalated_at is null) as part,
      count(*) filter (where o.receipted_at is not null or o.escalated_at is not null) as whole,
      count(*) filter (where o.receipted_at is null and o.escalated_at is null) as waiting
    from care_order o join process p on p.id = o.id
    where o.owner_id = ${scope.owner} and o.unit_id = ${scope.unit} and o.side = 'ordering'
      and o.sent_at >= ${start} and o.sent_at < ${end} and p.state <> 'withdrawn'`.execute(trx)
  const row = rows[0]
  return { part: Number(row?.part ?? 0), whole: Number(row?.whole ?? 0), waiting: Number(row?.waiting ?? 0) }
}
