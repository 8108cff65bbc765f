import type { CareModel } from '../care-models/care-model.ts'
import {
  type CapacityState,
  capacityState,
  mayTakeMedicalResponsibility,
  outcomesFor,
} from '../care-models/rules.ts'
import type { Origin } from '../care-models/wording.ts'
import type { Profession } from '../shared/endpoint.ts'
import { Refused } from '../shared/refused.ts'
import type { ClosingReason, EnrolmentAction, EnrolmentState } from './enrolment.ts'

/** What decides which actions are open. */
export interface Standing {
  readonly state: EnrolmentState
  /** A physician of the team holds medical responsibility now. */
  readonly medicalHere: boolean
}

/** The commands that are open to this profession now. */
export function allowed({ state, medicalHere }: Standing, by: { profession: Profession }): EnrolmentAction[] {
  const works = by.profession === 'physician' || by.profession === 'nurse' || by.profession === 'coordinator'
  if (!works || state === 'closed') return []
  const handsBack = !medicalHere || mayTakeMedicalResponsibility(by.profession)
  if (state === 'handingBack') {
    return ['handBack.acceptByPhone', ...(handsBack ? (['handBack.withdraw'] as const) : [])]
  }
  return [
    'enrolment.change',
    ...(!medicalHere && mayTakeMedicalResponsibility(by.profession)
      ? (['enrolment.takeMedical'] as const)
      : []),
    ...(handsBack && by.profession !== 'coordinator' ? (['enrolment.close'] as const) : []),
  ]
}

/** Throws unless the model lets this profession enrol; the outcome 'enrol' says who may (MINT-09, ALMA-12). */
export function checkMayEnrol(model: CareModel, profession: Profession): void {
  const enrols = outcomesFor(model, profession).some(
    ({ outcome, allowed: may }) => outcome.effect === 'enrol' && may,
  )
  if (!enrols) throw new Refused('enrolment.profession', { status: 403 })
}

/** Room for one more, or a written reason to go over the places of the model (MINT-03). */
export function checkRoom(model: CareModel, enrolled: number, reason: string | undefined): CapacityState {
  const room = capacityState(model, enrolled)
  if (room.needsReason && reason === undefined) {
    throw new Refused('enrolment.full', {
      status: 409,
      field: 'overBookingReason',
      data: { places: room.places ?? 0, enrolled },
    })
  }
  return room
}

/** Who gives back what when the team closes. Nothing is handed back for one who has died. */
export function needsHandBack(reason: ClosingReason): boolean {
  return reason !== 'died'
}

/** Throws unless this profession may close: medical responsibility is handed back by a physician alone (HSL 12:3). */
export function checkMayClose(standing: Standing, by: { profession: Profession; dead: boolean }): void {
  if (standing.state === 'handingBack') throw new Refused('enrolment.alreadyHandingBack')
  if (standing.state === 'closed') throw new Refused('enrolment.alreadyClosed')
  if (by.profession !== 'physician' && by.profession !== 'nurse') {
    throw new Refused('enrolment.closingProfession', { status: 403 })
  }
  if (standing.medicalHere && !by.dead && !mayTakeMedicalResponsibility(by.profession)) {
    throw new Refused('enrolment.physicianHandsBack', { status: 403 })
  }
}

/** The source that a deadline, a criterion or a task names: the first ID, or that it was designed. */
export function sourceOf(origin: Origin): string {
  return origin.standing === 'stated' || origin.standing === 'default'
    ? (origin.ids[0] ?? 'design')
    : 'design'
}
