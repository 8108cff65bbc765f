import { endSessions, readSession } from '../../door/api.ts'
import { asInstant } from '../../shared/instant.ts'
import { type Vault, vault } from '../device/vault.ts'
import { connection, heard, signInWanted, unheard } from './connection.ts'
import { leftIsOver } from './left.ts'
import { newId } from './new-id.ts'

const SILENCE_MS = 5_000

/** For whom this page has seen that the browser's session is hers. */
let seen: Vault | null = null

/**
 * Whether the session that the browser carries is another's than hers who opened this device without the server, or has
 * run out, or nobody can say. Nothing is then asked or sent under it: she goes on with what lies here, and is told that
 * signing in is wanted. Who is signed in, as nearly always, is asked nothing.
 */
export async function isNotHers(): Promise<boolean> {
  const open = vault.get()
  if (open === null || open.by === 'share' || open === seen) return false
  // Whether the server is back is asked elsewhere (watch-connection); what lies here does not wait for a silent road.
  if (!connection.get().reached) return true
  try {
    const answer = await fetch(readSession.path, {
      cache: 'no-store',
      signal: AbortSignal.timeout(SILENCE_MS),
    })
    heard()
    if (answer.ok) {
      const session = readSession.output.parse(await answer.json())
      if (session.staff.id === open.user) {
        seen = open
        signInWanted.set(false)
        return false
      }
      // Somebody who left this device while it had no network.
      await endSessionNow()
    }
    if (answer.ok || answer.status === 401) signInWanted.set(true)
  } catch {
    unheard()
  }
  return true
}

/** Ends the session that the browser carries, whoever's it is: what is left behind is nobody's to work under. */
export async function endSessionNow(): Promise<void> {
  const body = {
    id: newId<'command'>(),
    expects: null,
    madeAt: asInstant(new Date()),
    input: { which: 'this' },
  }
  const answer = await fetch(endSessions.path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  if (answer.ok || answer.status === 401) leftIsOver()
}
