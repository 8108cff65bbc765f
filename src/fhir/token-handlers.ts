import { type Handled, handle } from '../door/call.ts'
import { Refused } from '../shared/refused.ts'
import { createToken, listTokens, revokeToken } from './token-api.ts'
import { hasTokenNamed, insertToken, revoke, tokensOf, unitsOf } from './token-store.ts'

/** Machine tokens: seen, made and revoked by the provider's administrators. */
export const machineTokenHandlers: readonly Handled[] = [
  handle(listTokens, async ({ trx, reader, today }) => {
    const [rows, units] = await Promise.all([
      tokensOf(trx, reader.owner),
      unitsOf(trx, { owner: reader.owner, today }),
    ])
    const tokens = rows.map((row) => ({
      id: row.id,
      name: row.name,
      unit: row.unit_id,
      unitName: row.unit_name,
      createdBy: row.created_by,
      createdAt: row.created_at,
      lastUsedAt: row.last_used_at,
      revokedAt: row.revoked_at,
      allowed: row.revoked_at === null ? [revokeToken.id] : [],
    }))
    return { tokens, units, allowed: [createToken.id] }
  }),
  handle(createToken, async ({ trx, reader, now, today }, input) => {
    const units = await unitsOf(trx, { owner: reader.owner, today })
    if (!units.some(({ unit }) => unit === input.unit))
      throw new Refused('machineToken.unknownUnit', { status: 404, field: 'unit' })
    if (await hasTokenNamed(trx, input)) throw new Refused('machineToken.nameTaken', { field: 'name' })
    if (reader.staff === null) throw new Refused('access.noPermission', { status: 403 })
    await insertToken(trx, {
      id: input.token,
      hash: Buffer.from(input.sha256, 'hex'),
      name: input.name,
      owner: reader.owner,
      unit: input.unit,
      by: reader.staff,
      at: now,
    })
    return { token: input.token }
  }),
  handle(revokeToken, async ({ trx, reader, now }, { token }) => {
    const was = await revoke(trx, { token, owner: reader.owner, at: now })
    if (was === 'unknown') throw new Refused('access.notFound', { status: 404 })
    if (was === 'revokedBefore') throw new Refused('machineToken.alreadyRevoked')
    return { token }
  }),
]
