import { Dexie, type EntityTable } from 'dexie'
import { draftId, drawAside, dropAside, type StoredDraft } from './draft-aside.ts'

const WEEK = 7 * 24 * 3600_000

const base = new Dexie('hemma-drafts')
base.version(1).stores({ drafts: 'id, user, keptAt' })
// Cast: Dexie gives untyped tables; the version above declares exactly this one.
const drafts = (base as Dexie & { drafts: EntityTable<StoredDraft, 'id'> }).drafts

/** The draft of one form, if this user has one that is younger than a week. */
export async function findDraft(user: string, key: string): Promise<StoredDraft | undefined> {
  await takeIn()
  await drafts
    .where('keptAt')
    .below(Date.now() - WEEK)
    .delete()
  return drafts.get(draftId(user, key))
}

/** Keeps a draft in place of the one before. */
export async function keepDraft(draft: StoredDraft): Promise<void> {
  await drafts.put(draft)
  dropAside(draft.id, draft.keptAt)
}

/** Forgets the draft of one form. */
export async function forgetDraft(user: string, key: string): Promise<void> {
  dropAside(draftId(user, key), Number.POSITIVE_INFINITY)
  await drafts.delete(draftId(user, key))
}

/** Takes in what was set aside when a page was left. */
async function takeIn(): Promise<void> {
  for (const draft of drawAside()) await keepDraft(draft)
}
