import type { Trx } from '../platform/database.ts'
import { moveProcess, openProcess } from '../records/process-store.ts'
import type { CommandId, OwnerId, PersonId, ProcessId, StaffId, UnitId } from '../shared/id.ts'
import type { Instant } from '../shared/instant.ts'
import type { PlaceInput, Slot, VisitMode, VisitState } from './visit.ts'

/** A visit to open. */
export interface NewVisit {
  readonly id: ProcessId
  readonly owner: OwnerId
  readonly unit: UnitId
  readonly person: PersonId
  readonly state: 'planned' | 'asked'
  readonly kind: string
  readonly mode: VisitMode
  readonly slot: Slot
  readonly minutes: number
  readonly place: PlaceInput
  readonly why: string
  readonly notJoint: string | null
  readonly about: ProcessId | null
  readonly personTold: boolean
  readonly going: readonly StaffId[]
  readonly plannedBy: StaffId | null
  readonly version: CommandId
  readonly openedAt: Instant
}

/** Opens a visit with those who go. */
export async function openVisit(trx: Trx, visit: NewVisit): Promise<void> {
  const { id, owner, unit, person, version, openedAt, state } = visit
  await openProcess(trx, { id, kind: 'visit', owner, unit, person, state, version, openedAt })
  await trx
    .insertInto('visit')
    .values({
      id,
      owner_id: owner,
      unit_id: unit,
      person_id: person,
      kind: visit.kind,
      mode: visit.mode,
      ...columnsOf(visit.slot),
      minutes: visit.minutes,
      place: visit.place.kind,
      place_text: visit.place.kind === 'other' ? visit.place.text : null,
      why: visit.why,
      not_joint_reason: visit.notJoint,
      about_process_id: visit.about,
      person_told: visit.personTold,
      planned_by: visit.plannedBy,
    })
    .execute()
  await setGoing(trx, { visit: id, owner, person, going: visit.going })
}

/** Makes exactly these go, and takes the others off. */
export async function setGoing(
  trx: Trx,
  given: { visit: ProcessId; owner: OwnerId; person: PersonId; going: readonly StaffId[] },
): Promise<void> {
  await trx.updateTable('visit_staff').set({ going: false }).where('visit_id', '=', given.visit).execute()
  for (const staff of new Set(given.going)) await addGoing(trx, { ...given, staff })
}

/** One more goes; nothing happens when she already does. */
export async function addGoing(
  trx: Trx,
  given: { visit: ProcessId; owner: OwnerId; person: PersonId; staff: StaffId },
): Promise<void> {
  await trx
    .insertInto('visit_staff')
    .values({ visit_id: given.visit, staff_id: given.staff, owner_id: given.owner, person_id: given.person })
    .onConflict((conflict) => conflict.columns(['visit_id', 'staff_id']).doUpdateSet({ going: true }))
    .execute()
}

/** Puts a visit at another time. */
export async function setSlot(
  trx: Trx,
  given: { visit: ProcessId; slot: Slot; personTold: boolean },
): Promise<void> {
  await trx
    .updateTable('visit')
    .set({ ...columnsOf(given.slot), person_told: given.personTold })
    .where('id', '=', given.visit)
    .execute()
}

/** Notes whether visits of a series have been moved by themselves. */
export async function setMovedApart(
  trx: Trx,
  visits: readonly ProcessId[],
  movedApart: boolean,
): Promise<void> {
  if (visits.length === 0) return
  await trx
    .updateTable('visit')
    .set({ moved_apart: movedApart })
    .where('id', 'in', [...visits])
    .execute()
}

/** The step that a visit takes; what is absent stays as it was. */
export interface VisitStep {
  readonly visit: ProcessId
  readonly state: VisitState
  readonly version: CommandId
  readonly arrivedAt?: Instant | null
  /** Null opens it again. */
  readonly endedAt?: Instant | null
  readonly endReason?: string | null
  readonly endNote?: string | null
}

/** Takes a visit to a state, and closes or opens its process with it. */
export async function stepVisit(trx: Trx, step: VisitStep): Promise<void> {
  await moveProcess(trx, {
    id: step.visit,
    state: step.state,
    version: step.version,
    ...(step.endedAt === undefined ? {} : { closedAt: step.endedAt }),
  })
  const set = {
    ...(step.arrivedAt === undefined ? {} : { arrived_at: step.arrivedAt }),
    ...(step.endedAt === undefined ? {} : { ended_at: step.endedAt }),
    ...(step.endReason === undefined ? {} : { end_reason: step.endReason }),
    ...(step.endNote === undefined ? {} : { end_note: step.endNote }),
  }
  if (Object.keys(set).length > 0)
    await trx.updateTable('visit').set(set).where('id', '=', step.visit).execute()
}

/** Holds a visit's row while a command that needs no version works with it. */
export async function lockVisit(trx: Trx, visit: ProcessId): Promise<void> {
  await trx.selectFrom('process').select('id').where('id', '=', visit).forUpdate().execute()
}

function columnsOf(slot: Slot) {
  return { day: slot.day, from_time: slot.from, to_time: slot.to }
}
