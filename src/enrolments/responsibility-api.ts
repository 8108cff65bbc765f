import { z } from 'zod'
import { command, query } from '../shared/endpoint.ts'
import { commandId, entryId, idOf, personId, staffId, unitId } from '../shared/id.ts'
import { instant } from '../shared/instant.ts'
import { phoneHours } from '../shared/phone-hours.ts'
import { colleague, party, unitChoice } from './choice.ts'
import { holderInput, line, role } from './responsibility.ts'
import { tellings } from './telling.ts'

const responsibilityId = idOf('responsibility')

const period = {
  id: responsibilityId,
  line,
  role,
  name: z.string(),
  title: z.string(),
  unit: unitId.nullable(),
  unitName: z.string(),
  staff: staffId.nullable(),
  since: instant,
  until: instant.nullable(),
  /** `own`: this unit's own decision; `message`: another unit said so. */
  source: z.enum(['own', 'message']),
  saidBy: z.string(),
  writtenAt: instant,
}

/** Someone who holds a line at the hour asked for. */
export const heldNow = z.strictObject({
  ...period,
  /** Held by a colleague of the reader's own unit. */
  here: z.boolean(),
  /** The phone that answers at that hour; null when none does. */
  phone: z.string().nullable(),
  phoneLine: phoneHours.shape.line.nullable(),
  /** When none answers: when one does. */
  opensAt: instant.nullable(),
  phones: z.array(phoneHours),
  /** Stands first on its line at that hour. */
  first: z.boolean(),
})
export type HeldNow = z.output<typeof heldNow>

const otherwise = heldNow.pick({ phone: true, opensAt: true }).extend({ name: z.string() })
export type Otherwise = z.output<typeof otherwise>

const taken = z.strictObject({
  name: z.string(),
  title: z.string(),
  unitName: z.string(),
  since: instant,
  saidBy: z.string(),
  /** This reader may let go of it. */
  mayLetGo: z.boolean(),
})
export type Taken = z.output<typeof taken>

export const responsibilityNow = query({
  id: 'responsibility.now',
  method: 'POST',
  path: '/api/responsibility/now',
  summary: 'Who is responsible for a person at an hour (now unless told), with the phone that answers then',
  may: { purpose: 'care' },
  audit: { activity: 'Läsa', resource: 'responsibility' },
  about: (input) => ({ person: input.person }),
  input: z.strictObject({
    person: personId,
    /** Who was (or will be) responsible then. */
    at: instant.optional(),
    /** What did this unit believe then. */
    believedAt: instant.optional(),
  }),
  bag: { of: 'person', ask: ({ person }) => [{ person }] },
  output: z.strictObject({
    person: personId,
    at: instant,
    believedAt: instant.nullable(),
    held: z.array(heldNow),
    /**
     * Where the care stands that nobody has taken over: the health centre where the person is listed, with the phone
     * that answers at that hour or when one does. Null when a physician holds the medical line.
     */
    otherwise: otherwise.nullable(),
    /**
     * A physician elsewhere has taken over what a physician here holds, by that unit's word. Nothing has moved here:
     * a physician of this unit lets go (responsibility.letGo) or goes on. Null when there is no such word.
     */
    taken: taken.nullable(),
    /** Roles that this reader may say something about now. */
    maySay: z.array(role),
  }),
  example: (world) => ({ as: 'erik', input: { person: world.id('esther') } }),
})

export const responsibilityHistory = query({
  id: 'responsibility.history',
  method: 'POST',
  path: '/api/responsibility/history',
  summary: 'Every period of responsibility as this unit knows and has known it, latest first',
  may: { purpose: 'care' },
  audit: { activity: 'Läsa', resource: 'responsibility' },
  about: (input) => ({ person: input.person }),
  input: z.strictObject({ person: personId }),
  output: z.strictObject({
    person: personId,
    periods: z.array(z.strictObject({ ...period, supersededAt: instant.nullable() })),
  }),
  example: (world) => ({ as: 'erik', input: { person: world.id('esther') } }),
})

export const responsibilityChoices = query({
  id: 'responsibility.choices',
  method: 'POST',
  path: '/api/responsibility/choices',
  summary: 'Whom one may name as responsible: colleagues of the own unit today, and units near the person',
  may: { purpose: 'care' },
  audit: { activity: 'Läsa', resource: 'responsibility' },
  about: (input) => ({ person: input.person }),
  input: z.strictObject({ person: personId }),
  output: z.strictObject({
    person: personId,
    colleagues: z.array(colleague),
    units: z.array(unitChoice),
    sender: party,
  }),
  example: (world) => ({ as: 'sara', input: { person: world.id('esther') } }),
})

export const responsibilitySet = command({
  id: 'responsibility.set',
  path: '/api/responsibility/set',
  summary: 'Says who holds a line of responsibility from when; a physician takes over medical responsibility',
  may: { purpose: 'care', professions: ['physician', 'nurse', 'coordinator', 'assistantNurse'] },
  audit: { activity: 'Skriva', resource: 'responsibility' },
  about: (input) => ({ person: input.person }),
  delivery: 'queued',
  handsOver: 'now',
  input: z.strictObject({
    person: personId,
    /** The id of the new period, made by the sender. */
    id: responsibilityId,
    entry: entryId,
    role,
    /** Null: nobody holds it any more. */
    holder: holderInput.nullable(),
    /** The moment of writing unless told. */
    from: instant.optional(),
    until: instant.optional(),
    /** The period that the sender saw in that slot now, so that nobody is replaced unseen; null: saw none. */
    sees: responsibilityId.nullable(),
    /** Units told, beside those that an enrolment keeps informed. */
    tell: tellings.default([]),
  }),
  output: z.strictObject({ id: responsibilityId, version: commandId }),
  example: (world) => ({
    as: 'lena',
    input: {
      person: world.id('esther'),
      id: world.id('example:responsibility'),
      entry: world.id('example:responsibility:entry'),
      role: 'fixedCareContact' as const,
      holder: { staff: world.id('lena') },
      sees: null,
    },
  }),
})

export const responsibilityLetGo = command({
  id: 'responsibility.letGo',
  path: '/api/responsibility/let-go',
  summary: 'A physician lets go of medical responsibility to the physician elsewhere who has taken it over',
  may: { purpose: 'care', professions: ['physician'] },
  audit: { activity: 'Skriva', resource: 'responsibility' },
  about: (input) => ({ person: input.person }),
  delivery: 'now',
  input: z.strictObject({
    person: personId,
    /** The id of the new period, made by the sender. */
    id: responsibilityId,
    entry: entryId,
    /** The period that the sender saw held here. */
    sees: responsibilityId,
  }),
  output: z.strictObject({ id: responsibilityId, version: commandId }),
  example: (world) => ({
    as: 'home-physician',
    input: {
      person: world.id('mirjana'),
      id: world.id('example:let-go'),
      entry: world.id('example:let-go:entry'),
      sees: world.id('holds-home-mirjana'),
    },
  }),
})
