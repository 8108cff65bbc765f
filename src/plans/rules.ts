import type { Profession } from '../shared/endpoint.ts'
import { Refused } from '../shared/refused.ts'

/** What may be done with plans: the names of the commands. */
export type PlanAction =
  | 'ifWorse.write'
  | 'ifWorse.end'
  | 'treatmentLimit.decide'
  | 'treatmentLimit.correct'
  | 'treatmentLimit.end'

/** Who would decide a limit of treatment. */
export interface Decider {
  readonly profession: Profession
  readonly ownerKind: 'region' | 'municipality' | 'private'
}

/** Who asks, and whose plan it is. */
export interface PlanStanding {
  readonly by: Decider & { readonly area: 'health' | 'social' }
  readonly hasOwnPlan: boolean
  readonly hasOwnLimit: boolean
  readonly deceased: boolean
}

/** The commands that are open now: plans to physicians and nurses of health care, limits to physicians alone. */
export function allowed({ by, hasOwnPlan, hasOwnLimit, deceased }: PlanStanding): PlanAction[] {
  if (deceased || by.area === 'social') return []
  const writes = by.profession === 'physician' || by.profession === 'nurse'
  const decides = by.profession === 'physician' && by.ownerKind !== 'municipality'
  return [
    ...(writes ? (['ifWorse.write'] as const) : []),
    ...(writes && hasOwnPlan ? (['ifWorse.end'] as const) : []),
    ...(decides ? (['treatmentLimit.decide'] as const) : []),
    ...(decides && hasOwnLimit ? (['treatmentLimit.correct', 'treatmentLimit.end'] as const) : []),
  ]
}

/**
 * Throws unless a physician decides; a limit of treatment is nobody else's to make, change or lift. A municipality's
 * health care holds no care by physicians (HSL 12:3), so nobody decides it there, whatever their licence.
 */
export function checkDecides(by: Decider): void {
  if (by.profession !== 'physician') throw new Refused('plan.physicianDecides', { status: 403 })
  if (by.ownerKind === 'municipality') throw new Refused('responsibility.neverMunicipality', { status: 403 })
}

/** Throws when the version that was seen is not the one that holds. */
export function checkSeen(holds: number, sees: number): void {
  if (holds !== sees)
    throw new Refused('plan.newerVersion', { status: 409, field: 'sees', data: { number: holds } })
}
