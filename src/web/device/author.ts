import { base } from './base.ts'
import { toBase64Url } from './base64.ts'
import { chance, SealBroken } from './seal.ts'
import type { Vault } from './vault.ts'

/**
 * The secret inside a user's vault that each piece sealed for the server repeats: who holds the device and its token, and
 * not her vault, cannot write in her name (decision 23). Made the first time; lost with the key when the device is emptied.
 */
export async function authorOf(vault: Vault): Promise<string> {
  const place = `keys ${vault.user} author`
  for (;;) {
    const row = await base.keys.get(vault.user)
    if (!row) throw new SealBroken('the vault of this user is gone')
    const kept = row.author
    const known = kept && (await vault.open(place, kept).catch(ifBroken))
    if (typeof known === 'string') return known
    const author = await vault.seal(place, toBase64Url(chance(32)))
    // Another tab may have been first: the one that stands is the one that holds.
    await base.transaction('rw', base.keys, async () => {
      const stands = (await base.keys.get(vault.user))?.author
      if (stands?.join() === kept?.join()) await base.keys.update(vault.user, { author })
    })
  }
}

function ifBroken(fault: unknown): undefined {
  if (fault instanceof SealBroken) return undefined
  throw fault
}
