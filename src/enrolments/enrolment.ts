import { z } from 'zod'

/** `handingBack`: closed by the team, and the receiver has not yet accepted the responsibility. */
export const enrolmentState = z.enum(['enrolled', 'handingBack', 'closed'])
export type EnrolmentState = z.output<typeof enrolmentState>

/** What may be done with an enrolment: the names of the commands. */
export const enrolmentAction = z.enum([
  'enrolment.change',
  'enrolment.takeMedical',
  'enrolment.close',
  'handBack.withdraw',
  'handBack.acceptByPhone',
])
export type EnrolmentAction = z.output<typeof enrolmentAction>

/** Why a team closes. `died` needs no hand-back; the others hand responsibility back (MINT-11, ALMA-17). */
export const closingReason = z.enum([
  'criteriaMet',
  'moved',
  'admitted',
  'careHome',
  'declined',
  'otherTeam',
  'died',
  'other',
])
export type ClosingReason = z.output<typeof closingReason>
