import type { Trx } from '../platform/database.ts'
import { asId, type OwnerId, type PersonId, type ProcessId, type UnitId } from '../shared/id.ts'
import type { Instant } from '../shared/instant.ts'
import { type UntilShown, untilShown } from './stay-report.ts'

/** The report as the team that makes the visit gets it. */
export interface NewVisit {
  readonly id: ProcessId
  readonly owner: OwnerId
  readonly unit: UnitId
  readonly person: PersonId
  readonly from: string
  readonly phone: string
  readonly due: Instant
  readonly until: UntilShown
  readonly night: string | null
  readonly at: Instant
}

export async function insertVisit(trx: Trx, visit: NewVisit): Promise<void> {
  await trx
    .insertInto('stay_visit')
    .values({
      id: visit.id,
      owner_id: visit.owner,
      person_id: visit.person,
      unit_id: visit.unit,
      from_name: visit.from,
      from_phone: visit.phone,
      visit_due: visit.due,
      until: JSON.stringify(visit.until),
      number: 1,
      state: 'standing',
      night_report_id: visit.night,
      received_at: visit.at,
    })
    .execute()
}

/** A later version at the team: what is settled until the visit, or that it is taken back. */
export async function changeVisit(
  trx: Trx,
  change: {
    readonly id: ProcessId
    readonly number: number
    readonly until?: UntilShown
    readonly night?: string | null
    readonly state: 'standing' | 'withdrawn'
  },
): Promise<void> {
  const { until, night } = change
  await trx
    .updateTable('stay_visit')
    .set({
      number: change.number,
      state: change.state,
      ...(until === undefined ? {} : { until: JSON.stringify(until) }),
      ...(night === undefined ? {} : { night_report_id: night }),
    })
    .where('id', '=', change.id)
    .executeTakeFirstOrThrow()
}

/** Those that a team has not yet decided about, the soonest due first. */
export async function visitsDue(trx: Trx, unit: UnitId) {
  const rows = await trx
    .selectFrom('stay_visit as v')
    .innerJoin('process as p', 'p.id', 'v.id')
    .innerJoin('referral as r', 'r.id', 'v.id')
    .selectAll('v')
    .select('r.receipted_name')
    .where('v.unit_id', '=', unit)
    .where('v.state', '=', 'standing')
    .where('p.state', 'in', ['new', 'receipted', 'assessing'])
    .orderBy('v.visit_due')
    .orderBy('v.received_at')
    .execute()
  return rows.map((row) => ({
    ...row,
    referral: asId<'process'>(row.id),
    until: untilShown.parse(row.until),
  }))
}
