import type { Outcome } from '../care-models/decision.ts'
import type { ReferralState } from './referral.ts'
import type { WentKind } from './went.ts'

/** So long after the answer the team is asked what became of it (no source gives the time; two weeks is ours). */
export const ASKED_AFTER_DAYS = 14
/** What was answered longer ago than this is not asked about: a team that begins is not asked about last year. */
export const ASKED_WITHIN_DAYS = 60

/** What the team's own record knows. */
export interface Known {
  readonly deceased: boolean
  /** Enrolled in the team since the decision, and still; null when never. */
  readonly enrolled: 'open' | 'ended' | null
  readonly effect: Outcome['effect']
}

/** What the record suggests; a named person answers (GEN-06), and null suggests nothing. */
export function proposedWent({ deceased, enrolled, effect }: Known): WentKind | null {
  if (deceased) return 'died'
  if (enrolled !== null) return enrolled === 'open' ? 'stillEnrolled' : 'ended'
  if (effect === 'directAdmission' || effect === 'emergencyDepartment') return 'admitted'
  return effect === 'passOn' ? 'elsewhere' : null
}

/** May the sender be told? Once, of what came from an account and was decided. */
export function mayTellWent(referral: {
  readonly state: ReferralState
  readonly source: 'account' | 'phone'
  readonly told: boolean
}): boolean {
  const decided = referral.state === 'decided' || referral.state === 'closed'
  return decided && referral.source === 'account' && !referral.told
}
