import { endEnrolmentsOnDeath } from '../enrolments/ending-store.ts'
import type { Party } from '../exchanges/rules.ts'
import { endOrdersOf } from '../orders/death-store.ts'
import type { Trx } from '../platform/database.ts'
import { endReferralsOnDeath } from '../referrals/death-store.ts'
import type { CommandId, OwnerId, PersonId, StaffId, UnitId } from '../shared/id.ts'
import type { Instant } from '../shared/instant.ts'
import { death as texts } from '../shared/texts/sv/death.ts'
import { endTask } from '../tasks/task-store.ts'
import { endVisitsOf } from '../visits/end-visits-store.ts'
import { closedOf, type OpenProcess, openOf } from './open-store.ts'

/** Whose open things are ended, and in whose name. */
export interface Sweep {
  readonly trx: Trx
  readonly now: Instant
  readonly owner: OwnerId
  readonly ownerKind: Party['kind']
  readonly area: Party['area']
  readonly person: PersonId
  readonly version: CommandId
  /** Who recorded the death; null when Hemma itself ends it for an owner that learned it. */
  readonly by: {
    readonly staff: StaffId | null
    readonly name: string
    readonly title: string
    readonly unitName: string
  }
  emit(topic: string): void
}

/** Ends everything open about a person with one owner: referrals, visits, orders, enrolments, tasks. Gives what it ended. */
export async function endAll(sweep: Sweep): Promise<OpenProcess[]> {
  const { trx, now, owner, person, version, by } = sweep
  const open = await openOf(trx, { owner, person })
  await endVisitsOf(trx, {
    owner,
    person,
    reason: 'deceased',
    note: texts.note,
    by: by.staff,
    byName: by.name,
    version,
    at: now,
  })
  await endOrdersOf(trx, { owner, person, version, at: now, by })
  for (const unit of unitsWith('referral', open)) {
    await endReferralsOnDeath(await callFor(sweep, unit), person)
  }
  for (const unit of unitsWith('enrolment', open)) {
    await endEnrolmentsOnDeath(await callFor(sweep, unit), person)
  }
  const done = await closedOf(
    trx,
    open.map(({ id }) => id),
  )
  for (const task of open.filter(({ id, kind }) => kind === 'task' && !done.has(id))) {
    await endTask(trx, {
      id: task.id,
      outcome: 'notNeeded',
      note: texts.note,
      by: by.staff,
      version,
      at: now,
    })
  }
  const closed = await closedOf(
    trx,
    open.map(({ id }) => id),
  )
  for (const unit of new Set(open.map((one) => one.unit))) sweep.emit(`unit:${unit}`)
  return open.filter(({ id }) => closed.has(id))
}

function unitsWith(kind: OpenProcess['kind'], open: readonly OpenProcess[]): ReadonlySet<UnitId> {
  return new Set(open.filter((one) => one.kind === kind).map((one) => one.unit))
}

/** For what is ended in a unit's own record, by Hemma: nobody there has written it. */
async function callFor(sweep: Sweep, unit: UnitId) {
  const { trx, now, owner, ownerKind, area, version, by } = sweep
  const row = await trx.selectFrom('unit').select('name').where('id', '=', unit).executeTakeFirstOrThrow()
  const reader = {
    staff: null,
    assignment: null,
    owner,
    unit,
    unitName: row.name,
    ownerKind,
    area,
    name: by.name,
    // Who recorded it in another unit of the provider is not shown as working in this one.
    title: [by.title, ...(by.unitName === row.name ? [] : [by.unitName])].filter(Boolean).join(', '),
  }
  return { trx, now, madeAt: now, id: version, reader, emit: sweep.emit }
}
