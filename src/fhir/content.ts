import { createHash } from 'node:crypto'
import { Refused } from '../shared/refused.ts'
import { type Resource, resource } from './parts.ts'

/** Deeper than any real resource; what is nested deeper is an accident or an attack. */
const DEEPEST = 40
/** Escapes of characters that PostgreSQL's jsonb cannot hold: NUL and half surrogate pairs. */
const UNFIT = /(?<!\\)(?:\\\\)*\\u(?:0000|d[89a-f][0-9a-f]{2})/i

/** One resource of a delivery, safe to read and to store. Throws Refused with what is wrong. */
export function resourceOf(value: unknown): Resource {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new Refused('fhir.noResource', { status: 422, field: 'resource' })
  if (deeperThan(value, DEEPEST))
    throw new Refused('fhir.tooDeep', { status: 422, data: { maximum: DEEPEST } })
  if (UNFIT.test(JSON.stringify(value))) throw new Refused('fhir.badCharacters', { status: 422 })
  if (!('resourceType' in value)) throw new Refused('fhir.notFhir', { status: 422, field: 'resourceType' })
  const result = resource.safeParse(value)
  if (result.success) return result.data
  const path = result.error.issues[0]?.path[0]
  throw new Refused('fhir.invalid', { status: 422, data: { path: String(path) }, field: String(path) })
}

function deeperThan(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return false
  if (levels === 0) return true
  return Object.values(value).some((inner) => deeperThan(inner, levels - 1))
}

/**
 * 128 bits of the SHA-256 of what a resource says, as a UUID: keys in order, the source's own versioning and the
 * rendered narrative left out, so that only a change of content is a change.
 */
export function contentHash(given: Resource): string {
  const { text: _narrative, meta, ...said } = given
  const { lastUpdated: _at, versionId: _version, ...kept } = meta ?? {}
  const hex = createHash('sha256')
    .update(JSON.stringify(ordered({ ...said, meta: kept })))
    .digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20, 32)}`
}

function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, ordered(inner)]),
  )
}
