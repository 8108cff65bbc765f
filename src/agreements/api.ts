import { z } from 'zod'
import { bilingual, origin } from '../care-models/wording.ts'
import { command, query } from '../shared/endpoint.ts'
import { commandId, personId, unitId } from '../shared/id.ts'
import { instant } from '../shared/instant.ts'
import { homeCare, statedAgreement } from './agreement.ts'

const may = { purpose: 'care' } as const
const reads = { activity: 'Läsa', resource: 'agreement' } as const
const either = z.strictObject({ sv: z.string(), en: z.string() })

/** Who does what, as it is read: the team's own words, or its model's with where they come from. */
const shown = {
  title: either,
  url: z.string().nullable(),
  tasks: z.array(
    z.strictObject({
      task: bilingual,
      withHomeCare: bilingual,
      withoutHomeCare: bilingual,
      origin: origin.nullable(),
    }),
  ),
  /** Who stated it for the team, and when; null while the care model's list holds. */
  said: z.strictObject({ id: commandId, by: z.string(), at: instant }).nullable(),
}
export const shownAgreement = z.strictObject(shown)
export type ShownAgreement = z.output<typeof shownAgreement>

export const agreementFor = query({
  id: 'agreement.for',
  method: 'POST',
  path: '/api/agreement/for',
  summary: 'Who does what for this person: the agreement of her municipality, and whether she has home care',
  may,
  audit: reads,
  about: ({ person }) => ({ person }),
  input: z.strictObject({
    person: personId,
    /** The team whose agreement it is; the reader's own unless told. */
    team: unitId.optional(),
  }),
  bag: { of: 'person', ask: ({ person }) => [{ person }] },
  output: z.strictObject({
    person: personId,
    /** Null for a unit without a care model. */
    agreement: shownAgreement.nullable(),
    team: z.string(),
    /** Hidden for a person with protected identity: then the list for all municipalities is shown. */
    municipality: z.string().nullable(),
    homeCare,
  }),
  example: (world) => ({ as: 'erik', input: { person: world.id('esther') } }),
})

export const agreementsOfUnit = query({
  id: 'agreement.read',
  method: 'GET',
  path: '/api/agreement/read',
  summary:
    'What the own team has agreed with its municipalities, and the list that holds where nothing is stated',
  may,
  audit: reads,
  about: () => 'unit',
  input: z.strictObject({}),
  output: z.strictObject({
    team: z.string(),
    model: z.string().nullable(),
    /** What holds where no municipality has its own. */
    general: shownAgreement.nullable(),
    own: z.array(z.strictObject({ municipality: z.string(), name: z.string(), ...shown })),
    municipalities: z.array(z.strictObject({ code: z.string(), name: z.string() })),
  }),
  example: () => ({ as: 'erik', input: {} }),
})

export const stateAgreement = command({
  id: 'agreement.state',
  path: '/api/agreement/state',
  summary: 'States what the own team has agreed on who does what, or takes the statement away',
  may,
  audit: { activity: 'Skriva', resource: 'agreement' },
  about: () => 'unit',
  delivery: 'now',
  input: z.strictObject({
    /** Null: with all municipalities that have none of their own. */
    municipality: z.string().max(4).nullable(),
    /** Null: the statement is taken away. */
    agreement: statedAgreement.nullable(),
    /** The statement that the sender saw; null: none. */
    over: commandId.nullable(),
  }),
  output: z.strictObject({ id: commandId }),
  example: () => ({
    as: 'lena',
    input: {
      municipality: null,
      agreement: {
        title: 'Samverkan om vård i hemmet',
        url: 'https://example.org/samverkan',
        tasks: [{ task: 'Provtagning', withHomeCare: 'Hemsjukvården', withoutHomeCare: 'Teamet' }],
      },
      over: null,
    },
  }),
})
