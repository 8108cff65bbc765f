import { createHash } from 'node:crypto'
import type { Trx } from '../platform/database.ts'
import { type Instant, later } from '../shared/instant.ts'
import type { Identified } from './sign-in-claims.ts'

/** How long a sign-in may take at the identity provider. */
export const ATTEMPT_MS = 10 * 60 * 1000

/** What is remembered of a sign-in under way; the state itself is only in the browser's cookie and the redirect. */
export interface Attempt {
  readonly verifier: string
  readonly nonce: string
  readonly returnTo: string
}

/** Remembers a sign-in under way, and forgets those that have taken too long. */
export async function saveAttempt(
  trx: Trx,
  attempt: Attempt & { readonly state: string; readonly now: Instant },
): Promise<void> {
  await trx.deleteFrom('sign_in_attempt').where('created_at', '<', later(attempt.now, -ATTEMPT_MS)).execute()
  await trx
    .insertInto('sign_in_attempt')
    .values({
      state_hash: stateHash(attempt.state),
      verifier: attempt.verifier,
      nonce: attempt.nonce,
      return_to: attempt.returnTo,
      created_at: attempt.now,
    })
    .execute()
}

/** Takes the attempt of this state out, so that it serves once; undefined when there is none or it is too old. */
export async function takeAttempt(trx: Trx, state: string, now: Instant): Promise<Attempt | undefined> {
  const row = await trx
    .deleteFrom('sign_in_attempt')
    .where('state_hash', '=', stateHash(state))
    .returning(['verifier', 'nonce', 'return_to', 'created_at'])
    .executeTakeFirst()
  if (row === undefined || row.created_at <= later(now, -ATTEMPT_MS)) return undefined
  return { verifier: row.verifier, nonce: row.nonce, returnTo: row.return_to }
}

/** The member of staff that the provider's proof speaks of, or undefined. */
export async function staffOf(trx: Trx, by: Identified['by']) {
  const found = await trx
    .selectFrom('staff')
    .select(['id', 'hsa_id', 'given_name', 'family_name'])
    .where((eb) => ('hsaId' in by ? eb('hsa_id', '=', by.hsaId) : eb('subject', '=', by.subject)))
    .executeTakeFirst()
  if (found === undefined) return undefined
  return { staff: found.id, hsaId: found.hsa_id, name: `${found.given_name} ${found.family_name}` }
}

function stateHash(state: string): Buffer {
  return createHash('sha256').update(state).digest()
}
