import { asId, type Id } from '../shared/id.ts'

const SEEDS = [0x9e3779b1, 0x85ebca6b, 0xc2b2ae35, 0x27d4eb2f]

/**
 * The id of a row that a command makes beside the ones its sender named: the same command and name always give
 * the same id, so that doing it twice is doing it once. A UUID of version 8 (RFC 9562: free form) of 122 hashed
 * bits; the randomness is that of the command's own id.
 */
export function derivedId<Kind extends string>(command: string, name: string): Id<Kind> {
  const hex = SEEDS.map((seed) => hash(`${command}:${name}`, seed)).join('')
  const variant = ((Number.parseInt(hex.slice(16, 17), 16) & 0x3) | 0x8).toString(16)
  return asId<Kind>(
    `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20)}`,
  )
}

/** Eight hexadecimal digits of a text under a seed (multiply and shift, as in MurmurHash's finish). */
function hash(text: string, seed: number): string {
  let state = seed
  for (const character of text) {
    state = Math.imul(state ^ (character.codePointAt(0) ?? 0), 0x5bd1e995)
    state ^= state >>> 15
  }
  state = Math.imul(state ^ (state >>> 16), 0x85ebca6b)
  state = Math.imul(state ^ (state >>> 13), 0xc2b2ae35)
  return ((state ^ (state >>> 16)) >>> 0).toString(16).padStart(8, '0')
}
