import type { DraftRow } from '../device/base.ts'
import { fromBase64Url, toBase64Url } from '../device/base64.ts'

const MARK = 'hemma-aside '

/** One form's draft of one user. */
export function draftId(user: string, key: string): string {
  return `${user} ${key}`
}

/**
 * Sets the last words aside, sealed, while the page is being left. IndexedDB answers too late for that (measured: a
 * reload lost up to four letters); localStorage has written when it returns. They lie there until the store has them.
 */
export function setAside(draft: DraftRow): void {
  try {
    localStorage.setItem(MARK + draft.id, `${draft.keptAt} ${toBase64Url(draft.sealed)}`)
  } catch {
    // Full or forbidden: the store still tries.
  }
}

/** What lies aside of this user's, of whatever form. */
export function drawAside(user: string): DraftRow[] {
  const found: DraftRow[] = []
  for (const name of Object.keys(localStorage).filter((each) => each.startsWith(`${MARK}${user} `))) {
    const [keptAt, sealed] = (localStorage.getItem(name) ?? '').split(' ')
    if (keptAt && sealed)
      found.push({ id: name.slice(MARK.length), user, keptAt: Number(keptAt), sealed: fromBase64Url(sealed) })
  }
  return found
}

/** The store has this draft, kept at `keptAt` or later (milliseconds since 1970). */
export function dropAside(id: string, keptAt: number): void {
  const [asideAt] = (localStorage.getItem(MARK + id) ?? '').split(' ')
  if (asideAt && Number(asideAt) <= keptAt) localStorage.removeItem(MARK + id)
}
