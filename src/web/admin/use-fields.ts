import { useState } from 'react'
import { type Draft, useDraft } from '../shell/draft.ts'

/** A form's fields as texts: what stands in each, how it changes, and the draft that survives a reload. */
export interface Fields<Name extends string> {
  readonly of: Readonly<Record<Name, string>>
  /** Gives what takes a new text for one field; the draft is kept as one writes. */
  readonly set: (name: Name) => (text: string) => void
  /** Puts what was kept earlier into the form. */
  readonly fill: (kept: Readonly<Record<string, string>>) => void
  readonly draft: Draft
}

/** Fields of one form. `key` names the form and what it is about, for its draft. */
export function useFields<Name extends string>(
  key: string,
  first: Readonly<Record<Name, string>>,
): Fields<Name> {
  const draft = useDraft(`admin:${key}`)
  const [of, setOf] = useState(first)
  return {
    of,
    draft,
    set: (name) => (text) => {
      setOf((before) => ({ ...before, [name]: text }))
      draft.keep(name, text)
    },
    fill: (kept) => setOf((before) => ({ ...before, ...kept })),
  }
}

/** A field's text, or null when nothing is written. */
export function orNull(text: string): string | null {
  return text.trim() === '' ? null : text.trim()
}
