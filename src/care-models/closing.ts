import { z } from 'zod'
import { condition } from './condition.ts'
import { profession } from './people.ts'
import { bilingual, origin } from './wording.ts'

/** Who gets a report when the team closes. With a `when`, only if the facts say so; unknown is asked. */
const reportReceiver = z.strictObject({
  key: z.enum(['fixedCareContact', 'districtPhysician', 'municipalNurse', 'person', 'sender']),
  text: bilingual,
  when: condition.optional(),
  origin,
})

/** How a person leaves the team and who then takes over. */
export const closing = z.strictObject({
  criteria: z.array(z.strictObject({ key: z.string(), text: bilingual, condition, origin })),
  reports: z.array(reportReceiver).min(1),
  /** The receiver accepts within so many working days; then the head of unit is told. */
  handBack: z.strictObject({
    text: bilingual,
    professions: z.array(profession).min(1),
    acceptWithinWorkingDays: z.int().min(1),
    tell: z.enum(['headOfUnit']),
    origin,
  }),
})
