import type { DraftRow } from '../device/base.ts'
import { vaultReady } from '../device/vault.ts'
import { draftId, setAside } from './draft-aside.ts'

const PAUSE = 500

/** What someone has begun to write, field by field. */
export type DraftFields = Readonly<Record<string, string>>

/** What was written earlier in this form and not sent. */
export interface FoundDraft {
  readonly fields: DraftFields
  /** Milliseconds since 1970. */
  readonly keptAt: number
}

/** What keeps one form's draft while it stands. */
export interface DraftKeeper {
  /** What was written here earlier, unless something has been written since the form came. */
  readonly find: () => Promise<FoundDraft | undefined>
  readonly keep: (fields: DraftFields) => void
  /** After sending, or when the writer throws it away. */
  readonly forget: () => void
  /** The page or the form is being left: what the store has not said to have is set aside. */
  readonly leave: () => void
}

/**
 * Keeps what is written in a form, sealed. Each change is sealed at once, which takes a millisecond: the browser's crypto
 * does not answer within the same moment, and a page that goes does not wait, so a sealed copy lies ready to be set
 * aside. The store gets it twice a second. What is written before the vault is open waits for it in memory.
 */
export function draftKeeper(user: string, key: string): DraftKeeper {
  const id = draftId(user, key)
  let fields: DraftFields | null = null
  /** What the store does not yet have. */
  let sealed: DraftRow | null = null
  let isSealing = false
  let isLeft = false
  let timer: ReturnType<typeof setTimeout> | undefined
  let storing = Promise.resolve()

  const inTurn = (act: (store: Store) => Promise<void>) => {
    storing = storing.then(() => withStore(act))
  }
  const store = () => {
    clearTimeout(timer)
    timer = undefined
    const kept = sealed
    if (kept === null) return
    inTurn(async ({ keepDraft }) => {
      await keepDraft(kept)
      // What was sealed meanwhile is the next one's.
      if (sealed === kept) sealed = null
    })
  }
  const leave = () => {
    isLeft = true
    if (sealed) setAside(sealed)
    store()
  }
  const seal = async () => {
    if (isSealing) return
    isSealing = true
    const vault = await vaultReady(user)
    for (let last: DraftFields | null = null; vault && fields && fields !== last; ) {
      last = fields
      const keptAt = Date.now()
      const row = { id, user, keptAt, sealed: await vault.seal(placeOf(id), last) }
      if (fields !== null) sealed = row
    }
    isSealing = false
    if (isLeft) leave()
    else if (sealed) timer ??= setTimeout(store, PAUSE)
  }
  return {
    async find() {
      const vault = await vaultReady(user)
      if (!vault) return undefined
      const { findDraft } = await import('./draft-store.ts')
      const found = await findDraft(vault, id)
      return fields === null ? found : undefined
    },
    keep(next) {
      fields = next
      isLeft = false
      void seal()
    },
    forget() {
      clearTimeout(timer)
      timer = undefined
      fields = null
      sealed = null
      inTurn(({ forgetDraft }) => forgetDraft(id))
    },
    leave,
  }
}

/** The place that a draft is sealed for: its row. */
export function placeOf(id: string): string {
  return `drafts ${id}`
}

type Store = typeof import('./draft-store.ts')

/** A browser without IndexedDB (some private windows) writes on without drafts; nothing else stops for it. */
async function withStore(act: (store: Store) => Promise<void>): Promise<void> {
  try {
    await act(await import('./draft-store.ts'))
  } catch (fault) {
    console.warn('drafts are not kept in this browser', fault instanceof Error ? fault.name : '')
  }
}
