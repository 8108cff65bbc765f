import { z } from 'zod'
import type { Trx } from '../platform/database.ts'
import { asId, type EntryId, type OwnerId, type ProcessId, type StaffId } from '../shared/id.ts'
import type { Instant } from '../shared/instant.ts'
import type { BloodProduct } from '../shared/ordering.ts'
import { type BloodPhase, type BloodUnitView, takenVitals } from './blood.ts'
import type { StoredOrder } from './row-store.ts'

type Row = Awaited<ReturnType<typeof rowsOf>>[number]

async function rowsOf(trx: Trx, orders: readonly ProcessId[]) {
  if (orders.length === 0) return []
  return await trx
    .selectFrom('order_blood_unit')
    .selectAll()
    .where('order_id', 'in', [...orders])
    .orderBy('recorded_at')
    .execute()
}

/** One blood unit as stored: what is shown, and what the rules ask. */
export interface StoredUnit {
  readonly order: ProcessId
  readonly revision: number
  readonly firstStaff: StaffId
  readonly view: BloodUnitView
}

/** Every unit of these orders, in the order they were checked. */
export async function bloodUnitsOf(trx: Trx, orders: readonly ProcessId[]): Promise<StoredUnit[]> {
  const rows = await rowsOf(trx, orders)
  return rows.map((row) => ({
    order: row.order_id,
    revision: row.revision,
    firstStaff: row.first_staff_id,
    view: viewOf(row),
  }))
}

function viewOf(row: Row): BloodUnitView {
  const { second_name: name, second_title: title, second_at: at } = row
  return {
    bloodUnit: asId<'entry'>(row.id),
    phase: phaseOf(row),
    number: row.number,
    scheme: row.scheme,
    product: row.product,
    group: row.blood_group,
    expires: row.expires_on,
    first: { name: row.first_name, title: row.first_title, at: row.first_at },
    second: name === null || title === null || at === null ? null : { name, title, at, why: row.second_why },
    before: row.before_values === null ? null : takenVitals.parse(row.before_values),
    startedAt: row.started_at,
    during: z.array(takenVitals).parse(row.during_values),
    after: row.after_values === null ? null : takenVitals.parse(row.after_values),
    endedAt: row.ended_at,
    lacking: row.lacking,
    reaction: row.reaction,
    discarded: row.discarded,
  }
}

function phaseOf(row: Row): BloodPhase {
  if (row.discarded_at !== null) return 'discarded'
  if (row.ended_at !== null) return 'ended'
  if (row.started_at !== null) return 'running'
  return row.second_at === null ? 'prepared' : 'confirmed'
}

/** Whether the owner has noted this unit already, for whomever; one that was not given may be noted again. */
export async function unitIsNoted(
  trx: Trx,
  unit: { owner: OwnerId; number: string; product: BloodProduct },
): Promise<boolean> {
  const row = await trx
    .selectFrom('order_blood_unit')
    .select('id')
    .where('owner_id', '=', unit.owner)
    .where('number', '=', unit.number)
    .where('product', '=', unit.product)
    .where('discarded_at', 'is', null)
    .executeTakeFirst()
  return row !== undefined
}

/** The first check, and the second where it was by name. */
export async function insertUnit(
  trx: Trx,
  given: {
    readonly order: StoredOrder
    readonly unit: Pick<BloodUnitView, 'bloodUnit' | 'number' | 'scheme' | 'product' | 'group' | 'expires'>
    readonly first: { staff: StaffId; name: string; title: string; at: Instant }
    readonly witness: { name: string; title: string; why: string } | null
  },
): Promise<void> {
  const { order, unit, first, witness } = given
  await trx
    .insertInto('order_blood_unit')
    .values({
      id: unit.bloodUnit,
      owner_id: order.owner_id,
      person_id: order.person_id,
      order_id: order.id,
      revision: order.revision,
      number: unit.number,
      scheme: unit.scheme,
      product: unit.product,
      blood_group: unit.group,
      expires_on: unit.expires,
      first_staff_id: first.staff,
      first_name: first.name,
      first_title: first.title,
      first_at: first.at,
      ...(witness === null
        ? {}
        : {
            second_name: witness.name,
            second_title: witness.title,
            second_at: first.at,
            second_why: witness.why,
          }),
    })
    .execute()
}

/** What a step writes into its unit; absent is untouched. */
interface UnitChange {
  readonly second?: { staff: StaffId; name: string; title: string; at: Instant }
  readonly started?: { before: unknown; at: Instant }
  readonly during?: readonly unknown[]
  readonly ended?: { after: unknown; at: Instant; lacking: string | null; reaction: string | null }
  readonly discarded?: { text: string; at: Instant }
}

/** Takes a unit a step further; the order's process, locked by the door, keeps two steps apart. */
export async function updateUnit(trx: Trx, unit: EntryId, change: UnitChange): Promise<void> {
  const { second, started, during, ended, discarded } = change
  await trx
    .updateTable('order_blood_unit')
    .set({
      ...(second && {
        second_staff_id: second.staff,
        second_name: second.name,
        second_title: second.title,
        second_at: second.at,
      }),
      ...(started && { before_values: JSON.stringify(started.before), started_at: started.at }),
      ...(during && { during_values: JSON.stringify(during) }),
      ...(ended && {
        after_values: ended.after === null ? null : JSON.stringify(ended.after),
        ended_at: ended.at,
        lacking: ended.lacking,
        reaction: ended.reaction,
      }),
      ...(discarded && { discarded: discarded.text, discarded_at: discarded.at }),
    })
    .where('id', '=', unit)
    .executeTakeFirstOrThrow()
}
