import { Dexie } from 'dexie'
import { z } from 'zod'
import { base } from '../device/base.ts'
import type { Vault } from '../device/vault.ts'
import { placeOf } from './draft-keeper.ts'

const OLD_BASE = 'hemma-drafts'
const OLD_MARK = 'hemma-draft '
const WEEK = 7 * 24 * 3600_000

const plainDraft = z.object({
  id: z.string(),
  user: z.string(),
  fields: z.record(z.string(), z.string()),
  keptAt: z.number(),
})
type PlainDraft = z.output<typeof plainDraft>

let isDone = false

/**
 * Takes in what earlier versions kept unsealed: this user's drafts are sealed, others' wait for their own vault and no
 * longer than a draft does. The old store is destroyed as soon as nothing is left in it.
 */
export async function takeInPlain(vault: Vault): Promise<void> {
  if (isDone) return
  isDone = true
  for (const name of Object.keys(localStorage).filter((each) => each.startsWith(OLD_MARK))) {
    const kept = await takeIn(vault, [JSON.parse(localStorage.getItem(name) ?? 'null')])
    if (kept.length === 0) localStorage.removeItem(name)
  }
  if (!(await Dexie.exists(OLD_BASE))) return
  const old = await new Dexie(OLD_BASE).open()
  const table = old.table('drafts')
  const kept = await takeIn(vault, await table.toArray())
  if (kept.length === 0) {
    old.close()
    await Dexie.delete(OLD_BASE)
    return
  }
  await table
    .where('id')
    .noneOf(kept.map(({ id }) => id))
    .delete()
  old.close()
}

/** Seals those of this user. @returns those of others that are young enough to wait for them. */
async function takeIn(vault: Vault, found: readonly unknown[]): Promise<PlainDraft[]> {
  const all = found.flatMap((each) => plainDraft.safeParse(each).data ?? [])
  for (const { id, user, keptAt, fields } of all.filter((each) => each.user === vault.user)) {
    const row = { id, user, keptAt, sealed: await vault.seal(placeOf(id), fields) }
    if (!(await base.drafts.get(id))) await base.drafts.put(row)
  }
  return all.filter(({ user, keptAt }) => user !== vault.user && keptAt > Date.now() - WEEK)
}
