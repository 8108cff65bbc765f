import type { Trx } from '../platform/database.ts'
import type { ProcessKind } from '../records/process-store.ts'
import { addDays, type Day } from '../shared/day.ts'
import type { OwnerId, PersonId, ProcessId, UnitId } from '../shared/id.ts'
import { deathTaskKeys } from './death.ts'

/** Something open about a person. */
export interface OpenProcess {
  readonly id: ProcessId
  readonly kind: ProcessKind
  readonly unit: UnitId
  readonly state: string
}

/** Visits that a death stops; whoever is there already can write down what was done. */
const stoppedVisits = ['asked', 'planned', 'notFound']
/** Referrals that a death ends; a decided one waits for its answer to be read, and is not in anybody's way. */
const undecided = ['new', 'receipted', 'assessing']

/**
 * What a death would end with one owner: referrals that nobody has decided on, visits to be made, orders, enrolments,
 * tasks. Tasks that come of the death itself stay.
 */
export async function openOf(trx: Trx, of: { owner: OwnerId; person: PersonId }): Promise<OpenProcess[]> {
  const rows = await trx
    .selectFrom('process as p')
    .leftJoin('task as t', 't.id', 'p.id')
    .select(['p.id', 'p.kind', 'p.unit_id as unit', 'p.state', 't.key'])
    .where('p.owner_id', '=', of.owner)
    .where('p.person_id', '=', of.person)
    .where('p.closed_at', 'is', null)
    .orderBy('p.id')
    .forUpdate('p')
    .execute()
  return rows
    .filter(({ kind, state }) => kind !== 'visit' || stoppedVisits.includes(state))
    .filter(({ kind, state }) => kind !== 'referral' || undecided.includes(state))
    .filter(({ key }) => key === null || !deathTaskKeys.includes(key))
    .map(({ key: _, ...row }) => row)
}

/** Which of these processes are closed now. */
export async function closedOf(trx: Trx, ids: readonly ProcessId[]): Promise<ReadonlySet<ProcessId>> {
  if (ids.length === 0) return new Set()
  const rows = await trx
    .selectFrom('process')
    .select('id')
    .where('id', 'in', [...ids])
    .where('closed_at', 'is not', null)
    .execute()
  return new Set(rows.map(({ id }) => id))
}

/** How many of each kind stand open, without taking hold of them; for who is about to record a death. */
export async function countOpen(trx: Trx, of: { owner: OwnerId; person: PersonId }) {
  const rows = await trx
    .selectFrom('process as p')
    .leftJoin('task as t', 't.id', 'p.id')
    .select(['p.kind', 'p.state', 't.key'])
    .where('p.owner_id', '=', of.owner)
    .where('p.person_id', '=', of.person)
    .where('p.closed_at', 'is', null)
    .execute()
  const count = (kind: ProcessKind) => rows.filter((row) => row.kind === kind).length
  return {
    referrals: rows.filter(({ kind, state }) => kind === 'referral' && undecided.includes(state)).length,
    visits: rows.filter(({ kind, state }) => kind === 'visit' && stoppedVisits.includes(state)).length,
    orders: count('order'),
    tasks: rows.filter(({ kind, key }) => kind === 'task' && !deathTaskKeys.includes(key ?? '')).length,
    enrolments: count('enrolment'),
  }
}

/** How far back a death may lie to be swept for, in days: so the sweep never grows with all who ever died. */
const SWEPT_DAYS = 2 * 365

/** Persons who have died and have something open with an owner that its sweep has not yet ended. */
export async function diedWithSomethingOpen(
  trx: Trx,
  of: { owner: OwnerId; today: Day },
): Promise<PersonId[]> {
  const rows = await trx
    .selectFrom('process as p')
    .innerJoin('person as h', 'h.id', 'p.person_id')
    .leftJoin('task as t', 't.id', 'p.id')
    .leftJoin('death as d', (join) =>
      join
        .onRef('d.person_id', '=', 'p.person_id')
        .onRef('d.owner_id', '=', 'p.owner_id')
        .on('d.corrected_at', 'is', null),
    )
    .select('p.person_id')
    .distinct()
    .where('p.owner_id', '=', of.owner)
    .where('p.closed_at', 'is', null)
    .where('h.deceased_day', '>=', addDays(of.today, -SWEPT_DAYS))
    .where((eb) =>
      eb.or([
        eb('p.kind', 'in', ['order', 'enrolment']),
        eb.and([eb('p.kind', '=', 'visit'), eb('p.state', 'in', stoppedVisits)]),
        eb.and([eb('p.kind', '=', 'referral'), eb('p.state', 'in', undecided)]),
        // Tasks that somebody writes after the death are meant to stand.
        eb.and([
          eb('p.kind', '=', 'task'),
          eb('t.key', 'not in', [...deathTaskKeys]),
          eb('d.id', 'is', null),
        ]),
      ]),
    )
    .execute()
  return rows.map(({ person_id }) => person_id)
}
