import { z } from 'zod'
import { phone } from '../persons/phone.ts'
import { unitId } from '../shared/id.ts'

const words = (limit: number) => z.string().trim().min(1).max(limit)

/** Who was told before the reporter left; a relative by name. */
export const toldWho = ['person', 'relative', 'both'] as const
export const toldHow = ['paper', 'spoken'] as const
/** Has the person municipal home health care, as far as the reporter knows? */
export const homeCareKnown = ['yes', 'no', 'unknown'] as const

const callee = z.strictObject({ who: words(120), phone })

/** What is settled before the reporter leaves, in the reporter's words. */
export const untilVisit = z.strictObject({
  /** The physician who has taken the responsibility until the visit, by name, and the unit that is called. */
  medical: z.strictObject({ unit: unitId, physician: words(120) }),
  homeCare: z.enum(homeCareKnown),
  watch: words(2000),
  /** Ring 112 when: what makes it an emergency for this very person. */
  emergency: words(500),
  callDay: callee,
  callNight: callee,
  told: z
    .strictObject({ who: z.enum(toldWho), how: z.enum(toldHow), relative: z.string().trim().max(120) })
    .refine(({ who, relative }) => who === 'person' || relative !== '', { path: ['relative'] }),
})
export type UntilVisit = z.output<typeof untilVisit>

/** The same with the names of the units, as they stood when it was written. */
export const untilShown = z.strictObject({
  ...untilVisit.shape,
  callDay: z.strictObject({ who: z.string(), phone: z.string() }),
  callNight: z.strictObject({ who: z.string(), phone: z.string() }),
  medicalUnit: z.string(),
  /** The municipal nurses who have the nursing responsibility, or who only have been told; null where nobody there was. */
  nightUnit: z.strictObject({ unit: unitId, name: z.string(), phone: z.string().nullable() }).nullable(),
})
export type UntilShown = z.output<typeof untilShown>

/** What may be done with one's own report; the ids of the commands. */
export const stayActions = ['stayReport.correct', 'stayReport.withdraw'] as const
export type StayAction = (typeof stayActions)[number]

/** What the person said of the telling, from which the ground of each disclosure is found. */
export const will = z.strictObject({
  agrees: z.enum(['yes', 'no', 'cannot']),
  necessary: z.boolean().nullable().default(null),
  otherwise: z.enum(['dutyInLaw', 'ownTask', 'none']).nullable().default(null),
  statement: z.string().trim().max(1000).default(''),
})
export type Will = z.output<typeof will>
