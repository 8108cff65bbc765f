import { sql } from 'kysely'
import type { Trx } from '../platform/database.ts'
import type { Day } from '../shared/day.ts'
import type { OwnerId, StaffId, UnitId } from '../shared/id.ts'
import type { Instant } from '../shared/instant.ts'

/** A provider's tokens, those that hold first, then the newest. */
export async function tokensOf(trx: Trx, owner: OwnerId) {
  return trx
    .selectFrom('machine_token as t')
    .innerJoin('unit as u', 'u.id', 't.unit_id')
    .innerJoin('staff as s', 's.id', 't.created_by')
    .select([
      't.id',
      't.name',
      't.unit_id',
      'u.name as unit_name',
      't.created_at',
      't.last_used_at',
      't.revoked_at',
    ])
    .select(sql<string>`s.given_name || ' ' || s.family_name`.as('created_by'))
    .where('t.owner_id', '=', owner)
    .orderBy(sql`t.revoked_at is not null`)
    .orderBy('t.created_at', 'desc')
    .execute()
}

/** The provider's units in use. */
export async function unitsOf(trx: Trx, given: { owner: OwnerId; today: Day }) {
  return trx
    .selectFrom('unit')
    .select(['id as unit', 'name'])
    .where('owner_id', '=', given.owner)
    .where('valid_from', '<=', given.today)
    .where((eb) => eb.or([eb('valid_to', 'is', null), eb('valid_to', '>=', given.today)]))
    .orderBy('name')
    .execute()
}

/** Whether the unit has a token of this name that holds. */
export async function hasTokenNamed(trx: Trx, given: { unit: UnitId; name: string }): Promise<boolean> {
  const row = await trx
    .selectFrom('machine_token')
    .select('id')
    .where('unit_id', '=', given.unit)
    .where(sql<string>`lower(name)`, '=', given.name.toLowerCase())
    .where('revoked_at', 'is', null)
    .executeTakeFirst()
  return row !== undefined
}

/** Keeps a token's hash. */
export async function insertToken(
  trx: Trx,
  token: { id: string; hash: Buffer; name: string; owner: OwnerId; unit: UnitId; by: StaffId; at: Instant },
): Promise<void> {
  await trx
    .insertInto('machine_token')
    .values({
      id: token.id,
      token_hash: token.hash,
      name: token.name,
      owner_id: token.owner,
      unit_id: token.unit,
      created_by: token.by,
      created_at: token.at,
    })
    .execute()
}

/** Revokes one of the provider's tokens; gives what was there before. */
export async function revoke(
  trx: Trx,
  given: { token: string; owner: OwnerId; at: Instant },
): Promise<'revoked' | 'revokedBefore' | 'unknown'> {
  const row = await trx
    .selectFrom('machine_token')
    .select('revoked_at')
    .where('id', '=', given.token)
    .where('owner_id', '=', given.owner)
    .forUpdate()
    .executeTakeFirst()
  if (row === undefined) return 'unknown'
  if (row.revoked_at !== null) return 'revokedBefore'
  await trx.updateTable('machine_token').set({ revoked_at: given.at }).where('id', '=', given.token).execute()
  return 'revoked'
}
