import type { StaffId } from '../../shared/id.ts'
import { newValue, type Value } from '../shell/value.ts'
import { openValue, sealValue } from './seal.ts'
import type { Opener } from './wraps.ts'

/** What seals and opens for the user who is here. `about` names table and row: what is moved elsewhere does not open. */
export interface Vault {
  readonly user: StaffId
  /** `offline`: opened by PIN or passkey, so perhaps without a session. */
  readonly by: 'share' | 'offline'
  readonly seal: (about: string, value: unknown) => Promise<Uint8Array<ArrayBuffer>>
  /** Throws `SealBroken`. */
  readonly open: (about: string, sealed: Uint8Array) => Promise<unknown>
}

/** The open vault; null when it is locked, or nobody has one here. */
export const vault: Value<Vault | null> = newValue<Vault | null>(null)

/** Why there will be no vault under the user who is here (no crypto, no store, an older server); null while it may come. */
export const noVault: Value<'unable' | null> = newValue<'unable' | null>(null)

/** What the open vault was opened with: it can give the data key's bytes once more, to wrap them in another way. */
let openedWith: { readonly user: string; readonly opener: Opener } | null = null

/** The vault as soon as it is open under this user; undefined when there is no way to open it. */
export function vaultReady(user: string): Promise<Vault | undefined> {
  return new Promise((resolve) => {
    const look = () => {
      const open = vault.get()
      if (open?.user !== user && noVault.get() === null) return
      stops.forEach((stop) => {
        stop()
      })
      resolve(open?.user === user ? open : undefined)
    }
    const stops = [vault.subscribe(look), noVault.subscribe(look)]
    look()
  })
}

/** Opens the vault with its data key. Only `keys.ts` has one. */
export function unlock(user: StaffId, key: CryptoKey, opener: Opener): Vault {
  const open: Vault = {
    user,
    by: opener.way === 'share' ? 'share' : 'offline',
    seal: (about, value) => sealValue(key, about, value),
    open: (about, sealed) => openValue(key, about, sealed),
  }
  openedWith = { user, opener }
  noVault.set(null)
  vault.set(open)
  return open
}

/** Forgets the key. What is being sealed at this moment is still sealed; nothing that lies here is touched. */
export function lock(): void {
  openedWith = null
  vault.set(null)
}

/** What the vault of this user was opened with. Only `keys.ts` asks. */
export function openerOf(user: string): Opener | undefined {
  return openedWith?.user === user ? openedWith.opener : undefined
}
