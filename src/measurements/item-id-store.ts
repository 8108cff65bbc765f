import { createHash } from 'node:crypto'
import type { UnitId } from '../shared/id.ts'
import type { Provenance } from './measurement.ts'

/**
 * The id under which a unit keeps something that a source told: the same unit, source and original id always give
 * the same one, so that the primary key itself makes taking twice taking once.
 */
export function itemIdOf(unit: UnitId, provenance: Pick<Provenance, 'system' | 'id'>, part = 0): string {
  return uuid8(`${unit}\n${provenance.system}\n${provenance.id}\n${part}`)
}

/** A UUID of version 8 (RFC 9562: free form) made of the first bits of a text's SHA-256. */
export function uuid8(text: string): string {
  const hex = createHash('sha256').update(text).digest('hex')
  const variant = ((Number.parseInt(hex.slice(16, 17), 16) & 0x3) | 0x8).toString(16)
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}
