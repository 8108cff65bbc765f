import { z } from 'zod'
import { type Call, type Handled, handle } from '../door/call.ts'
import { planContact } from '../enrolments/closing.ts'
import { personsInList } from '../exchanges/person-in-list-store.ts'
import { drawPaper } from '../platform/paper.ts'
import { day, dayOf } from '../shared/day.ts'
import type { PersonId } from '../shared/id.ts'
import { Refused } from '../shared/refused.ts'
import { textsFor } from '../shared/texts/text.ts'
import { minePaper } from './my-plan.ts'
import { type MinePlan, planMine, planMinePdf } from './my-plan-api.ts'
import { newestMyPlan } from './my-plan-store.ts'

export const myPlanHandlers: readonly Handled[] = [
  handle(planMine, async (call, { person }) => ({ person, plan: await newestMine(call, person) })),
  handle(planMinePdf, async (call, { person, language }) => {
    const plan = await newestMine(call, person)
    if (plan === null) throw new Refused('plan.noMinePlan', { status: 404 })
    const texts = textsFor(language).myPlan
    const file = await drawPaper(minePaper(plan, { language, texts, calendar: textsFor(language).calendar }))
    return {
      person,
      fileName: texts.fileName,
      contentType: 'application/pdf' as const,
      base64: file.toString('base64'),
    }
  }),
]

/** What writeMyPlan puts beside the headed text. */
const kept = z.object({
  team: z.string(),
  whoCame: z.string(),
  whatWeDecided: z.string(),
  nextStep: z.string(),
  nextDay: day.nullable(),
  when112: z.string(),
  given: z.enum(['printed', 'sent', 'readAloud']),
  contacts: z.array(planContact),
})

/** The newest page that the opened units wrote, as it was given. */
async function newestMine(call: Call, person: PersonId): Promise<MinePlan | null> {
  const found = await newestMyPlan(call.trx, { person, units: call.units })
  const who = (await personsInList(call.trx, [person])).get(person)
  const content = kept.safeParse(found?.data)
  if (found === undefined || who === undefined || !content.success) return null
  const { entry, at, by } = found
  return { ...content.data, entry, name: who.name, writtenOn: dayOf(at), at, by }
}
