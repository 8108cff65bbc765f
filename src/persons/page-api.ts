import { z } from 'zod'
import { query } from '../shared/endpoint.ts'
import { entryId, personId, unitId } from '../shared/id.ts'
import { instant } from '../shared/instant.ts'
import { factShapes } from './facts.ts'
import { personHead } from './person.ts'

/** A statement that holds now: what, said by whom, for which unit, when. */
function holding<Shape extends z.ZodType>(value: Shape) {
  return z.strictObject({
    entry: entryId,
    /** The first statement of its line; it stays while the line changes. */
    line: entryId,
    unit: unitId,
    unitName: z.string(),
    /** The reader's own unit said it, and so can change it. */
    own: z.boolean(),
    by: z.string(),
    at: instant,
    value,
  })
}

/** Everything that holds about a person, by kind; lists in the order they are read aloud. */
export const personFacts = z.strictObject({
  whatMatters: holding(factShapes.whatMatters).nullable(),
  whereabouts: holding(factShapes.whereabouts).nullable(),
  communication: holding(factShapes.communication).nullable(),
  atTheDoor: holding(factShapes.atTheDoor).nullable(),
  /** That there is a port code or a key; which, only person.doorCode says. */
  doorCode: holding(z.strictObject({})).nullable(),
  contactPoints: z.array(holding(factShapes.contactPoint)),
  relatives: z.array(holding(factShapes.relative)),
  fixedContacts: z.array(holding(factShapes.fixedContact)),
  allergies: z.array(holding(factShapes.allergy)),
  alerts: z.array(holding(factShapes.alert)),
})
export type PersonFacts = z.output<typeof personFacts>

/** The one shared picture of a person, in one call. */
export const readPersonPage = query({
  id: 'person.page',
  method: 'GET',
  path: '/api/person/page',
  summary: 'The picture of a person: who, alerts, where, how one talks, whom to call, what matters',
  may: { purpose: 'care' },
  audit: { activity: 'Läsa', resource: 'person' },
  about: ({ person }) => ({ person }),
  input: z.strictObject({ person: personId }),
  bag: { of: 'person', ask: ({ person }) => [{ person }] },
  output: z.strictObject({
    person: personHead,
    facts: personFacts,
    /** Why the reader's unit takes part in the care, since when; `until` for what ends by itself. */
    relations: z.array(z.strictObject({ reason: z.string(), from: instant, until: instant.nullable() })),
    /** Units of the reader's provider that are opened by an active choice now. */
    opened: z.array(z.strictObject({ unit: unitId, name: z.string(), until: instant })),
    /** Units of the same provider that have records and may be opened; only that they exist. */
    others: z.array(z.strictObject({ unit: unitId, name: z.string() })),
    /** Names of commands that are open to this reader now. */
    allowed: z.array(z.string()),
    readAt: instant,
  }),
  example: (world) => ({ as: 'sara', input: { person: world.id('esther') } }),
})
export type PersonPage = z.output<(typeof readPersonPage)['output']>

/** The printed page leaves the screen: logged as Utskrift. Nothing is answered but who. */
export const printPersonPage = query({
  id: 'person.print',
  method: 'GET',
  path: '/api/person/print',
  summary: 'That the person’s page is printed',
  may: { purpose: 'care' },
  audit: { activity: 'Utskrift', resource: 'person' },
  about: ({ person }) => ({ person }),
  input: z.strictObject({ person: personId }),
  output: z.strictObject({ person: personId }),
  example: (world) => ({ as: 'sara', input: { person: world.id('esther') } }),
})
