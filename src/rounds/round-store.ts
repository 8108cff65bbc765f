import { sql } from 'kysely'
import { z } from 'zod'
import type { Trx } from '../platform/database.ts'
import { type EntryBody, entryBody } from '../records/entry.ts'
import type { EntryId, OwnerId, PersonId, ProcessId, StaffId, UnitId } from '../shared/id.ts'
import type { Instant } from '../shared/instant.ts'
import {
  type Participant,
  participant,
  type RoundPersonState,
  type RoundReason,
  roundPersonState,
  roundReason,
} from './round.ts'

const participants = z.array(participant)
const reasons = z.array(roundReason)
const names = z.array(z.string())

/** A round as it stands. */
export interface StoredRound {
  readonly id: string
  readonly startedAt: Instant
  readonly startedBy: string
  readonly endedAt: Instant | null
  readonly endedBy: string | null
  readonly participants: Participant[]
  readonly gone: number
  readonly total: number
}

function rounds(trx: Trx) {
  return trx
    .selectFrom('round as r')
    .select(['r.id', 'r.started_at', 'r.started_name', 'r.ended_at', 'r.ended_name', 'r.participants'])
    .select((eb) => [
      eb
        .selectFrom('round_person as p')
        .select(sql<number>`count(*)::int`.as('count'))
        .whereRef('p.round_id', '=', 'r.id')
        .as('total'),
      eb
        .selectFrom('round_person as p')
        .select(sql<number>`count(*)::int`.as('count'))
        .whereRef('p.round_id', '=', 'r.id')
        .where('p.state', '=', 'gone')
        .as('gone'),
    ])
}

function stored(row: Awaited<ReturnType<ReturnType<typeof rounds>['executeTakeFirstOrThrow']>>): StoredRound {
  return {
    id: row.id,
    startedAt: row.started_at,
    startedBy: row.started_name,
    endedAt: row.ended_at,
    endedBy: row.ended_name,
    participants: participants.parse(row.participants),
    gone: row.gone ?? 0,
    total: row.total ?? 0,
  }
}

/** The latest rounds of a unit, the open one first. */
export async function roundsOf(trx: Trx, unit: UnitId, limit: number): Promise<StoredRound[]> {
  const rows = await rounds(trx)
    .where('r.unit_id', '=', unit)
    .orderBy(sql`r.ended_at is null desc`)
    .orderBy('r.started_at', 'desc')
    .limit(limit)
    .execute()
  return rows.map(stored)
}

/** The round of a unit that is on, if any. */
export async function openRound(trx: Trx, unit: UnitId): Promise<StoredRound | undefined> {
  const row = await rounds(trx)
    .where('r.unit_id', '=', unit)
    .where('r.ended_at', 'is', null)
    .executeTakeFirst()
  return row && stored(row)
}

/** One round of a unit; undefined when it is another's. */
export async function roundById(
  trx: Trx,
  of: { readonly id: string; readonly unit: UnitId },
): Promise<StoredRound | undefined> {
  const row = await rounds(trx).where('r.id', '=', of.id).where('r.unit_id', '=', of.unit).executeTakeFirst()
  return row && stored(row)
}

/** Whoever changes a round waits here for another who does. */
export async function lockRounds(trx: Trx, unit: UnitId): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`round:${unit}`}, 0))`.execute(trx)
}

export async function insertRound(
  trx: Trx,
  round: {
    readonly id: string
    readonly owner: OwnerId
    readonly unit: UnitId
    readonly participants: readonly Participant[]
    readonly by: StaffId
    readonly name: string
    readonly at: Instant
  },
): Promise<void> {
  await trx
    .insertInto('round')
    .values({
      id: round.id,
      owner_id: round.owner,
      unit_id: round.unit,
      participants: JSON.stringify(round.participants),
      started_by: round.by,
      started_name: round.name,
      started_at: round.at,
      ended_name: null,
      ended_at: null,
    })
    .execute()
}

/** Ends a round, or with null opens it again. */
export async function setEnded(
  trx: Trx,
  id: string,
  ended: { readonly by: string; readonly at: Instant } | null,
): Promise<void> {
  await trx
    .updateTable('round')
    .set({ ended_name: ended?.by ?? null, ended_at: ended?.at ?? null })
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
}

/** Who takes part from now on. */
export async function setParticipants(trx: Trx, id: string, all: readonly Participant[]): Promise<void> {
  await trx
    .updateTable('round')
    .set({ participants: JSON.stringify(all) })
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
}

/** A person in a round. */
export interface RoundPersonRow {
  readonly person: PersonId
  readonly enrolment: ProcessId
  readonly state: RoundPersonState
  readonly reasons: RoundReason[]
  readonly notFor: string[]
  readonly record: EntryId | null
  readonly goneAt: Instant | null
  readonly goneBy: string | null
}

/** Everybody in a round, in the order it goes. */
export async function personsIn(trx: Trx, round: string): Promise<RoundPersonRow[]> {
  const rows = await trx
    .selectFrom('round_person')
    .selectAll()
    .where('round_id', '=', round)
    .orderBy('turn')
    .execute()
  return rows.map((row) => ({
    person: row.person_id,
    enrolment: row.enrolment_id,
    state: roundPersonState.parse(row.state),
    reasons: reasons.parse(row.reasons),
    notFor: names.parse(row.not_for),
    record: row.record_id,
    goneAt: row.gone_at,
    goneBy: row.gone_name,
  }))
}

export async function insertRoundPersons(
  trx: Trx,
  of: { readonly round: string; readonly owner: OwnerId; readonly unit: UnitId },
  persons: readonly Pick<RoundPersonRow, 'person' | 'enrolment' | 'reasons' | 'notFor'>[],
): Promise<void> {
  // Whoever comes into a round that is on comes last.
  const { last } = await trx
    .selectFrom('round_person')
    .select(sql<number>`coalesce(greatest(max(place), max(turn)), -1)::int`.as('last'))
    .where('round_id', '=', of.round)
    .executeTakeFirstOrThrow()
  await trx
    .insertInto('round_person')
    .values(
      persons.map((one, place) => ({
        round_id: of.round,
        owner_id: of.owner,
        person_id: one.person,
        unit_id: of.unit,
        enrolment_id: one.enrolment,
        place: last + 1 + place,
        turn: last + 1 + place,
        reasons: JSON.stringify(one.reasons),
        not_for: JSON.stringify(one.notFor),
        state: 'waiting' as const,
        record_id: null,
        gone_name: null,
        gone_at: null,
      })),
    )
    .execute()
}

interface InRound {
  readonly round: string
  readonly person: PersonId
}

export async function setGone(
  trx: Trx,
  of: InRound,
  gone: { readonly record: EntryId; readonly by: string; readonly at: Instant },
): Promise<void> {
  await trx
    .updateTable('round_person')
    .set({ state: 'gone', record_id: gone.record, gone_name: gone.by, gone_at: gone.at })
    .where('round_id', '=', of.round)
    .where('person_id', '=', of.person)
    .executeTakeFirstOrThrow()
}

/** She comes last. */
export async function setLater(trx: Trx, of: InRound): Promise<void> {
  await trx
    .updateTable('round_person')
    .set((eb) => ({
      state: 'later' as const,
      turn: eb
        .selectFrom('round_person as o')
        .select((most) => sql<number>`${most.fn.max('o.turn')} + 1`.as('turn'))
        .where('o.round_id', '=', of.round),
    }))
    .where('round_id', '=', of.round)
    .where('person_id', '=', of.person)
    .executeTakeFirstOrThrow()
}

/** She waits again, where she stood at first. */
export async function setWaiting(trx: Trx, of: InRound): Promise<void> {
  await trx
    .updateTable('round_person')
    .set((eb) => ({
      state: 'waiting' as const,
      turn: eb.ref('place'),
      record_id: null,
      gone_name: null,
      gone_at: null,
    }))
    .where('round_id', '=', of.round)
    .where('person_id', '=', of.person)
    .executeTakeFirstOrThrow()
}

/** The newest version of records of minutes, by record. */
export async function minutesOf(
  trx: Trx,
  records: readonly EntryId[],
): Promise<ReadonlyMap<EntryId, { readonly entry: EntryId; readonly body: EntryBody }>> {
  if (records.length === 0) return new Map()
  const rows = await trx
    .selectFrom('entry as e')
    .select(['e.id', 'e.record_id', 'e.body'])
    .where('e.record_id', 'in', [...records])
    .where(sql<boolean>`not exists (select from entry n where n.replaces_id = e.id)`)
    .execute()
  return new Map(rows.map((row) => [row.record_id, { entry: row.id, body: entryBody.parse(row.body) }]))
}

/** The record of the minutes of the last round in which a person was gone through, of those that have ended. */
export async function lastMinutes(
  trx: Trx,
  of: { readonly person: PersonId; readonly unit: UnitId },
): Promise<EntryId | null> {
  const row = await trx
    .selectFrom('round_person as p')
    .innerJoin('round as r', 'r.id', 'p.round_id')
    .select('p.record_id')
    .where('p.person_id', '=', of.person)
    .where('p.unit_id', '=', of.unit)
    .where('p.gone_at', 'is not', null)
    .where('r.ended_at', 'is not', null)
    .orderBy('p.gone_at', 'desc')
    .executeTakeFirst()
  return row?.record_id ?? null
}
