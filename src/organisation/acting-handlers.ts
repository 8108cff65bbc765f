import type { Call, Change } from '../door/call.ts'
import type { Trx } from '../platform/database.ts'
import { derivedId } from '../records/derived-id.ts'
import type { Day } from '../shared/day.ts'
import type { AssignmentId, CommandId, OwnerId, StaffId, UnitId } from '../shared/id.ts'
import type { Instant } from '../shared/instant.ts'
import { Refused } from '../shared/refused.ts'
import { endSessionsOf, endSessionsUnder, worksAnywhere } from './assignment-store.ts'
import type { ChangedFields, ChangeKind } from './change.ts'
import { insertChanges } from './change-store.ts'
import { isFresh } from './rules.ts'
import type { StoredUnit } from './unit.ts'
import { findUnit } from './unit-store.ts'

/** Who works on a provider's organisation: an administrator on a screen or by a file of many rows, or whoever began it. */
export interface Acting {
  readonly trx: Trx
  readonly now: Instant
  readonly today: Day
  readonly owner: OwnerId
  /** `staff` is null for what is done at the server's terminal, before anybody is registered. */
  readonly by: { readonly staff: StaffId | null; readonly name: string; readonly provider: string }
  readonly command: CommandId
  readonly source: 'screen' | 'file' | 'terminal'
  /** Signed in recently enough to change roles. */
  readonly fresh: boolean
  /** The care models that a team may work by. */
  readonly models: readonly string[]
  /** How many changes this command has noted so far; each needs its own id. */
  readonly noted: { count: number }
  emit(topic: string): void
}

/** Who acts, and on what ground: the door has seen that the assignment is one of administration. */
export function acting(
  call: Change,
  given: { readonly models: readonly string[]; readonly source?: Acting['source']; readonly owner?: OwnerId },
): Acting {
  const { staff, name, ownerName } = call.reader
  if (staff === null || call.session === null) throw new Refused('access.noPermission', { status: 403 })
  return {
    trx: call.trx,
    now: call.now,
    today: call.today,
    owner: given.owner ?? call.reader.owner,
    by: { staff, name, provider: ownerName },
    command: call.id,
    source: given.source ?? 'screen',
    fresh: isFresh(call.session.signedInAt, call.now),
    models: given.models,
    noted: { count: 0 },
    emit: call.emit,
  }
}

/** What a command answers: the version that stands now, and how many sessions it ended. */
export interface Saved {
  readonly version: CommandId
  readonly endedSessions: number
}

/** What a change is about; `staff` and `unit` as far as it concerns them. */
export interface Noted {
  readonly what: ChangeKind
  readonly unit?: UnitId
  readonly staff?: StaffId
  readonly assignment?: AssignmentId
  readonly fields: ChangedFields
}

/** Writes into the organisation's history what was changed by whom, and tells the screens of the unit. */
export async function note(act: Acting, change: Noted): Promise<void> {
  act.noted.count += 1
  await insertChanges(act.trx, [
    {
      ...change,
      id: derivedId(act.command, `change:${act.noted.count}`),
      owner: act.owner,
      at: act.now,
      by: act.by,
      command: act.command,
      source: act.source,
    },
  ])
  if (change.unit !== undefined) act.emit(`unit:${change.unit}`)
}

/** What is another provider's is not there (404, as for what does not exist). */
export async function ownUnit(call: Pick<Call, 'trx' | 'reader'>, unit: UnitId): Promise<StoredUnit> {
  const found = await findUnit(call.trx, call.reader.owner, { unit })
  if (found === undefined) throw notThere()
  return found
}

export function notThere(): Refused {
  return new Refused('access.notFound', { status: 404 })
}

export function stale(): Refused {
  return new Refused('command.stale', { status: 409, field: 'version' })
}

/** Changing who may administer, or who somebody is, needs a fresh sign-in. */
export function requireFresh(act: Acting): void {
  if (!act.fresh) throw new Refused('organisation.signInAgain', { status: 403 })
}

/**
 * Ends the sessions that nothing holds up any more: those under the assignments that have just ended, and all of a
 * person's who has none left anywhere. Gives how many.
 */
export async function endSessions(
  act: Acting,
  over: readonly { readonly assignment: AssignmentId; readonly staff: StaffId }[],
): Promise<number> {
  let ended = await endSessionsUnder(
    act.trx,
    over.map((one) => one.assignment),
    act.now,
  )
  for (const staff of new Set(over.map((one) => one.staff))) {
    act.emit(`staff:${staff}`)
    if (!(await worksAnywhere(act.trx, staff, act.today)))
      ended += await endSessionsOf(act.trx, staff, act.now)
  }
  return ended
}
