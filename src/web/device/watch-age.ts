import { signedOut } from '../shell/connection.ts'
import { base } from './base.ts'
import { destroyOld } from './keys.ts'
import { vault } from './vault.ts'

const EVERY = 60_000

/** Destroys what has grown too old on this device: now, each minute, and when the page comes into view again. */
export function watchAge(): void {
  const look = () => void destroyAndLock()
  setInterval(look, EVERY)
  document.addEventListener('visibilitychange', look)
  look()
}

/** Who works by what lies here alone has nothing to work by when it is gone. */
async function destroyAndLock(): Promise<void> {
  await destroyOld(Date.now())
  const open = vault.get()
  if (open?.by !== 'offline') return
  const row = await base.keys.get(open.user)
  if (row?.bagPackedAt == null) signedOut.set(true)
}
