import type { Instant } from '../shared/instant.ts'
import { line, type Reference, type Resource } from './parts.ts'

/** What a resource is read beside: the other resources of its delivery, and the instant of taking. */
export interface Surroundings {
  readonly now: Instant
  /** The resource that a reference points at within the delivery. */
  readonly resolve: (to: Reference) => Resource | undefined
}

/** What a referred organisation or person calls itself: the reference's own words, else the resource's name. */
export function nameOf(to: Reference | undefined, surroundings: Surroundings): string | undefined {
  if (to === undefined) return undefined
  if (to.display !== undefined && to.display.trim() !== '') return line(to.display)
  const found = surroundings.resolve(to)
  return found === undefined ? undefined : ownName(found)
}

/** The first of several references that has a name; null when none has. */
export function firstName(
  references: readonly (Reference | undefined)[],
  surroundings: Surroundings,
): string | null {
  for (const one of references) {
    const name = nameOf(one, surroundings)
    if (name !== undefined) return name
  }
  return null
}

/** `name` is a text for organisations and places, a list of parts for people. */
function ownName({ name }: Resource): string | undefined {
  if (typeof name === 'string') return name.trim() === '' ? undefined : line(name)
  const first: unknown = Array.isArray(name) ? name[0] : undefined
  if (typeof first !== 'object' || first === null) return undefined
  const text = 'text' in first && typeof first.text === 'string' ? first.text : undefined
  const given = 'given' in first && Array.isArray(first.given) ? first.given : []
  const family = 'family' in first ? [first.family] : []
  const words = [...given, ...family].filter((word) => typeof word === 'string').join(' ')
  const full = text ?? words
  return full.trim() === '' ? undefined : line(full)
}
