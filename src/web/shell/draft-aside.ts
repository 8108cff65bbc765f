/**
 * What someone has begun to write, field by field. It lies in this browser under the user's own id.
 * It is not yet encrypted; the encrypted bag of the offline work takes over both places where it lies.
 */
export interface StoredDraft {
  readonly id: string
  readonly user: string
  readonly fields: Readonly<Record<string, string>>
  /** Milliseconds since 1970. */
  readonly keptAt: number
}

const MARK = 'hemma-draft '

/** One form's draft of one user. */
export function draftId(user: string, key: string): string {
  return `${user} ${key}`
}

/**
 * Sets the last words aside while the page is being left. IndexedDB answers too late for that (measured: a reload lost
 * up to four letters); localStorage has written when it returns. They lie there until the store has them.
 */
export function setAside(draft: StoredDraft): void {
  try {
    localStorage.setItem(MARK + draft.id, JSON.stringify(draft))
  } catch {
    // Full or forbidden: the store still tries.
  }
}

/** What lies aside, of whatever form. */
export function drawAside(): StoredDraft[] {
  const found: StoredDraft[] = []
  for (const name of Object.keys(localStorage).filter((each) => each.startsWith(MARK))) {
    // Cast: only setAside writes under this mark.
    found.push(JSON.parse(localStorage.getItem(name) ?? '') as StoredDraft)
  }
  return found
}

/** The store has this draft, kept at `keptAt` or later (milliseconds since 1970). */
export function dropAside(id: string, keptAt: number): void {
  const text = localStorage.getItem(MARK + id)
  if (text === null) return
  // Cast: only setAside writes under this mark.
  if ((JSON.parse(text) as StoredDraft).keptAt <= keptAt) localStorage.removeItem(MARK + id)
}
