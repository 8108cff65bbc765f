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

/**
 * What anybody of the unit that wrote a report may do with it: take it back while nobody at the team has read it, and
 * correct it until the team has decided or the visit should have been. A wrong number is wrong also when it has been read.
 * Of who has died before anybody read it the night's part is still taken back.
 */
export function allowedOnStay(
  report: {
    readonly state: 'standing' | 'withdrawn'
    readonly readAt: Instant | null
    readonly decidedAt: Instant | null
    readonly visit: { readonly due: Instant }
  },
  here: { readonly staff: StaffId | null; readonly now: Instant },
): StayAction[] {
  if (here.staff === null || report.state === 'withdrawn') return []
  if (report.decidedAt !== null) return report.readAt === null ? ['stayReport.withdraw'] : []
  if (report.readAt === null) return [...stayActions]
  return here.now < report.visit.due ? ['stayReport.correct'] : []
}

/** A report is shown to its unit this long after the visit was due. Ours. */
const SHOWN_MS = 3 * 24 * 3_600_000

export function shownSince(now: Instant): Instant {
  return later(now, -SHOWN_MS)
}

/** So long the unit that reports takes part in the person's care: while it sees its report, and can mend it. */
export function takesPartUntil(due: Instant): Instant {
  return later(due, SHOWN_MS)
}
