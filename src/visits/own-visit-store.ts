import type { Colleague } from '../organisation/colleague.ts'
import type { Trx } from '../platform/database.ts'
import type { PersonId, ProcessId, UnitId } from '../shared/id.ts'
import { Refused } from '../shared/refused.ts'
import { partnersOf } from './partner-store.ts'
import { goingTo } from './staff-store.ts'
import type { Partner, VisitRow } from './visit-row.ts'
import { visitById } from './visit-store.ts'
import { lockVisit } from './visit-write-store.ts'

/** A visit of the own unit with all that a change of it needs. */
export interface OwnVisit {
  readonly row: VisitRow
  readonly going: readonly Colleague[]
  readonly partners: readonly Partner[]
}

/** The visit that a command names; another unit's and an unknown one are equally not there. */
export async function ownVisit(trx: Trx, asked: { visit: ProcessId; unit: UnitId }): Promise<OwnVisit> {
  const row = await visitById(trx, asked)
  if (row === undefined) throw new Refused('access.notFound', { status: 404 })
  const going = await goingTo(trx, { visits: [row.id], unit: asked.unit })
  return { row, going: going.get(row.id) ?? [], partners: await partnersOf(trx, [row.id]) }
}

/** The same for commands that name the person and no version: the row is held while they work with it. */
export async function heldVisit(
  trx: Trx,
  asked: { visit: ProcessId; unit: UnitId; person: PersonId },
): Promise<OwnVisit> {
  await lockVisit(trx, asked.visit)
  const own = await ownVisit(trx, asked)
  if (own.row.person.id !== asked.person) throw new Refused('access.notFound', { status: 404 })
  return own
}
