import { useCallback, useEffect, useRef, useState } from 'react'
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
  /** Keeps one field's text; writes at most once in half a second. */
  readonly keep: (field: string, text: string) => void
  /** After sending, or when the writer throws it away. */
  readonly forget: () => void
}

const QUIET = 500

/**
 * A form's texts survive a reload, a crash and a session that ran out. `key` names the form and what it is about,
 * for example `visit:<id>`. The store (Dexie) loads only when a form is open.
 */
export function useDraft(key: string): Draft {
  const user = useSession().staff.id
  const [found, setFound] = useState<FoundDraft | null>(null)
  const fields = useRef<Record<string, string>>({})
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)

  useEffect(() => {
    let here = true
    fields.current = {}
    void withStore(async (store) => {
      const draft = await store.findDraft(user, key)
      if (here && draft && Object.keys(fields.current).length === 0) setFound(draft)
    })
    return () => {
      here = false
    }
  }, [user, key])

  const write = useCallback(() => {
    void withStore((store) => store.keepDraft(user, key, fields.current))
  }, [user, key])

  return {
    found,
    take() {
      fields.current = { ...found?.fields }
      setFound(null)
      return fields.current
    },
    keep(field, text) {
      fields.current = { ...fields.current, [field]: text }
      clearTimeout(timer.current)
      timer.current = setTimeout(write, QUIET)
    },
    forget() {
      clearTimeout(timer.current)
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
