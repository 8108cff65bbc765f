import { Refused } from '../shared/refused.ts'
import type { CareModel } from './care-model.ts'
import type { Criterion } from './decision.ts'
import { type Bilingual, byTeam } from './wording.ts'

/** What one team has set otherwise than the declaration; only within the declaration's own bounds. */
export interface LocalSettings {
  /** Places at a time, at least 1; only where the model has places. */
  readonly places?: number
  /** The number in a criterion's condition, by the criterion's key. */
  readonly limits?: Readonly<Record<string, number>>
  readonly handBackWorkingDays?: number
}

/**
 * The model as one team runs it, with the new numbers also in its texts. The declaration itself is never changed.
 * Throws careModel.notAdjustable and careModel.outOfBounds (422), with the key as `what`.
 */
export function asRunBy(model: CareModel, settings: LocalSettings): CareModel {
  const { places, limits = {}, handBackWorkingDays } = settings
  const stray = Object.keys(limits).find((key) => !model.criteria.some((criterion) => criterion.key === key))
  if (stray !== undefined) throw notAdjustable(stray)
  return {
    ...model,
    capacity: places === undefined ? model.capacity : withPlaces(model.capacity, places),
    criteria: model.criteria.map((criterion) => withLimit(criterion, limits[criterion.key])),
    closing: handBackWorkingDays === undefined ? model.closing : withDays(model.closing, handBackWorkingDays),
  }
}

function withPlaces(capacity: CareModel['capacity'], places: number): CareModel['capacity'] {
  if (capacity === null) throw notAdjustable('places')
  const allowed = within('places', places, { least: 1, most: 1000 })
  return { places: allowed, text: withNumber(capacity.text, capacity.places, allowed), origin: byTeam }
}

function withLimit(criterion: Criterion, limit: number | undefined): Criterion {
  if (limit === undefined) return criterion
  const { adjustable, condition, key, text } = criterion
  if (adjustable === undefined) throw notAdjustable(key)
  const number = within(key, limit, adjustable)
  if ('atLeast' in condition) {
    const told = withNumber(text, condition.atLeast, number)
    return { ...criterion, condition: { ...condition, atLeast: number }, text: told, origin: byTeam }
  }
  if ('atMost' in condition) {
    const told = withNumber(text, condition.atMost, number)
    return { ...criterion, condition: { ...condition, atMost: number }, text: told, origin: byTeam }
  }
  throw notAdjustable(key)
}

function withDays(closing: CareModel['closing'], days: number): CareModel['closing'] {
  const { handBack } = closing
  const acceptWithinWorkingDays = within('handBackWorkingDays', days, handBack.bounds)
  return { ...closing, handBack: { ...handBack, acceptWithinWorkingDays, origin: byTeam } }
}

/** The text with one number instead of another; a test holds every adjustable text to naming its number. */
function withNumber(text: Bilingual, old: number, now: number): Bilingual {
  const number = new RegExp(`\\b${old}\\b`, 'u')
  return { sv: text.sv.replace(number, String(now)), en: text.en.replace(number, String(now)) }
}

function within(what: string, value: number, bounds: { least: number; most: number }): number {
  if (Number.isInteger(value) && value >= bounds.least && value <= bounds.most) return value
  throw new Refused('careModel.outOfBounds', { status: 422, data: { what, ...bounds } })
}

function notAdjustable(what: string): Refused {
  return new Refused('careModel.notAdjustable', { status: 422, data: { what } })
}
