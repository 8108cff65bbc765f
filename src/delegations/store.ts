import type { Trx } from '../platform/database.ts'
import type { Day } from '../shared/day.ts'
import {
  type AssignmentId,
  asId,
  type CommandId,
  type DelegationId,
  type OwnerId,
  type PersonId,
  type StaffId,
  type UnitId,
} from '../shared/id.ts'
import type { Instant } from '../shared/instant.ts'
import type { ReservedTask } from '../shared/ordering.ts'
import type { DelegationEvent } from './delegation.ts'
import type { Delegated } from './rules.ts'

function delegations(trx: Trx) {
  return trx
    .selectFrom('delegation as d')
    .innerJoin('unit as u', 'u.id', 'd.unit_id')
    .innerJoin('assignment as r', 'r.id', 'd.delegator_assignment_id')
    .innerJoin('assignment as e', 'e.id', 'd.delegate_assignment_id')
    .selectAll('d')
    .select([
      'u.name as unit_name',
      'r.valid_from as delegator_from',
      'r.valid_to as delegator_to',
      'e.valid_from as delegate_from',
      'e.valid_to as delegate_to',
    ])
    .select((eb) =>
      eb
        .exists(eb.selectFrom('delegation as n').select('n.id').whereRef('n.renews_id', '=', 'd.id'))
        .as('renewed'),
    )
}

type Row = Awaited<ReturnType<ReturnType<typeof delegations>['execute']>>[number]

/** A delegation as stored, with what the rules must know of it. */
export type StoredDelegation = Row & Delegated

function stored(row: Row): StoredDelegation {
  return {
    ...row,
    person: row.person_id,
    delegate: row.delegate_staff_id,
    delegator: row.delegator_staff_id,
    from: row.valid_from,
    until: row.valid_to,
    revokedAt: row.revoked_at,
    delegatorWorks: { validFrom: row.delegator_from, validTo: row.delegator_to },
    delegateWorks: { validFrom: row.delegate_from, validTo: row.delegate_to },
  }
}

/** Delegations of a provider, of one unit where it is named, that ended on a day or later; those that end first come first. */
export async function delegationsOf(
  trx: Trx,
  of: { readonly owner: OwnerId; readonly unit?: UnitId; readonly since: Day },
): Promise<StoredDelegation[]> {
  let asked = delegations(trx).where('d.owner_id', '=', of.owner).where('d.valid_to', '>=', of.since)
  if (of.unit !== undefined) asked = asked.where('d.unit_id', '=', of.unit)
  const rows = await asked
    .orderBy('d.valid_to')
    .orderBy('d.delegate_name')
    .orderBy('d.task')
    .orderBy('d.id')
    .execute()
  return rows.map(stored)
}

/** What somebody has been delegated in a unit, whatever became of it. */
export async function delegatedTo(
  trx: Trx,
  to: { readonly owner: OwnerId; readonly unit: UnitId; readonly staff: StaffId },
): Promise<StoredDelegation[]> {
  const rows = await delegations(trx)
    .where('d.owner_id', '=', to.owner)
    .where('d.unit_id', '=', to.unit)
    .where('d.delegate_staff_id', '=', to.staff)
    .execute()
  return rows.map(stored)
}

/** One delegation of a unit, its row locked so that two changes come one after the other. */
export async function delegationFor(
  trx: Trx,
  which: { readonly delegation: DelegationId; readonly unit: UnitId },
): Promise<StoredDelegation | undefined> {
  const locked = await trx
    .selectFrom('delegation')
    .select('id')
    .where('id', '=', which.delegation)
    .where('unit_id', '=', which.unit)
    .forUpdate()
    .executeTakeFirst()
  if (locked === undefined) return undefined
  const row = await delegations(trx).where('d.id', '=', which.delegation).executeTakeFirst()
  return row && stored(row)
}

/** An assignment in the unit that holds on a day, with whose it is. */
export async function workerOf(
  trx: Trx,
  at: { readonly assignment: AssignmentId; readonly unit: UnitId; readonly today: Day },
) {
  const found = await workersOf(trx, at)
  return found.find((one) => one.assignment === at.assignment)
}

/** Everybody with a care assignment in a unit on a day. */
export async function workersOf(trx: Trx, at: { readonly unit: UnitId; readonly today: Day }) {
  const rows = await trx
    .selectFrom('assignment as a')
    .innerJoin('staff as st', 'st.id', 'a.staff_id')
    .select(['a.id', 'a.staff_id', 'a.profession', 'a.title', 'st.given_name', 'st.family_name'])
    .where('a.unit_id', '=', at.unit)
    .where('a.purpose', '=', 'care')
    .where('a.valid_from', '<=', at.today)
    .where((eb) => eb.or([eb('a.valid_to', 'is', null), eb('a.valid_to', '>=', at.today)]))
    .orderBy('st.family_name')
    .orderBy('st.given_name')
    .execute()
  return rows.map((row) => ({
    assignment: row.id,
    staff: row.staff_id,
    profession: row.profession,
    title: row.title,
    name: `${row.given_name} ${row.family_name}`,
  }))
}

/** A delegation about to be stored. */
export interface NewDelegation {
  readonly id: DelegationId
  readonly owner: OwnerId
  readonly unit: UnitId
  readonly person: PersonId | null
  readonly task: ReservedTask
  readonly exactly: string
  readonly delegator: Party
  readonly delegate: Party
  readonly from: Day
  readonly until: Day
  readonly knowledge: string
  readonly knowledgeOn: Day
  readonly renews: DelegationId | null
  readonly at: Instant
  readonly version: CommandId
}

interface Party {
  readonly staff: StaffId
  readonly assignment: AssignmentId
  readonly name: string
  readonly title: string
}

export async function insertDelegation(trx: Trx, one: NewDelegation): Promise<void> {
  await trx
    .insertInto('delegation')
    .values({
      id: one.id,
      owner_id: one.owner,
      unit_id: one.unit,
      person_id: one.person,
      task: one.task,
      exactly: one.exactly,
      delegator_staff_id: one.delegator.staff,
      delegator_assignment_id: one.delegator.assignment,
      delegator_name: one.delegator.name,
      delegator_title: one.delegator.title,
      delegate_staff_id: one.delegate.staff,
      delegate_assignment_id: one.delegate.assignment,
      delegate_name: one.delegate.name,
      delegate_title: one.delegate.title,
      valid_from: one.from,
      valid_to: one.until,
      knowledge: one.knowledge,
      knowledge_on: one.knowledgeOn,
      reviewed_on: one.knowledgeOn,
      renews_id: one.renews,
      given_at: one.at,
      version: one.version,
    })
    .execute()
}

/** Writes a review or a revocation over the version that was seen; false when somebody was faster. */
export async function updateDelegation(
  trx: Trx,
  which: { readonly delegation: string; readonly seen: CommandId; readonly by: CommandId },
  change:
    | { readonly reviewed_on: Day }
    | { readonly revoked_at: Instant; readonly revoked_name: string; readonly revoked_reason: string },
): Promise<boolean> {
  const updated = await trx
    .updateTable('delegation')
    .set({ ...change, version: which.by })
    .where('id', '=', which.delegation)
    .where('version', '=', which.seen)
    .executeTakeFirst()
  return updated.numUpdatedRows === 1n
}

/** One step of a delegation's history. */
export async function noteDelegation(
  trx: Trx,
  event: {
    readonly id: string
    readonly of: {
      readonly id: string
      readonly owner_id: OwnerId
      readonly person_id: PersonId | null
    }
    readonly what: DelegationEvent
    readonly by: { readonly name: string; readonly title: string }
    readonly at: Instant
    readonly text: string
  },
): Promise<void> {
  await trx
    .insertInto('delegation_event')
    .values({
      id: event.id,
      owner_id: event.of.owner_id,
      person_id: event.of.person_id,
      delegation_id: event.of.id,
      what: event.what,
      by_name: event.by.name,
      by_title: event.by.title,
      at: event.at,
      text: event.text,
    })
    .execute()
}

/** The steps of these delegations, the latest first. */
export async function eventsOf(trx: Trx, delegations: readonly string[]) {
  if (delegations.length === 0) return new Map<string, never[]>()
  const rows = await trx
    .selectFrom('delegation_event')
    .select(['delegation_id', 'what', 'by_name', 'at', 'text'])
    .where('delegation_id', 'in', [...delegations])
    .orderBy('at', 'desc')
    .orderBy('recorded_at', 'desc')
    .execute()
  return Map.groupBy(
    rows.map((row) => ({
      of: row.delegation_id,
      what: row.what,
      by: row.by_name,
      at: row.at,
      text: row.text,
    })),
    ({ of }) => of,
  )
}

/** The id of a row as a delegation's. */
export function delegationIdOf(row: { readonly id: string }): DelegationId {
  return asId<'delegation'>(row.id)
}
