import type { Problem } from '../shell/problem.ts'
import type { ContentDraft } from './content-draft.ts'

/** A part of an order's fields: the draft, and how to change it. */
export interface PartProps {
  readonly value: ContentDraft
  readonly set: (change: Partial<ContentDraft>) => void
  /** Where the order stands in the command. */
  readonly under: string
  readonly problem: Problem | null
}
