import { Dexie, type EntityTable } from 'dexie'

/**
 * What someone has begun to write, field by field. It lies in this browser's IndexedDB under the user's own id.
 * It is not yet encrypted; the encrypted bag of the offline work takes over this table.
 */
export interface StoredDraft {
  readonly id: string
  readonly user: string
  readonly fields: Readonly<Record<string, string>>
  /** Milliseconds since 1970. */
  readonly keptAt: number
}

const WEEK = 7 * 24 * 3600_000

const base = new Dexie('hemma-drafts')
base.version(1).stores({ drafts: 'id, user, keptAt' })
// Cast: Dexie gives untyped tables; the version above declares exactly this one.
const drafts = (base as Dexie & { drafts: EntityTable<StoredDraft, 'id'> }).drafts

/** The draft of one form, if this user has one that is younger than a week. */
export async function findDraft(user: string, key: string): Promise<StoredDraft | undefined> {
  await drafts
    .where('keptAt')
    .below(Date.now() - WEEK)
    .delete()
  return drafts.get(`${user} ${key}`)
}

/** Keeps a draft in place of the one before. */
export async function keepDraft(user: string, key: string, fields: Record<string, string>): Promise<void> {
  await drafts.put({ id: `${user} ${key}`, user, fields, keptAt: Date.now() })
}

/** Forgets the draft of one form. */
export async function forgetDraft(user: string, key: string): Promise<void> {
  await drafts.delete(`${user} ${key}`)
}
