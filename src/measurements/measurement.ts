import type { EntryId, OwnerId, PersonId, UnitId } from '../shared/id.ts'
import type { Instant } from '../shared/instant.ts'

/** How much of a time its source told. Only what was told may be shown. */
export const precisions = ['year', 'month', 'day', 'time'] as const
export type Precision = (typeof precisions)[number]

/** A time as a source told it: the first instant it may mean, and how much of it was said. */
export interface Moment {
  readonly at: Instant
  readonly precision: Precision
}

/** What FHIR writes before a number: below, at most, at least, above, or as much as needed (`ad`). */
export const comparators = ['<', '<=', '>=', '>', 'ad'] as const
export type Comparator = (typeof comparators)[number]

/** Where something came from and how it is told apart from everything else that came from there. */
export interface Provenance {
  /** The system that named it, for example an FHIR base address. */
  readonly system: string
  /** What that system calls it. */
  readonly id: string
  /** The organisation or person behind it, where the source says. */
  readonly name: string | null
  /** 128 bits of SHA-256 of the content, as a UUID. */
  readonly hash: string
}

/** One value: a number with its unit, or words. */
export interface Value {
  /** 0 for the observation's own value, 1 and up for its components. */
  readonly part: number
  readonly code: string
  readonly codeSystem: string | null
  readonly display: string
  readonly value: number | null
  readonly comparator: Comparator | null
  /** UCUM where the source used it, else as it wrote. */
  readonly unit: string | null
  readonly text: string | null
}

/** Under which envelope and whose record something is taken in. */
export interface Taking {
  readonly owner: OwnerId
  readonly unit: UnitId
  readonly person: PersonId
  readonly entry: EntryId
  readonly now: Instant
}

/** An observation about to be stored: its values share origin, time and original. */
export interface NewObservation {
  readonly provenance: Provenance
  readonly category: string | null
  /** The code of the whole, when it is a panel of several values. */
  readonly panelCode: string | null
  readonly status: string
  readonly effective: Moment
  readonly values: readonly Value[]
  readonly original: unknown
}

/** What became of one thing that was delivered. */
export type TakingOutcome = 'taken' | 'updated' | 'unchanged' | 'otherPerson'

/** Observations that never counted, or no longer do (FHIR ObservationStatus): kept, never drawn among values. */
export const voidStatuses: readonly string[] = ['cancelled', 'entered-in-error']
