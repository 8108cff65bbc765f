import { z } from 'zod'
import { agreement } from './agreement.ts'
import { closing } from './closing.ts'
import { criterion, gate, outcome } from './decision.ts'
import { orderTemplate } from './order-template.ts'
import { door, principal, profession, staffing, words, workplace } from './people.ts'
import { type Step, step, urgency } from './step.ts'
import { term } from './term.ts'
import { bilingual, named, origin, sourceId } from './wording.ts'

/** Where the way of working is described. */
const source = z.strictObject({
  title: bilingual,
  publisher: z.string(),
  published: z.string(),
  isbn: z.string().optional(),
  /** Every numbered statement or paragraph that the declaration rests on. */
  ids: z.array(sourceId).min(1),
})

/** How long people stay. No limit is `null`, said and not forgotten. */
const enrolment = z.strictObject({
  timeLimit: term.nullable(),
  usualLength: term.nullable(),
  longestLength: term.nullable(),
  mayReturn: z.boolean(),
  origin,
})

const responsibility = z.strictObject({
  kind: z.enum(['takesOver', 'shares', 'advises']),
  text: bilingual,
  origin,
})

const fixedCareContact = z.strictObject({
  profession: z.enum(['physician', 'nurse']),
  text: bilingual,
  origin,
})

const visitKind = z.strictObject({
  key: z.string(),
  text: bilingual,
  /** May be made before a decision, without enrolment. */
  beforeEnrolment: z.boolean(),
  /** Whether the municipal nurse always takes part, or may. */
  joint: z.enum(['always', 'optional']),
  professions: z.array(profession).min(1),
  origin,
})

/**
 * A team's whole way of working as data: nothing in it is code, so it can be shown, drawn, stored with an
 * enrolment and compared between versions. The engine (rules, boards, forms) knows no team by name.
 */
export const careModel = z.strictObject({
  /** Lower case, stable for ever; stored with every process. */
  id: z.string().regex(/^[a-z][a-z0-9-]*$/),
  /** Raised at every change after release; the older declaration stays in the list. */
  version: z.int().min(1),
  name: bilingual,
  purpose: bilingual,
  source,
  words,
  /** Which care provider the team belongs to; exactly one. */
  belongsTo: principal,
  belonging: bilingual,
  /** Where the team's own staff work, as other teams' doors ask: who refers onward from here comes from there. */
  worksIn: workplace,
  staffing: z.array(staffing).min(1),
  /** Days and hours, and whether deadlines of weeks and months avoid closed days. */
  opening: z.strictObject({ days: z.enum(['everyDay', 'workingDays']), text: bilingual, origin }),
  catchment: z.strictObject({ text: bilingual, origin }),
  doors: z.array(door).min(1),
  reasons: z.array(named).min(1),
  urgencies: z.array(urgency).min(1),
  /** The urgency that a report from ambulance or doctor's car has; absent where the team takes none. */
  stayReports: z.strictObject({ urgency: z.string(), text: bilingual, origin }).optional(),
  gates: z.array(gate),
  criteria: z.array(criterion),
  /** Places at a time; `null` when the source gives no number. More than that needs a written reason. */
  capacity: z.strictObject({ places: z.int().min(1), text: bilingual, origin }).nullable(),
  outcomes: z.array(outcome).min(1),
  steps: z.array(step).min(1),
  assessments: z.array(named),
  visitKinds: z.array(visitKind).min(1),
  contactKinds: z.array(named).min(1),
  /** The team's usual orders to home care, to begin from; nothing is ever sent by itself. Absent: those of any unit. */
  orderTemplates: z.array(orderTemplate).optional(),
  /** What the team does with each line of "responsible now" while the person is enrolled. */
  responsibility: z.strictObject({
    medical: responsibility,
    nursing: responsibility,
    coordination: responsibility,
  }),
  /** Who in the team is the person's fast vårdkontakt while enrolled; null when the source names nobody. */
  fixedCareContact: fixedCareContact.nullable(),
  /** Gränsdragning: who does what, until a unit states what it has agreed. */
  agreement,
  enrolment,
  closing,
  survey: named.nullable(),
  indicators: z.array(named),
})
export type CareModel = z.infer<typeof careModel>

/** The steps of a model, with the acceptance of the hand-back that every model has. */
export function stepsOf(model: CareModel): Step[] {
  const { handBack } = model.closing
  return [
    ...model.steps,
    {
      key: 'handBackAccepted',
      phase: 'handBack',
      text: handBack.text,
      after: ['handBackSent'],
      term: { unit: 'workingDays', count: handBack.acceptWithinWorkingDays },
      until: ['handBackAccepted'],
      professions: handBack.professions,
      tell: handBack.tell,
      origin: handBack.origin,
    },
  ]
}
