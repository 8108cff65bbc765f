import { useEffect, useMemo, useRef, useState } from 'react'
import { type DraftFields, draftKeeper, type FoundDraft } from './draft-keeper.ts'
import { useSession } from './session.ts'
import { openHere } from './vault-here.ts'

export interface Draft {
  /** An earlier draft to offer; null when there is none, or it was taken or declined. */
  readonly found: FoundDraft | null
  /** Takes the offer: gives the fields, and the offer goes away. */
  readonly take: () => DraftFields
  /** Keeps one field's text; what is written stands in the store within half a second. */
  readonly keep: (field: string, text: string) => void
  /** After sending, or when the writer throws it away. */
  readonly forget: () => void
}

/**
 * A form's texts survive a reload, a change of screen and a session that ran out: they are sealed as one types, written
 * twice a second, and at once when the page is left or put in the background. A browser that dies takes with it what was
 * typed since the last half second. `key` names the form and what it is about, for example `visit:<id>`, and never says
 * who that is. The store (Dexie) loads only when a form is open.
 */
export function useDraft(key: string): Draft {
  const session = useSession()
  const user = session.staff.id
  const keeper = useMemo(() => draftKeeper(user, key), [user, key])
  const [found, setFound] = useState<FoundDraft | null>(null)
  const fields = useRef<DraftFields>({})

  useEffect(() => void openHere(session), [session])
  useEffect(() => {
    let here = true
    fields.current = {}
    keeper.find().then(
      (before) => here && setFound(before ?? null),
      () => undefined,
    )
    addEventListener('pagehide', keeper.leave)
    document.addEventListener('visibilitychange', keeper.leave)
    return () => {
      here = false
      keeper.leave()
      removeEventListener('pagehide', keeper.leave)
      document.removeEventListener('visibilitychange', keeper.leave)
    }
  }, [keeper])

  return {
    found,
    take() {
      fields.current = { ...found?.fields }
      setFound(null)
      return fields.current
    },
    keep(field, text) {
      fields.current = { ...fields.current, [field]: text }
      keeper.keep(fields.current)
    },
    forget() {
      fields.current = {}
      setFound(null)
      keeper.forget()
    },
  }
}
