import type { FactKind } from '../../persons/facts.ts'
import type { EntryId } from '../../shared/id.ts'

/** A fact as the page holds it, as far as editing needs it. */
export interface Held {
  readonly entry: EntryId
  readonly line: EntryId
  readonly own: boolean
  readonly value: object
}

/** What is edited: a kind, and the statement that holds; null begins a new one. */
export interface Edit {
  readonly kind: FactKind
  readonly held: Held | null
}
