import type { OwnerId, UnitId } from '../shared/id.ts'
import type { Circumstances, Reader } from './reader.ts'

/** Whose record is asked for: the unit that wrote it and the provider it belongs to. */
export interface RecordOwner {
  readonly owner: OwnerId
  readonly unit: UnitId
}

/** What decide() answers. `rule` names the line of law-and-security.md table M or the requirement that decided. */
export interface Decision {
  readonly allowed: boolean
  /** `content`: may be read; `exists`: only that there is something; `nothing`: not even that. */
  readonly layer: 'content' | 'exists' | 'nothing'
  readonly rule: 'M01' | 'M02' | 'M03' | 'M03-choice-needed' | 'closed' | 'purpose' | 'unknown-person'
}

/**
 * May this reader see this record of this person? Pure; the one place that decides.
 * Today's rules: own unit with a care relation (M01, M02), another unit of the same provider after an active
 * choice (M03, R-03); everything else is closed. Consent, blocks and shared documentation join here.
 */
export function decide(reader: Reader, record: RecordOwner, circumstances: Circumstances): Decision {
  if (circumstances.person === null) return no('unknown-person')
  if (reader.purpose !== 'care') return no('purpose')
  if (record.owner !== reader.owner) return no('closed')
  if (!circumstances.relation) return no('M02')
  if (record.unit === reader.unit) return { allowed: true, layer: 'content', rule: 'M01' }
  if (circumstances.choices.includes(record.unit)) return { allowed: true, layer: 'content', rule: 'M03' }
  return { allowed: false, layer: 'exists', rule: 'M03-choice-needed' }
}

/** The units of the reader's own provider whose records of this person may be read now: own unit first, then active choices. */
export function readableUnits(reader: Reader, circumstances: Circumstances): readonly UnitId[] {
  const candidates = [reader.unit, ...circumstances.choices.filter((unit) => unit !== reader.unit)]
  return candidates.filter((unit) => decide(reader, { owner: reader.owner, unit }, circumstances).allowed)
}

function no(rule: Decision['rule']): Decision {
  return { allowed: false, layer: 'nothing', rule }
}
