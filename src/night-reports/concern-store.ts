import { type Ground, readableSnapshot } from '../exchanges/message.ts'
import type { Trx } from '../platform/database.ts'
import type { Day } from '../shared/day.ts'
import type { MessageId, OwnerId, PersonId, UnitId } from '../shared/id.ts'
import type { Instant } from '../shared/instant.ts'
import {
  type Happening,
  happening,
  type NightLevel,
  type NightSaid,
  nightLevel,
  nightSaid,
} from './night-report.ts'

/** A version of a report as a unit that was told has it. */
export interface StoredConcern {
  readonly message: MessageId
  readonly report: string
  readonly person: PersonId
  readonly fromUnit: UnitId
  readonly from: string
  readonly ground: Ground
  readonly night: Day
  readonly endsAt: Instant
  readonly level: NightLevel
  readonly said: NightSaid
  readonly number: number
  readonly state: 'standing' | 'replaced' | 'withdrawn'
  readonly at: Instant
  readonly readBy: string | null
  readonly readAt: Instant | null
  readonly happened: { what: Happening; words: string; by: string; at: Instant } | null
  /** The team that sees the person in the day and is told what happened too. */
  readonly visit: UnitId | null
  /** Why it was taken back, where it was. */
  readonly withdrawnWhy: string | null
}

function concerns(trx: Trx) {
  return trx
    .selectFrom('night_concern as c')
    .innerJoin('message_received as m', 'm.id', 'c.message_id')
    .selectAll('c')
    .select(['m.receipted_at', 'm.receipted_name', 'm.snapshot'])
}

function stored(
  row: Awaited<ReturnType<ReturnType<typeof concerns>['executeTakeFirstOrThrow']>>,
): StoredConcern {
  return {
    message: row.message_id,
    report: row.report_id,
    person: row.person_id,
    fromUnit: row.from_unit_id,
    from: row.from_name,
    ground: row.ground as Ground, // Cast: insertConcern writes no other.
    night: row.night,
    endsAt: row.ends_at,
    level: nightLevel.parse(row.level),
    said: nightSaid.parse(row.said),
    number: row.number,
    state: row.state === 'withdrawn' ? 'withdrawn' : row.state === 'replaced' ? 'replaced' : 'standing',
    at: row.received_at,
    readBy: row.receipted_name,
    readAt: row.receipted_at,
    visit: row.visit_unit_id,
    withdrawnWhy: row.state === 'withdrawn' ? saidIn(row.snapshot) : null,
    happened:
      row.happened === null || row.happened_at === null
        ? null
        : {
            what: happening.parse(row.happened),
            words: row.happened_words ?? '',
            by: row.happened_name ?? '',
            at: row.happened_at,
          },
  }
}

/** The words of a message that says one thing. */
function saidIn(snapshot: unknown): string {
  const { sections } = readableSnapshot.parse(snapshot)
  return sections.map(({ text }) => text).join(' ')
}

/** Every version at a unit of what ended after an instant. */
export async function concernsAt(
  trx: Trx,
  of: { readonly unit: UnitId; readonly after: Instant },
): Promise<StoredConcern[]> {
  const rows = await concerns(trx)
    .where('c.unit_id', '=', of.unit)
    .where('c.ends_at', '>', of.after)
    .orderBy('c.number', 'desc')
    .execute()
  return rows.map(stored)
}

/** One version at a unit, its row locked. */
export async function concernOf(
  trx: Trx,
  of: { readonly message: MessageId; readonly unit: UnitId },
): Promise<StoredConcern | undefined> {
  const row = await concerns(trx)
    .where('c.message_id', '=', of.message)
    .where('c.unit_id', '=', of.unit)
    .forUpdate('c')
    .executeTakeFirst()
  return row && stored(row)
}

export async function insertConcern(
  trx: Trx,
  one: Omit<StoredConcern, 'readBy' | 'readAt' | 'happened' | 'withdrawnWhy'> & {
    readonly owner: OwnerId
    readonly unit: UnitId
  },
): Promise<void> {
  await trx
    .insertInto('night_concern')
    .values({
      message_id: one.message,
      report_id: one.report,
      owner_id: one.owner,
      person_id: one.person,
      unit_id: one.unit,
      from_unit_id: one.fromUnit,
      from_name: one.from,
      ground: one.ground,
      night: one.night,
      ends_at: one.endsAt,
      level: one.level,
      said: JSON.stringify(one.said),
      number: one.number,
      state: one.state,
      received_at: one.at,
      visit_unit_id: one.visit,
      happened: null,
      happened_words: null,
      happened_name: null,
      happened_at: null,
    })
    .execute()
}

/** The version that stood at a unit gives way to the one that comes; gives the messages of those that did. */
export async function replaceConcerns(
  trx: Trx,
  of: { readonly report: string; readonly unit: UnitId },
): Promise<MessageId[]> {
  const rows = await trx
    .updateTable('night_concern')
    .set({ state: 'replaced' })
    .where('report_id', '=', of.report)
    .where('unit_id', '=', of.unit)
    .where('state', '=', 'standing')
    .returning('message_id')
    .execute()
  return rows.map(({ message_id }) => message_id)
}

export async function setHappened(
  trx: Trx,
  message: MessageId,
  happened: NonNullable<StoredConcern['happened']>,
): Promise<void> {
  await trx
    .updateTable('night_concern')
    .set({
      happened: happened.what,
      happened_words: happened.words,
      happened_name: happened.by,
      happened_at: happened.at,
    })
    .where('message_id', '=', message)
    .executeTakeFirstOrThrow()
}

/** What came back, at the unit that reported. */
export async function insertAnswer(
  trx: Trx,
  answer: {
    readonly message: MessageId
    readonly report: string
    readonly owner: OwnerId
    readonly person: PersonId
    readonly unit: UnitId
    readonly from: string
    readonly what: Happening
    readonly words: string
    readonly at: Instant
  },
): Promise<void> {
  await trx
    .insertInto('night_answer')
    .values({
      message_id: answer.message,
      report_id: answer.report,
      owner_id: answer.owner,
      person_id: answer.person,
      unit_id: answer.unit,
      from_name: answer.from,
      what: answer.what,
      words: answer.words,
      answered_at: answer.at,
    })
    .execute()
}
