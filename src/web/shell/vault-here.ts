import { noVault, vault } from '../device/vault.ts'
import type { Session } from './session.ts'

/** Between two questions for orders, in milliseconds. */
const PAUSE = 60_000
let heardAt = Number.NEGATIVE_INFINITY
let opening: { readonly user: string; readonly done: Promise<void> } | null = null

/**
 * Opens the vault of who is signed in, with the share that the server gives her. Asking again while it opens, or when it
 * is open, does nothing. Without contact it is asked again when that is back.
 */
export function openHere(session: Session): Promise<void> {
  const user = session.staff.id
  const open = vault.get()
  if (open?.user === user && open.by === 'share') return Promise.resolve()
  if (opening?.user !== user) {
    heardAt = performance.now()
    const done = withDevice(async ({ openByServer }) => {
      if ((await openByServer(session)) === 'refused') noVault.set('unable')
    })
    opening = { user, done }
    void done.then(() => {
      opening = null
    })
  }
  return opening.done
}

/** Asks what the server wants of this device: at once where it has `called`, else at most once a minute. */
export function hearOrdersHere(session: Session, called = false): Promise<void> {
  if (!called && performance.now() - heardAt < PAUSE) return Promise.resolve()
  heardAt = performance.now()
  return withDevice(({ hearOrders }) => hearOrders(session))
}

type Opening = typeof import('../device/opening.ts')

/** Where nothing can be sealed (a browser without store or crypto) all goes on, and nothing is kept here. */
async function withDevice(act: (device: Opening) => Promise<void>): Promise<void> {
  try {
    await act(await import('../device/opening.ts'))
  } catch (fault) {
    console.warn('nothing can be kept on this device', fault instanceof Error ? fault.name : '')
    noVault.set('unable')
  }
}
