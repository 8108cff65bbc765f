import { sql } from 'kysely'
import type { Trx } from '../platform/database.ts'
import type { OwnerId, ProcessId } from '../shared/id.ts'
import type { Instant } from '../shared/instant.ts'
import { type OrderOutcome, orderContent } from './order.ts'

/** What a provider performs: every order that is open or had something done since an instant, with its unit. */
export async function performedBy(trx: Trx, of: { owner: OwnerId; since: Instant }) {
  const rows = await trx
    .selectFrom('care_order as o')
    .innerJoin('process as p', 'p.id', 'o.id')
    .innerJoin('unit as u', 'u.id', 'o.unit_id')
    .select(['o.id', 'o.content', 'o.due_at', 'u.name', 'p.closed_at'])
    .where('o.owner_id', '=', of.owner)
    .where('o.side', '=', 'performing')
    .where((eb) =>
      eb.or([
        eb('p.closed_at', 'is', null),
        eb.exists(
          eb
            .selectFrom('order_performance as f')
            .select('f.id')
            .whereRef('f.order_id', '=', 'o.id')
            .where('f.performed_at', '>=', of.since),
        ),
      ]),
    )
    .orderBy(sql`o.due_at asc nulls last`)
    .orderBy('o.id')
    .execute()
  return rows.map(({ content, ...row }) => ({ ...row, content: orderContent.parse(content) }))
}

/** One performance in its version in force. */
export interface Performed {
  readonly order_id: ProcessId
  readonly outcome: OrderOutcome
  readonly at: Instant
  readonly by: string
  readonly title: string
  readonly delegated: boolean
}

/** What was done, declined or not done since an instant, struck out ones left out, the latest first. */
export async function performancesSince(
  trx: Trx,
  of: { owner: OwnerId; since: Instant },
): Promise<readonly Performed[]> {
  const { rows } = await sql<Performed>`
    select order_id, outcome, performed_at as at, by_name as by, by_title as title,
      first_delegation is not null as delegated
    from (
      select distinct on (record_id) f.*,
        first_value(f.delegation_id) over (partition by f.record_id order by f.written_at, f.recorded_at) as first_delegation
      from order_performance f
      where f.owner_id = ${of.owner} and f.performed_at >= ${of.since}
      order by record_id, written_at desc, recorded_at desc
    ) in_force
    where change <> 'enteredInError'
    order by performed_at desc`.execute(trx)
  return rows
}
