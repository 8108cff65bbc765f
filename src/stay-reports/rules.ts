import type { Profession } from '../shared/endpoint.ts'
import type { StaffId } from '../shared/id.ts'
import { type Instant, later } from '../shared/instant.ts'
import { type StayAction, stayActions } from './stay-report.ts'

/** Kinds of unit with physicians who can be called about one person. */
const physicians = ['clinic', 'health-centre', 'team']

/** Why a unit may not stand as physician-responsible until the visit; null: it may. */
export type NotMedical = 'municipal' | 'noPhysician'

/**
 * May a unit have the responsibility of a physician? Never a municipality's: the region keeps it, also in home care
 * (HSL 12:3). The reporter's own unit only when the reporter is a physician, as in the doctor's car.
 */
export function notMedical(
  unit: {
    readonly owner: 'region' | 'municipality' | 'private'
    readonly kind: string
    readonly own: boolean
  },
  reporter: { readonly profession: Profession },
): NotMedical | null {
  if (unit.owner === 'municipality') return 'municipal'
  if (unit.own) return reporter.profession === 'physician' ? null : 'noPhysician'
  return physicians.includes(unit.kind) ? null : 'noPhysician'
}

/** A report that nobody at the team has read is corrected and taken back by anybody of the unit that wrote it. */
export function allowedOnStay(
  report: { readonly state: 'standing' | 'withdrawn'; readonly readAt: Instant | null },
  here: { readonly staff: StaffId | null },
): StayAction[] {
  if (here.staff === null || report.state === 'withdrawn' || report.readAt !== null) return []
  return [...stayActions]
}

/** A report is shown to its unit this long after the visit was due. Ours. */
const SHOWN_MS = 3 * 24 * 3_600_000

export function shownSince(now: Instant): Instant {
  return later(now, -SHOWN_MS)
}
