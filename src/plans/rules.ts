import type { Profession } from '../shared/endpoint.ts'
import { Refused } from '../shared/refused.ts'

/** What may be done with plans: the names of the commands. */
export type PlanAction =
  | 'ifWorse.write'
  | 'ifWorse.end'
  | 'treatmentLimit.decide'
  | 'treatmentLimit.correct'
  | 'treatmentLimit.end'

/** Who asks, and whose plan it is. */
export interface PlanStanding {
  readonly by: { readonly profession: Profession; readonly area: 'health' | 'social' }
  readonly hasOwnPlan: boolean
  readonly hasOwnLimit: boolean
  readonly deceased: boolean
}

/** The commands that are open now: plans to physicians and nurses of health care, limits to physicians alone. */
export function allowed({ by, hasOwnPlan, hasOwnLimit, deceased }: PlanStanding): PlanAction[] {
  if (deceased || by.area === 'social') return []
  const writes = by.profession === 'physician' || by.profession === 'nurse'
  const decides = by.profession === 'physician'
  return [
    ...(writes ? (['ifWorse.write'] as const) : []),
    ...(writes && hasOwnPlan ? (['ifWorse.end'] as const) : []),
    ...(decides ? (['treatmentLimit.decide'] as const) : []),
    ...(decides && hasOwnLimit ? (['treatmentLimit.correct', 'treatmentLimit.end'] as const) : []),
  ]
}

/** Throws unless a physician decides; a limit of treatment is nobody else's to make, change or lift. */
export function checkDecides(profession: Profession): void {
  if (profession !== 'physician') throw new Refused('plan.physicianDecides', { status: 403 })
}

/** Throws when the version that was seen is not the one that holds. */
export function checkSeen(holds: number, sees: number): void {
  if (holds !== sees)
    throw new Refused('plan.newerVersion', { status: 409, field: 'sees', data: { number: holds } })
}
