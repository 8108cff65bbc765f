import { sql } from 'kysely'
import type { Trx } from '../platform/database.ts'
import type { PersonId, ProcessId, UnitId } from '../shared/id.ts'
import type { Instant } from '../shared/instant.ts'
import type { Known } from './rules.ts'

/** What a round itself writes is no news to it. */
const ownKinds = ['roundNote', 'worry']

/** One enrolled at the unit, with what its order in a round is proposed from. */
export interface EnrolledFacts {
  readonly enrolment: ProcessId
  readonly person: PersonId
  readonly enrolledAt: Instant
  readonly lastRound: Instant | null
  readonly overdueTasks: number
  readonly unread: number
  readonly changes: number
}

/** Everybody enrolled at a unit now, with what has come since each was last gone through. One question for all. */
export async function enrolledFacts(
  trx: Trx,
  of: { readonly unit: UnitId; readonly now: Instant },
): Promise<EnrolledFacts[]> {
  const rows = await trx
    .with('one', (db) =>
      db
        .selectFrom('enrolment as e')
        .select(['e.id', 'e.person_id', 'e.unit_id', 'e.started_at'])
        .select((eb) =>
          eb
            .selectFrom('round_person as r')
            .select((most) => most.fn.max('r.gone_at').as('at'))
            .whereRef('r.person_id', '=', 'e.person_id')
            .whereRef('r.unit_id', '=', 'e.unit_id')
            .whereRef('r.gone_at', '>=', 'e.started_at')
            .as('last_round'),
        )
        .where('e.unit_id', '=', of.unit)
        .where('e.ended_at', 'is', null),
    )
    .selectFrom('one')
    .select(['one.id', 'one.person_id', 'one.started_at', 'one.last_round'])
    .select((eb) => [
      eb
        .selectFrom('task as t')
        .select(sql<number>`count(*)::int`.as('count'))
        .whereRef('t.person_id', '=', 'one.person_id')
        .where('t.unit_id', '=', of.unit)
        .where('t.outcome', 'is', null)
        .where('t.due_at', '<', of.now)
        .as('overdue'),
      eb
        .selectFrom('message_received as m')
        .select(sql<number>`count(*)::int`.as('count'))
        .whereRef('m.person_id', '=', 'one.person_id')
        .where('m.unit_id', '=', of.unit)
        .where('m.receipted_at', 'is', null)
        .as('unread'),
      eb
        .selectFrom('entry as x')
        .select(sql<number>`count(*)::int`.as('count'))
        .whereRef('x.person_id', '=', 'one.person_id')
        .where('x.unit_id', '=', of.unit)
        .where('x.kind', 'not in', ownKinds)
        .where(sql<boolean>`x.written_at > coalesce(one.last_round, one.started_at)`)
        .where(sql<boolean>`not exists (select from entry n where n.replaces_id = x.id)`)
        .as('changes'),
    ])
    .execute()
  return rows.map((row) => ({
    enrolment: row.id,
    person: row.person_id,
    enrolledAt: row.started_at,
    lastRound: row.last_round,
    overdueTasks: row.overdue ?? 0,
    unread: row.unread ?? 0,
    changes: row.changes ?? 0,
  }))
}

/** The units that are kept informed of each, on a ground that somebody gave. */
export async function toldAbout(
  trx: Trx,
  enrolled: readonly Pick<EnrolledFacts, 'person' | 'enrolment'>[],
): Promise<Known[]> {
  if (enrolled.length === 0) return []
  const rows = await trx
    .selectFrom('enrolment_told')
    .select(['enrolment_id', 'to_unit_id'])
    .where(
      'enrolment_id',
      'in',
      enrolled.map(({ enrolment }) => enrolment),
    )
    .execute()
  return enrolled.map(({ person, enrolment }) => ({
    person,
    told: rows.filter((row) => row.enrolment_id === enrolment).map((row) => row.to_unit_id),
  }))
}

/** Since when a person’s news counts: the last round of this enrolment, or its beginning; undefined when she has none. */
export async function sinceOf(
  trx: Trx,
  of: { readonly person: PersonId; readonly unit: UnitId },
): Promise<{ lastRound: Instant | null; since: Instant } | undefined> {
  const row = await trx
    .selectFrom('enrolment as e')
    .select('e.started_at')
    .select((eb) =>
      eb
        .selectFrom('round_person as r')
        .innerJoin('round as o', 'o.id', 'r.round_id')
        .select((most) => most.fn.max('r.gone_at').as('at'))
        .where('r.person_id', '=', of.person)
        .where('r.unit_id', '=', of.unit)
        .whereRef('r.gone_at', '>=', 'e.started_at')
        .where('o.ended_at', 'is not', null)
        .as('last_round'),
    )
    .where('e.person_id', '=', of.person)
    .where('e.unit_id', '=', of.unit)
    .orderBy('e.started_at', 'desc')
    .executeTakeFirst()
  if (row === undefined) return undefined
  return { lastRound: row.last_round, since: row.last_round ?? row.started_at }
}
