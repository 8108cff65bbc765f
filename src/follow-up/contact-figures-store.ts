import { sql } from 'kysely'
import type { Trx } from '../platform/database.ts'
import { countIn, countsIn, meanIn } from './counted-store.ts'
import type { Counted, Mean, Share } from './figure-rules.ts'
import { instantsIn } from './period-rules.ts'
import type { Scope } from './referral-figures-store.ts'

/** The unit's visits of the period that were made, as `v` with their process `p`. */
function made({ owner, unit, days }: Scope) {
  return sql`visit v join process p on p.id = v.id
    where v.owner_id = ${owner} and v.unit_id = ${unit} and v.day >= ${days.from}::date and v.day <= ${days.to}::date
      and p.state in ('documented', 'done')`
}

/** The unit's contacts of the period that were no visits, without those written by mistake. */
function contacts({ owner, unit, days }: Scope) {
  const { start, end } = instantsIn(days)
  return sql`contact c
    where c.owner_id = ${owner} and c.unit_id = ${unit} and c.happened_at >= ${start} and c.happened_at < ${end}
      and not exists (select from entry e
        where e.record_id = c.record_id and e.owner_id = ${owner} and e.correction = 'enteredInError')`
}

/** How one met or spoke: visits by their kind, then contacts written down by themselves. */
export function byContactKind(trx: Trx, scope: Scope): Promise<Counted> {
  return countsIn(
    trx,
    sql`select 'visit.' || v.mode as key, count(*) as n from ${made(scope)} group by 1
      union all
      select 'contact.' || c.mode, count(*) from ${contacts(scope)} group by 1`,
  )
}

/** Visits made together with another unit, of those made in a home. */
export async function jointShare(trx: Trx, scope: Scope): Promise<Share> {
  const { rows } = await sql<{ part: number; whole: number }>`
    select count(*) as whole, count(*) filter (where exists (
      select from visit_partner j where j.visit_id = v.id and j.owner_id = ${scope.owner} and j.answer = 'accepted'
        and coalesce(j.their_state, 'planned') <> 'cancelled')) as part
    from ${made(scope)} and v.mode in ('home', 'careHome')`.execute(trx)
  return { part: Number(rows[0]?.part ?? 0), whole: Number(rows[0]?.whole ?? 0), waiting: 0 }
}

/** Where: in the own home, in a care home, or in another place that was written down. */
export function byPlace(trx: Trx, scope: Scope): Promise<Counted> {
  return countsIn(
    trx,
    sql`select case when v.mode = 'careHome' then 'careHome' when v.place = 'other' then 'other' else 'home' end as key,
        count(*) as n
      from ${made(scope)} and v.mode in ('home', 'careHome') group by 1`,
  )
}

/** Planned and not made: the person said no, we did not come, nobody was found. */
export function notMade(trx: Trx, { owner, unit, days }: Scope): Promise<Counted> {
  return countsIn(
    trx,
    sql`select p.state as key, count(*) as n from visit v join process p on p.id = v.id
      where v.owner_id = ${owner} and v.unit_id = ${unit} and v.day >= ${days.from}::date and v.day <= ${days.to}::date
        and p.state in ('declined', 'cancelled', 'notMet')
      group by 1`,
  )
}

/** The newest version of each answer to what was avoided (LAN-23 to LAN-25), without those given by mistake. */
function answers({ owner, unit, days }: Scope) {
  const { start, end } = instantsIn(days)
  return sql`avoided_care a join entry e on e.id = a.entry_id
    where a.owner_id = ${owner} and a.unit_id = ${unit} and a.happened_at >= ${start} and a.happened_at < ${end}
      and e.correction is distinct from 'enteredInError'
      and not exists (select from entry n where n.replaces_id = e.id)`
}

/** What was avoided; an answer may name several, and `none` names nothing. */
export async function avoided(trx: Trx, scope: Scope): Promise<{ parts: Counted; answered: number }> {
  const { rows } = await sql<Record<string, number>>`
    select count(*) as answered, count(*) filter (where a.ambulance) as ambulance,
      count(*) filter (where a.emergency_visit) as "emergencyVisit", count(*) filter (where a.admission) as admission,
      count(*) filter (where a.earlier_discharge) as "earlierDischarge",
      count(*) filter (where not (a.ambulance or a.emergency_visit or a.admission or a.earlier_discharge)) as none
    from ${answers(scope)}`.execute(trx)
  const { answered = 0, ...parts } = rows[0] ?? {}
  return {
    answered: Number(answered),
    parts: new Map(Object.entries(parts).map(([key, n]) => [key, Number(n)])),
  }
}

/** Visits made at which nobody has answered what they avoided. */
export function unanswered(trx: Trx, scope: Scope): Promise<number> {
  return countIn(
    trx,
    sql`select count(*) as n from ${made(scope)} and not exists (
      select from avoided_care a join entry e on e.id = a.entry_id
      where a.visit_id = v.id and a.owner_id = ${scope.owner} and e.correction is distinct from 'enteredInError'
        and not exists (select from entry x where x.replaces_id = e.id))`,
  )
}

/** How many different physicians of the unit each person met: at visits made, and in contacts with the person (MINT-18). */
function physicians(scope: Scope) {
  const physician = (staff: string, on: string) => sql`exists (
    select from assignment a where a.staff_id = ${sql.ref(staff)} and a.unit_id = ${scope.unit} and a.profession = 'physician'
      and a.valid_from <= ${sql.raw(on)} and coalesce(a.valid_to, 'infinity') >= ${sql.raw(on)})`
  return sql`select count(distinct met.staff_id) as n from (
      select v.person_id, s.staff_id
      from visit_staff s join (select v.id, v.person_id, v.day from ${made(scope)}) v on v.id = s.visit_id
      where s.owner_id = ${scope.owner} and s.going and ${physician('s.staff_id', 'v.day')}
      union
      select c.person_id, w.author_id
      from (select c.record_id, c.person_id, c.happened_at from ${contacts(scope)} and c.with_whom = 'person') c
      join entry w on w.id = c.record_id
      where ${physician('w.author_id', "(c.happened_at at time zone 'Europe/Stockholm')::date")}) met
    group by met.person_id`
}

export function physiciansPerPerson(trx: Trx, scope: Scope): Promise<Mean> {
  return meanIn(trx, physicians(scope))
}

/** How many persons met one, two, or three and more physicians. */
export function byPhysicians(trx: Trx, scope: Scope): Promise<Counted> {
  return countsIn(
    trx,
    sql`select case when one.n >= 3 then '3' else one.n::text end as key, count(*) as n
      from (${physicians(scope)}) one group by 1`,
  )
}
