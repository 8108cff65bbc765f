import { sql } from 'kysely'
import type { Trx } from '../platform/database.ts'
import { spanFrom } from './counted-store.ts'
import type { Span } from './figure-rules.ts'
import { instantsIn } from './period-rules.ts'
import type { Scope } from './referral-figures-store.ts'

/**
 * From when a municipal unit was asked to its first start: of an order, sent to the first time it was performed; of a
 * joint visit, asked to arrived. Counted on both sides of an order, each from its own rows: the municipal unit sees what
 * it was asked, the team what it asked. What is ordered as needed has no start, and what was withdrawn is not counted.
 */
export function timeToMunicipalStart(trx: Trx, scope: Scope): Promise<Span> {
  const { owner, unit, days } = scope
  const { start, end } = instantsIn(days)
  return spanFrom(trx, {
    unit: 'minutes',
    now: scope.now,
    rows: sql`select o.sent_at as from_at, (
          select min(f.performed_at) from order_performance f
          where f.order_id = o.id and f.owner_id = ${owner} and f.outcome = 'done'
            and not exists (
              select from order_performance later
              where later.record_id = f.record_id and later.owner_id = ${owner} and later.order_id = o.id
                and later.recorded_at > f.recorded_at)
            and f.change <> 'enteredInError') as to_at,
        p.state in ('sent', 'receipted', 'questioned') as waits
      from care_order o join process p on p.id = o.id
        join unit asked on asked.id = case when o.side = 'performing' then o.unit_id else o.partner_unit_id end
        join care_provider c on c.id = asked.owner_id
      where o.owner_id = ${owner} and o.unit_id = ${unit} and o.sent_at >= ${start} and o.sent_at < ${end}
        and c.kind = 'municipality' and p.state <> 'withdrawn' and o.content->'timing'->>'kind' <> 'asNeeded'
      union all
      select vp.told_at, case when p.state in ('arrived', 'documented', 'done') then v.arrived_at end,
        p.state in ('asked', 'planned')
      from visit_partner vp join visit v on v.id = vp.visit_id join process p on p.id = v.id
        join care_provider c on c.id = v.owner_id
      where vp.owner_id = ${owner} and v.unit_id = ${unit} and not vp.asking
        and vp.told_at >= ${start} and vp.told_at < ${end} and c.kind = 'municipality'`,
  })
}
