import { useCallback, useEffect, useRef, useState } from 'react'
import { draftId, type StoredDraft, setAside } from './draft-aside.ts'
import { useSession } from './session.ts'

/** What was written earlier in this form and not sent. */
export interface FoundDraft {
  readonly fields: Readonly<Record<string, string>>
  /** Milliseconds since 1970. */
  readonly keptAt: number
}

export interface Draft {
  /** An earlier draft to offer; null when there is none, or it was taken or declined. */
  readonly found: FoundDraft | null
  /** Takes the offer: gives the fields, and the offer goes away. */
  readonly take: () => Readonly<Record<string, string>>
  /** Keeps one field's text; what is written stands in the store within half a second. */
  readonly keep: (field: string, text: string) => void
  /** After sending, or when the writer throws it away. */
  readonly forget: () => void
}

const PAUSE = 500

/**
 * A form's texts survive a reload, a change of screen and a session that ran out: they are written twice a second while
 * one types, and at once when the page is left or put in the background. A browser that dies takes with it what was
 * typed since the last half second. `key` names the form and what it is about, for example `visit:<id>`. The store
 * (Dexie) loads only when a form is open.
 */
export function useDraft(key: string): Draft {
  const user = useSession().staff.id
  const [found, setFound] = useState<FoundDraft | null>(null)
  const fields = useRef<Record<string, string>>({})
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  /** Something was typed that the store has not yet said to have. */
  const isUnkept = useRef(false)

  const draft = useCallback(
    (): StoredDraft => ({ id: draftId(user, key), user, fields: fields.current, keptAt: Date.now() }),
    [user, key],
  )
  const write = useCallback(() => {
    clearTimeout(timer.current)
    timer.current = undefined
    if (!isUnkept.current) return
    const kept = draft()
    void withStore(async (store) => {
      await store.keepDraft(kept)
      if (fields.current === kept.fields) isUnkept.current = false
    })
  }, [draft])

  useEffect(() => {
    let here = true
    fields.current = {}
    isUnkept.current = false
    void withStore(async (store) => {
      const before = await store.findDraft(user, key)
      if (here && before && Object.keys(fields.current).length === 0) setFound(before)
    })
    const leave = () => {
      if (isUnkept.current) setAside(draft())
      write()
    }
    addEventListener('pagehide', leave)
    document.addEventListener('visibilitychange', leave)
    return () => {
      here = false
      leave()
      removeEventListener('pagehide', leave)
      document.removeEventListener('visibilitychange', leave)
    }
  }, [user, key, draft, write])

  return {
    found,
    take() {
      fields.current = { ...found?.fields }
      setFound(null)
      return fields.current
    },
    keep(field, text) {
      fields.current = { ...fields.current, [field]: text }
      isUnkept.current = true
      timer.current ??= setTimeout(write, PAUSE)
    },
    forget() {
      clearTimeout(timer.current)
      timer.current = undefined
      isUnkept.current = false
      fields.current = {}
      setFound(null)
      void withStore((store) => store.forgetDraft(user, key))
    },
  }
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
