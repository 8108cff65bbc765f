import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type pg from 'pg'
import type { Trx } from '../platform/database.ts'
import type { AssignmentId, CommandId, OwnerId, PersonId, StaffId } from '../shared/id.ts'
import type { Instant } from '../shared/instant.ts'
import { Refused, type RefusedOptions } from '../shared/refused.ts'
import type { RefusalCode } from '../shared/texts/refusal-text.ts'
import type { DeviceId } from './device.ts'

/** What a device's token may do: deliver for these members of staff under these assignments. */
export interface Bound {
  readonly staff: StaffId
  readonly assignment: AssignmentId
  readonly owner: OwnerId
  /** An administrator's order that the device has not carried out. */
  readonly ordered: boolean
  readonly authorHashes: readonly Buffer[]
}

/** For whom this device's token delivers; none for a token that is not this device's. */
export async function boundTo(
  pool: pg.Pool,
  given: { readonly device: DeviceId; readonly token: string },
): Promise<readonly Bound[]> {
  const { rows } = await pool.query<Bound>(
    `select d.staff_id as staff, d.assignment_id as assignment, d.owner_id as owner, d.author_hashes as "authorHashes",
       u.ordered_at is not null as ordered
     from device_use d join device_user u using (device_id, staff_id)
     where d.device_id = $1 and d.token_hash = $2`,
    [given.device, sha256(given.token)],
  )
  return rows
}

/** Whether a piece of work carries the secret of its author's vault, or its author has none on the device. */
export function proves(bound: Bound, author: string | undefined): boolean {
  if (bound.authorHashes.length === 0) return true
  if (author === undefined) return false
  const hash = sha256(author)
  return bound.authorHashes.some((one) => one.equals(hash))
}

function sha256(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}

/** Work that was refused, as it is kept for its author. */
export interface Kept {
  readonly command: CommandId
  readonly owner: OwnerId
  readonly person: PersonId | null
  readonly staff: StaffId
  readonly assignment: AssignmentId
  readonly device: DeviceId
  readonly endpoint: string
  readonly work: { readonly expects: string | null; readonly input: unknown }
  readonly madeAt: Instant
  readonly deviceMadeAt: Instant
  readonly at: Instant
  readonly refused: Refused
}

/** Keeps refused work as its author's draft. Delivering it again changes nothing. */
export async function keepWork(trx: Trx, kept: Kept): Promise<void> {
  await trx
    .insertInto('kept_work')
    .values({
      command_id: kept.command,
      owner_id: kept.owner,
      person_id: kept.person,
      staff_id: kept.staff,
      assignment_id: kept.assignment,
      device_id: kept.device,
      endpoint: kept.endpoint,
      work: JSON.stringify(kept.work),
      made_at: kept.madeAt,
      device_made_at: kept.deviceMadeAt,
      refused_at: kept.at,
      status: kept.refused.status,
      code: kept.refused.code,
      detail: JSON.stringify(detailOf(kept.refused)),
    })
    .onConflict((row) => row.columns(['owner_id', 'staff_id', 'command_id']).doNothing())
    .execute()
}

/** The refusal that this command got when it was delivered before; undefined when it was not, or is done since. */
export async function refusedBefore(
  trx: Trx,
  which: { readonly staff: StaffId; readonly command: CommandId },
): Promise<Refused | undefined> {
  const row = await trx
    .selectFrom('kept_work')
    .select(['status', 'code', 'detail'])
    .where('staff_id', '=', which.staff)
    .where('command_id', '=', which.command)
    .where(sql<boolean>`not exists (select from command where id = ${which.command})`)
    .executeTakeFirst()
  if (row === undefined) return undefined
  // Casts: code and detail are a refusal's own, as keepWork() wrote them.
  const detail = row.detail as ReturnType<typeof detailOf>
  return new Refused(row.code as RefusalCode, { status: row.status, ...detail })
}

function detailOf({ data, field, fields }: Refused): Omit<RefusedOptions, 'status' | 'cause'> {
  return { data, ...(field === undefined ? {} : { field }), fields }
}
