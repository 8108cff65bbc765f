import { sql } from 'kysely'
import { z } from 'zod'
import { alarmStep } from '../alarms/alarm.ts'
import { bilingual } from '../care-models/wording.ts'
import { type Ground, snapshotSection } from '../exchanges/message.ts'
import type { Trx } from '../platform/database.ts'
import type { MessageId, PersonId, StaffId, UnitId } from '../shared/id.ts'
import { instant } from '../shared/instant.ts'
import { keyed } from './referral.ts'

/** What a sender's own snapshot of a varsel tells again; fields of later versions are passed over. */
const varselSnapshot = z.object({
  team: z.string(),
  words: z.object({ report: bilingual, theReport: bilingual }),
  sender: z.object({ name: z.string(), title: z.string() }),
  sections: z.array(snapshotSection),
  reason: keyed,
  urgency: keyed,
  expected: z.object({
    receiptDue: instant.nullable(),
    assessDue: instant.nullable(),
    readFrom: instant.nullable().default(null),
    unread: z.array(alarmStep).default([]),
  }),
})

const answerSnapshot = z.object({
  title: z.string(),
  sections: z.array(snapshotSection),
  outcome: z.object({ text: bilingual }).optional(),
  /** The matter goes on: more than this answer is to come. */
  stillOpen: z.boolean().default(false),
})

/** The first message of a thread that a unit has sent to a team, or undefined. */
export async function sentVarsel(
  trx: Trx,
  given: { thread: MessageId; unit: UnitId },
): Promise<
  { person: PersonId; unit: UnitId; team: string; ground: Ground; statement: string | null } | undefined
> {
  const row = await trx
    .selectFrom('message_sent as m')
    .innerJoin('unit as u', 'u.id', 'm.to_unit_id')
    .select(['m.person_id', 'm.to_unit_id', 'u.name', 'm.ground', 'm.ground_statement'])
    .where('m.id', '=', given.thread)
    .where('m.unit_id', '=', given.unit)
    .where('m.kind', '=', 'varsel')
    .executeTakeFirst()
  if (row === undefined) return undefined
  return {
    person: row.person_id,
    unit: row.to_unit_id,
    team: row.name,
    ground: row.ground,
    statement: row.ground_statement,
  }
}

const PAGE = 200

/** What a unit has sent to teams, the newest first, with who has read it; one thread when named. */
export async function sentBy(
  trx: Trx,
  given: { unit: UnitId; staff?: StaffId | null | undefined; thread?: MessageId | undefined },
) {
  const rows = await trx
    .selectFrom('message_sent as m')
    .leftJoin('message_receipt as r', 'r.message_id', 'm.id')
    .select(['m.id', 'm.person_id', 'm.to_unit_id', 'm.sent_by', 'm.sent_at', 'm.snapshot'])
    .select(['r.receipted_name', 'r.receipted_at', sql<number>`count(*) over ()`.as('total')])
    .select(({ exists, selectFrom }) =>
      exists(
        selectFrom('message_sent as w')
          .select('w.id')
          .whereRef('w.thread_id', '=', 'm.id')
          .where('w.kind', '=', 'withdrawal'),
      ).as('withdrawn'),
    )
    .where('m.unit_id', '=', given.unit)
    .where('m.kind', '=', 'varsel')
    .$if(given.staff !== undefined, (q) => q.where('m.sent_by', '=', given.staff ?? null))
    .$if(given.thread !== undefined, (q) => q.where('m.id', '=', given.thread ?? null))
    .orderBy('m.sent_at', 'desc')
    .limit(PAGE)
    .execute()
  return {
    total: Number(rows[0]?.total ?? 0),
    rows: rows.map((row) => ({ ...row, snapshot: varselSnapshot.parse(row.snapshot) })),
  }
}

/** Answers that a unit has received in some threads, the latest first. */
export async function answersIn(trx: Trx, given: { unit: UnitId; threads: readonly MessageId[] }) {
  if (given.threads.length === 0) return []
  const rows = await trx
    .selectFrom('message_received')
    .select(['id', 'thread_id', 'from_name', 'snapshot', 'received_at', 'receipted_at', 'receipted_name'])
    .where('unit_id', '=', given.unit)
    .where('kind', '=', 'answer')
    .where('thread_id', 'in', [...given.threads])
    .orderBy('received_at', 'desc')
    .orderBy('recorded_at', 'desc')
    .execute()
  return rows.map((row) => ({ ...row, snapshot: answerSnapshot.parse(row.snapshot) }))
}

/** Supplements that a unit has sent in a thread, in order, with who has read them. */
export async function supplementsSent(trx: Trx, given: { unit: UnitId; thread: MessageId }) {
  return await trx
    .selectFrom('message_sent as m')
    .leftJoin('message_receipt as r', 'r.message_id', 'm.id')
    .innerJoin('entry as e', 'e.id', 'm.entry_id')
    .select(['m.id', 'm.sent_at', 'm.snapshot', 'r.receipted_name', 'e.author_name'])
    .where('m.unit_id', '=', given.unit)
    .where('m.thread_id', '=', given.thread)
    .where('m.kind', '=', 'supplement')
    .orderBy('m.sent_at')
    .execute()
}

/** Supplements that a team has received in some threads, in order. */
export async function supplementsReceived(trx: Trx, given: { unit: UnitId; threads: readonly MessageId[] }) {
  if (given.threads.length === 0) return []
  return await trx
    .selectFrom('message_received')
    .select(['id', 'thread_id', 'from_name', 'snapshot', 'received_at', 'receipted_name'])
    .where('unit_id', '=', given.unit)
    .where('kind', '=', 'supplement')
    .where('thread_id', 'in', [...given.threads])
    .orderBy('received_at')
    .execute()
}
