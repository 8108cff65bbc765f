import { base, type DraftRow } from '../device/base.ts'
import { SealBroken } from '../device/seal.ts'
import type { Vault } from '../device/vault.ts'
import { drawAside, dropAside } from './draft-aside.ts'
import { type DraftFields, type FoundDraft, placeOf } from './draft-keeper.ts'
import { takeInPlain } from './draft-plain.ts'

const WEEK = 7 * 24 * 3600_000

/** The draft of one form, if this user has one that is younger than a week and that her vault opens. */
export async function findDraft(vault: Vault, id: string): Promise<FoundDraft | undefined> {
  for (const draft of drawAside(vault.user)) await keepDraft(draft)
  await takeInPlain(vault)
  await base.drafts
    .where('keptAt')
    .below(Date.now() - WEEK)
    .delete()
  const row = await base.drafts.get(id)
  return row && opened(vault, row)
}

/** Keeps a draft in place of the one before, unless what stands there is newer. */
export async function keepDraft(draft: DraftRow): Promise<void> {
  await base.transaction('rw', base.drafts, async () => {
    const stands = await base.drafts.get(draft.id)
    if (!stands || stands.keptAt <= draft.keptAt) await base.drafts.put(draft)
  })
  dropAside(draft.id, draft.keptAt)
}

/** Forgets the draft of one form. */
export async function forgetDraft(id: string): Promise<void> {
  dropAside(id, Number.POSITIVE_INFINITY)
  await base.drafts.delete(id)
}

/** A draft whose key is gone (after a remote order) is none any more. */
async function opened(vault: Vault, { id, keptAt, sealed }: DraftRow): Promise<FoundDraft | undefined> {
  try {
    // Cast: what is sealed for a draft's place is a draft's fields; nothing else has that place.
    return { fields: (await vault.open(placeOf(id), sealed)) as DraftFields, keptAt }
  } catch (fault) {
    if (!(fault instanceof SealBroken)) throw fault
    await base.drafts.delete(id)
    return undefined
  }
}
