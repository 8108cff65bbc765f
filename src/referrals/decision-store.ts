import { z } from 'zod'
import type { Trx } from '../platform/database.ts'
import type { MessageId, ProcessId } from '../shared/id.ts'
import type { Instant } from '../shared/instant.ts'

/** A decision as it was taken, with how far its answer has come. */
export interface TakenDecision {
  readonly referral: ProcessId
  readonly outcome: string
  readonly effect: string
  readonly by: string
  readonly at: Instant
  readonly fields: Readonly<Record<string, string>>
  readonly answer: MessageId | null
  readonly readBy: string | null
  readonly readAt: Instant | null
  readonly calledAt: Instant | null
}

const keptFields = z.object({ data: z.object({ fields: z.record(z.string(), z.string()) }) })

/** Every decision about some referrals, the latest first. */
export async function decisionsAbout(trx: Trx, referrals: readonly ProcessId[]): Promise<TakenDecision[]> {
  if (referrals.length === 0) return []
  const rows = await trx
    .selectFrom('referral_decision as d')
    .innerJoin('entry as e', 'e.id', 'd.entry_id')
    .leftJoin('message_receipt as r', 'r.message_id', 'd.answer_message_id')
    .leftJoin('process as t', (join) =>
      join.onRef('t.id', '=', 'd.call_back_task_id').on('t.state', '=', 'done'),
    )
    .select(['d.referral_id', 'd.outcome', 'd.effect', 'd.decided_name', 'd.decided_title', 'd.decided_at'])
    .select(['d.answer_message_id', 'e.body', 'r.receipted_name', 'r.receipted_at', 't.closed_at'])
    .where('d.referral_id', 'in', [...referrals])
    .orderBy('d.decided_at', 'desc')
    .orderBy('d.recorded_at', 'desc')
    .execute()
  return rows.map((row) => ({
    referral: row.referral_id,
    outcome: row.outcome,
    effect: row.effect,
    by: `${row.decided_name}, ${row.decided_title}`,
    at: row.decided_at,
    fields: keptFields.parse(row.body).data.fields,
    answer: row.answer_message_id,
    readBy: row.receipted_name,
    readAt: row.receipted_at,
    calledAt: row.closed_at,
  }))
}
