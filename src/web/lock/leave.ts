import { leaveTo, markLeft } from '../shell/left.ts'
import type { Session } from '../shell/session.ts'
import { isUsedDevice } from '../shell/users-with-bag.ts'

/** Destroys what could be read here without the server. Drafts and what waits to be sent stay, sealed. */
export async function destroyHere(user: string): Promise<void> {
  if (!(await isUsedDevice())) return
  const { destroyReadable } = await import('../device/keys.ts')
  await destroyReadable(user)
}

/** The session is over at the server: what could be read here goes too. */
export async function leaveSignedOut(user: string): Promise<void> {
  try {
    await destroyHere(user)
  } finally {
    leaveTo('/sign-in?ended=1')
  }
}

/** Leaves this device while the server cannot be told: locked at once, and the session ends at the next contact. */
export function leaveAway(session: Session): void {
  markLeft(session)
  leaveTo('/locked')
}
