import type { Ground } from '../exchanges/message.ts'
import type { Trx } from '../platform/database.ts'
import type { MessageId, OwnerId, PersonId, ProcessId, UnitId } from '../shared/id.ts'
import type { Instant } from '../shared/instant.ts'
import { clockOrNull, type Slot } from './visit.ts'
import type { Partner } from './visit-row.ts'

/** The partners of these visits. */
export async function partnersOf(trx: Trx, visits: readonly ProcessId[]): Promise<Partner[]> {
  if (visits.length === 0) return []
  const rows = await trx
    .selectFrom('visit_partner as p')
    .innerJoin('unit as u', 'u.id', 'p.partner_unit_id')
    .selectAll('p')
    .select('u.name')
    .where('p.visit_id', 'in', [...visits])
    .orderBy('u.name')
    .execute()
  return rows.map((row) => ({
    visit: row.visit_id,
    unit: row.partner_unit_id,
    unitName: row.name,
    thread: row.thread_id,
    asking: row.asking,
    ground: row.ground,
    statement: row.ground_statement,
    answer: row.answer,
    answerNote: row.answer_note,
    answerName: row.answer_name,
    theirState: row.their_state,
    their:
      row.their_day === null
        ? null
        : { day: row.their_day, from: clockOrNull(row.their_from), to: clockOrNull(row.their_to) },
  }))
}

/** Notes the other unit on one side's visit. */
export async function insertPartner(
  trx: Trx,
  partner: {
    visit: ProcessId
    owner: OwnerId
    person: PersonId
    unit: UnitId
    thread: MessageId
    asking: boolean
    ground: Ground
    statement: string | undefined
    their: Slot | null
    at: Instant
  },
): Promise<void> {
  await trx
    .insertInto('visit_partner')
    .values({
      visit_id: partner.visit,
      owner_id: partner.owner,
      person_id: partner.person,
      partner_unit_id: partner.unit,
      thread_id: partner.thread,
      asking: partner.asking,
      ground: partner.ground,
      ground_statement: partner.statement ?? null,
      answer: 'waiting',
      their_state: partner.their === null ? null : 'planned',
      their_day: partner.their?.day ?? null,
      their_from: partner.their?.from ?? null,
      their_to: partner.their?.to ?? null,
      told_at: partner.at,
    })
    .execute()
}

/** What the other side has told: its answer, its time, that it will not come. What is absent stays as it was. */
export interface PartnerNews {
  readonly answer?: 'accepted' | 'declined'
  readonly note?: string | null
  readonly name?: string
  readonly state?: 'planned' | 'cancelled'
  readonly their?: Slot
}

/** Takes in news of a thread on the side whose owner is set; gives the visit it concerns. */
export async function takeNews(
  trx: Trx,
  given: { thread: MessageId; from: UnitId; owner: OwnerId; news: PartnerNews; at: Instant },
): Promise<ProcessId | undefined> {
  const { news, at } = given
  const row = await trx
    .updateTable('visit_partner')
    .set({
      told_at: at,
      ...(news.answer === undefined
        ? {}
        : {
            answer: news.answer,
            answer_note: news.note ?? null,
            answer_name: news.name ?? null,
            answer_at: at,
          }),
      ...(news.state === undefined ? {} : { their_state: news.state }),
      ...(news.their === undefined
        ? {}
        : { their_day: news.their.day, their_from: news.their.from, their_to: news.their.to }),
    })
    .where('thread_id', '=', given.thread)
    .where('partner_unit_id', '=', given.from)
    .where('owner_id', '=', given.owner)
    .returning('visit_id')
    .executeTakeFirst()
  return row?.visit_id
}
