import type { World } from '../shared/endpoint.ts'
import { asId, type Id } from '../shared/id.ts'

/**
 * The id of a named member of the cast (person, staff, unit, provider, assignment) or of anything else that demo
 * and tests call by name: the same name gives the same id on every machine. A UUID of version 8 (RFC 9562:
 * free form) made of a 128-bit hash of the name; the keys of one cast never collide (a test holds them to it).
 */
export function idFor<Kind extends string>(name: string): Id<Kind> {
  const hex = [0x9e3779b1, 0x85ebca6b, 0xc2b2ae35, 0x27d4eb2f].map((seed) => hash(name, seed)).join('')
  const variant = ((Number.parseInt(hex.slice(16, 17), 16) & 0x3) | 0x8).toString(16)
  const parts = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    variant + hex.slice(17, 20),
    hex.slice(20),
  ]
  return asId<Kind>(parts.join('-'))
}

/** The named world that every endpoint's `example` is given. */
export const world: World = { id: idFor }

/** Eight hexadecimal digits of a name under a seed (multiply and shift, as in MurmurHash's finish). */
function hash(name: string, seed: number): string {
  let state = seed
  for (const character of `hemma:${name}`) {
    state = Math.imul(state ^ (character.codePointAt(0) ?? 0), 0x5bd1e995)
    state ^= state >>> 15
  }
  state = Math.imul(state ^ (state >>> 16), 0x85ebca6b)
  state = Math.imul(state ^ (state >>> 13), 0xc2b2ae35)
  return ((state ^ (state >>> 16)) >>> 0).toString(16).padStart(8, '0')
}
