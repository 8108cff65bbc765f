import { bagState } from './age.ts'
import { base } from './base.ts'
import { destroyOld } from './keys.ts'
import { SealBroken } from './seal.ts'
import { sha256 } from './sha256.ts'
import { type Vault, vault } from './vault.ts'

/** Lays one answer of the server's in the bag, in place of the one before. The vault must be open. */
export async function keepInBag(questionId: string, input: unknown, answer: unknown): Promise<void> {
  const open = vault.get()
  if (!open) throw new Error('the vault is locked')
  const id = await rowId(open, questionId, input)
  const sealed = await open.seal(`bag ${id}`, answer)
  await base.bag.put({ id, user: open.user, packedAt: Date.now(), sealed })
}

/** What the bag answers to a question; undefined where it holds no answer, or is older than it may be. */
export async function readFromBag(questionId: string, input: unknown): Promise<unknown> {
  const open = vault.get()
  if (!open) return undefined
  const row = await base.keys.get(open.user)
  const now = Date.now()
  const state = row ? bagState(row, now) : 'none'
  if (state === 'old') await destroyOld(now)
  if (state !== 'fresh') return undefined
  const id = await rowId(open, questionId, input)
  const kept = await base.bag.get(id)
  if (!kept) return undefined
  try {
    return await open.open(`bag ${id}`, kept.sealed)
  } catch (fault) {
    if (fault instanceof SealBroken) return undefined
    throw fault
  }
}

/** A row's name says which question, and not what was asked: an input can hold what nobody may read from outside. */
async function rowId({ user }: Vault, questionId: string, input: unknown): Promise<string> {
  return `${user} ${questionId} ${await sha256(JSON.stringify(input))}`
}
