import { z } from 'zod'

/**
 * What a record knows of a number of things. A record seldom sees everything, so a count is a lower bound
 * unless it is `complete`: three known diagnoses settle "at least two", but one known does not settle
 * "only one".
 */
export const count = z.strictObject({ known: z.int().min(0), complete: z.boolean() })
export type Count = z.infer<typeof count>

export const stateOfHealth = z.enum(['stable', 'unstable'])
export const dwelling = z.enum(['ownHome', 'careHome', 'shortTermStay', 'groupHome'])

const counts = {
  /** Separate long-term diagnoses. */
  chronicDiagnoses: count,
  /** Care contacts of every kind during the last 12 months. */
  contactsLast12Months: count,
  admissionsLast12Months: count,
  emergencyVisitsLast12Months: count,
  /** Earlier enrolments under the same model. */
  previousEnrolments: count,
}

const yesNo = {
  /** The person can wait some hours for the team. */
  canWaitHours: z.boolean(),
  /** The medical state has become worse. */
  hasWorsened: z.boolean(),
  canReachHealthCentre: z.boolean(),
  /** Enrolled in municipal home health care. */
  homeCare: z.boolean(),
  hasFixedCareContact: z.boolean(),
  /** Several care givers must act together. */
  needsCoordination: z.boolean(),
  needsInpatientCare: z.boolean(),
  livesInCatchment: z.boolean(),
  /** Psychiatric disease is the main cause of the need. */
  psychiatricMainCause: z.boolean(),
  severeCognitiveImpairment: z.boolean(),
  inHighlySpecialisedCare: z.boolean(),
  inSpecialisedHomeCare: z.boolean(),
  latePalliativePhase: z.boolean(),
}

/**
 * What a model's criteria may ask about a person. A fact that is left out is unknown.
 * Whoever gathers facts leaves out what no named person has confirmed (imported values, old notes).
 */
export const facts = z
  .strictObject({
    /** Full years on the day of asking. */
    ageYears: z.int().min(0),
    /** ICD-10-SE codes that the record knows; a missing code proves nothing. */
    diagnosisCodes: z.array(z.string()),
    stateOfHealth,
    livesIn: dwelling,
    ...counts,
    ...yesNo,
  })
  .partial()
export type Facts = z.infer<typeof facts>
export type FactName = keyof Facts

export const factName = facts.keyof()
export const countFact = z.strictObject(counts).keyof()
export const yesNoFact = z.strictObject(yesNo).keyof()
export type CountFact = z.infer<typeof countFact>
export type YesNoFact = z.infer<typeof yesNoFact>
