import { lock } from '../device/vault.ts'
import { readings } from './readings.ts'
import type { Session } from './session.ts'

/** Ids and a time, nothing about a person: it may lie in localStorage. */
const KEY = 'hemma.left'

/**
 * Remembers that one has left this device while the server could not be told: this very session (no other of hers has
 * the same end) is ended at the next contact, before anything is shown under it.
 */
export function markLeft({ staff, endsAt }: Session): void {
  localStorage.setItem(KEY, `${staff.id} ${endsAt}`)
}

/** Hears that the device has been left in another tab: this one may not go on showing what was hers. */
export function watchLeft(act: () => void): void {
  addEventListener('storage', ({ key, newValue }) => {
    if (key === KEY && newValue !== null) act()
  })
}

/** Whether this session was left while the server could not be told. */
export function isLeft({ staff, endsAt }: Session): boolean {
  return localStorage.getItem(KEY) === `${staff.id} ${endsAt}`
}

/** She is here again, by her own PIN or passkey: her session may go on. */
export function isBack(user: string): void {
  if (localStorage.getItem(KEY)?.startsWith(`${user} `)) localStorage.removeItem(KEY)
}

/** The session that was left has ended. */
export function leftIsOver(): void {
  localStorage.removeItem(KEY)
}

/** Leaves this screen for another page: nothing that was read stays in memory, and what lies here is locked. */
export function leaveTo(path: string): void {
  lock()
  readings.clear()
  location.assign(path)
}
