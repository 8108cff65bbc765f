import { whenIdle } from '../pieces/when-idle.ts'
import { signedOut } from './connection.ts'
import { watchLeft } from './left.ts'
import { deliverForOthers } from './outbox.ts'
import { isUsedDevice } from './users-with-bag.ts'

/** Keeps an eye on what lies on this device, whoever is signed in or nobody: what is too old goes, what waits is delivered. */
export function watchDevice(): void {
  watchLeft(() => signedOut.set(true))
  whenIdle(() => void watchIfUsed())
}

async function watchIfUsed(): Promise<void> {
  if (!(await isUsedDevice())) return
  try {
    const { watchAge } = await import('../device/watch-age.ts')
    watchAge()
    // Where nobody is signed in, what waits here is delivered all the same.
    if (['/sign-in', '/locked'].includes(location.pathname)) await deliverForOthers()
  } catch (fault) {
    console.warn('what lies on this device is not watched', fault instanceof Error ? fault.name : '')
  }
}
