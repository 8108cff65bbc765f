import { sql } from 'kysely'
import { type Bilingual, bilingual } from '../care-models/wording.ts'
import type { Trx } from '../platform/database.ts'
import type { OwnerId, UnitId } from '../shared/id.ts'
import type { Instant } from '../shared/instant.ts'
import type { SentOne } from './our-month-rules.ts'
import { type Days, instantsIn } from './period-rules.ts'

interface Asked {
  readonly owner: OwnerId
  readonly unit: UnitId
  readonly days: Days
}

/** What a unit sent to teams in a period, with the first answer and the decision that holds, from its own rows. */
export async function sentIn(
  trx: Trx,
  { owner, unit, days }: Asked,
): Promise<(SentOne & { model: string | null })[]> {
  const { start, end } = instantsIn(days)
  const { rows } = await sql<{
    unit: UnitId
    team: string
    model: string | null
    sent_at: Instant
    answered_at: Instant | null
    outcome: unknown
  }>`
    select m.to_unit_id as unit, u.name as team, u.care_model as model, m.sent_at, first.answered_at, holds.outcome
    from message_sent m join unit u on u.id = m.to_unit_id
    left join lateral (
      select min(a.received_at) as answered_at from message_received a
      where a.thread_id = m.thread_id and a.owner_id = ${owner} and a.unit_id = ${unit} and a.kind = 'answer') first on true
    left join lateral (
      select a.snapshot->'outcome'->'text' as outcome from message_received a
      where a.thread_id = m.thread_id and a.owner_id = ${owner} and a.unit_id = ${unit} and a.kind = 'answer'
      order by a.received_at desc, a.recorded_at desc limit 1) holds on true
    where m.owner_id = ${owner} and m.unit_id = ${unit} and m.kind = 'varsel'
      and m.sent_at >= ${start} and m.sent_at < ${end}`.execute(trx)
  return rows.map((row) => ({
    unit: row.unit,
    team: row.team,
    model: row.model,
    sentAt: row.sent_at,
    answeredAt: row.answered_at,
    outcome: outcomeOf(row.outcome),
  }))
}

/** An answer without a decision (the person has died) has no outcome. */
function outcomeOf(text: unknown): Bilingual | null {
  const read = bilingual.safeParse(text)
  return read.success ? read.data : null
}

/** Orders of one side in a period; those taken back are not counted. */
export async function ordersIn(trx: Trx, side: 'ordering' | 'performing', { owner, unit, days }: Asked) {
  const { start, end } = instantsIn(days)
  const { rows } = await sql<{ n: number; performed: number; unread: number }>`
    select count(*) as n,
      count(*) filter (where exists (
        select from order_performance f
        where f.order_id = o.id and f.owner_id = ${owner} and f.outcome = 'done' and f.change <> 'enteredInError')) as performed,
      count(*) filter (where o.receipted_at is null and p.state = 'sent') as unread
    from care_order o join process p on p.id = o.id
    where o.owner_id = ${owner} and o.unit_id = ${unit} and o.side = ${side}
      and o.sent_at >= ${start} and o.sent_at < ${end} and p.state <> 'withdrawn'`.execute(trx)
  const row = rows[0]
  return { n: Number(row?.n ?? 0), performed: Number(row?.performed ?? 0), unread: Number(row?.unread ?? 0) }
}
