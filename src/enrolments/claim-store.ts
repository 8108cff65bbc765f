import type { Trx } from '../platform/database.ts'
import type { MessageId } from '../shared/id.ts'
import type { Instant } from '../shared/instant.ts'
import type { Holder, Role, Side } from './responsibility.ts'

/** A physician of another unit, who by that unit's word has taken over what this unit holds. */
export interface Claim {
  readonly id: string
  readonly role: Role
  readonly holder: Holder
  readonly start: Instant
  readonly saidBy: string
}

/** The claim that waits for a physician of the unit; at most one, the latest. */
export async function openClaim(trx: Trx, side: Side): Promise<Claim | undefined> {
  const row = await trx
    .selectFrom('responsibility_claim')
    .selectAll()
    .where('owner_id', '=', side.owner)
    .where('unit_id', '=', side.unit)
    .where('person_id', '=', side.person)
    .where('settled_at', 'is', null)
    .executeTakeFirst()
  if (row === undefined) return undefined
  return {
    id: row.id,
    role: row.role as Role, // Cast: insertClaim writes no other.
    holder: {
      staff: row.holder_staff_id,
      unit: row.holder_unit_id,
      name: row.holder_name,
      title: row.holder_title,
      unitName: row.holder_unit,
      phone: row.holder_phone,
    },
    start: row.from_at,
    saidBy: row.said_by,
  }
}

/** Ends the claims that wait: let go, said otherwise here, or taken back by the unit that made them. */
export async function settleClaims(trx: Trx, side: Side, at: Instant): Promise<void> {
  await trx
    .updateTable('responsibility_claim')
    .set({ settled_at: at })
    .where('owner_id', '=', side.owner)
    .where('unit_id', '=', side.unit)
    .where('person_id', '=', side.person)
    .where('settled_at', 'is', null)
    .execute()
}

/** Keeps what another unit said of its own physician, beside what this unit holds; the latest word stands. */
export async function insertClaim(
  trx: Trx,
  side: Side,
  said: Claim & { readonly message: MessageId; readonly at: Instant },
): Promise<void> {
  const { holder } = said
  if (holder.unit === null) return
  await settleClaims(trx, side, said.at)
  await trx
    .insertInto('responsibility_claim')
    .values({
      id: said.id,
      owner_id: side.owner,
      unit_id: side.unit,
      person_id: side.person,
      message_id: said.message,
      role: said.role,
      holder_staff_id: holder.staff,
      holder_unit_id: holder.unit,
      holder_name: holder.name,
      holder_title: holder.title,
      holder_unit: holder.unitName,
      holder_phone: holder.phone,
      from_at: said.start,
      said_by: said.saidBy,
      told_at: said.at,
    })
    .execute()
}
