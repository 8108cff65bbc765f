import { z } from 'zod'
import type { NewItem } from '../history/history.ts'
import type { Moment, NewObservation } from '../measurements/measurement.ts'
import { Refused } from '../shared/refused.ts'
import { momentOf } from './moment.ts'
import type { Resource } from './parts.ts'
import type { Surroundings } from './surroundings.ts'

/** What a resource says, before its origin is added. `name` is the organisation or person behind it. */
export type Draft =
  | {
      readonly is: 'item'
      readonly name: string | null
      readonly item: Omit<NewItem, 'provenance' | 'original'>
    }
  | {
      readonly is: 'observation'
      readonly name: string | null
      readonly observation: Omit<NewObservation, 'provenance' | 'original'>
    }

/** Reads one type of resource. Throws Refused with the place at fault. */
export type Reader = (resource: Resource, surroundings: Surroundings) => Draft

/** Parses the parts that Hemma reads; the first fault is told with its place in the resource. */
export function parsed<S extends z.ZodType>(shape: S, given: Resource): z.output<S> {
  const result = shape.safeParse(given)
  if (result.success) return result.data
  throw invalid([given.resourceType, ...(result.error.issues[0]?.path ?? [])].map(String).join('.'))
}

/** A resource that does not follow FHIR R4 at a place. */
export function invalid(path: string): Refused {
  // A path may hold what the sender wrote as a key; only FHIR's own kind of names go into a sentence.
  const known = /^[A-Za-z][A-Za-z0-9.[\]]{0,120}$/.test(path) ? path : (path.split('.')[0] ?? '')
  return new Refused('fhir.invalid', { status: 422, data: { path: known.slice(0, 120) }, field: known })
}

/** A time that the resource gives; null when it gives none, refused when it cannot be read. */
export function momentAt(text: string | undefined, path: string): Moment | null {
  if (text === undefined) return null
  const moment = momentOf(text)
  if (moment === undefined) throw invalid(path)
  return moment
}

/** The first of several texts that says something; null when none does. */
export function joined(parts: readonly (string | null | undefined)[]): string | null {
  const said = parts.filter((part) => part !== null && part !== undefined && part.trim() !== '')
  return said.length === 0 ? null : [...new Set(said)].join(' · ')
}

/** FHIR codes of a state: any short word, since profiles add their own. */
export const stateCode = z.string().regex(/^[a-z][a-z-]{0,39}$/)
