import { z } from 'zod'
import { tellings } from '../enrolments/telling.ts'
import { command, query } from '../shared/endpoint.ts'
import { commandId, entryId, personId, unitId } from '../shared/id.ts'
import { instant } from '../shared/instant.ts'
import { phoneHours } from '../shared/phone-hours.ts'
import { ifWorse } from './if-worse.ts'
import { treatmentLimit } from './treatment-limit.ts'

const writer = { purpose: 'care', professions: ['physician', 'nurse'] } as const
const physician = { purpose: 'care', professions: ['physician'] } as const
const why = z.string().trim().min(1).max(1000)

const written = {
  entry: entryId,
  by: z.string(),
  at: instant,
  /** The unit that wrote it, when it came by message; null for one's own. */
  fromUnit: z.strictObject({ unit: unitId, name: z.string() }).nullable(),
  /** It lies in the reader's own unit's record, written there or sent there; false for one that was opened elsewhere. */
  own: z.boolean(),
}

export const planAction = z.enum([
  'ifWorse.write',
  'ifWorse.end',
  'treatmentLimit.decide',
  'treatmentLimit.correct',
  'treatmentLimit.end',
])

export const planRead = query({
  id: 'plan.read',
  method: 'POST',
  path: '/api/plan/read',
  summary:
    'What to do if it gets worse, and the treatment limits that hold; shown first on the person’s page',
  may: { purpose: 'care' },
  audit: { activity: 'Läsa', resource: 'plan' },
  about: (input) => ({ person: input.person }),
  input: z.strictObject({ person: personId }),
  bag: { of: 'person', ask: ({ person }) => [{ person }] },
  output: z.strictObject({
    person: personId,
    /** The own unit's plan first, then those of others; one from each. */
    ifWorse: z.array(z.strictObject({ ...written, number: z.int(), plan: ifWorse })),
    limits: z.array(
      z.strictObject({ ...written, record: entryId, limit: treatmentLimit, decidedBy: z.string() }),
    ),
    /** The number of the version that a new one follows: 0 when there is none. */
    number: z.int(),
    allowed: z.array(planAction),
  }),
  example: (world) => ({ as: 'erik', input: { person: world.id('olof') } }),
})

const known = z.array(z.strictObject({ name: z.string(), hours: phoneHours }))

/** Whom one may call about a person, by time of the day; the reader's own unit first. */
export const planPhones = query({
  id: 'plan.phones',
  method: 'POST',
  path: '/api/plan/phones',
  summary: 'The phones around a person that answer by day, evening and night, to choose from in the plan',
  may: { purpose: 'care' },
  audit: { activity: 'Läsa', resource: 'plan' },
  about: (input) => ({ person: input.person }),
  input: z.strictObject({ person: personId }),
  output: z.strictObject({ person: personId, day: known, evening: known, night: known }),
  example: (world) => ({ as: 'erik', input: { person: world.id('olof') } }),
})

const versionAnswer = z.strictObject({ entry: entryId, number: z.int(), version: commandId })

export const ifWorseWrite = command({
  id: 'ifWorse.write',
  path: '/api/if-worse/write',
  summary: 'Writes the plan if it gets worse, or its next version; with a reason it corrects a mistake',
  may: writer,
  audit: { activity: 'Skriva', resource: 'plan' },
  about: (input) => ({ person: input.person }),
  delivery: 'queued',
  input: z.strictObject({
    person: personId,
    entry: entryId,
    /** The number of the version that the writer saw. */
    sees: z.int().min(0),
    plan: ifWorse,
    /** Present: the version before was wrong, and why. */
    corrects: why.optional(),
    tell: tellings.default([]),
  }),
  output: versionAnswer,
  example: (world) => ({
    as: 'erik',
    input: {
      person: world.id('olof'),
      entry: world.id('example:if-worse'),
      sees: 1,
      plan: {
        signs: [{ sign: 'Andfådd i vila', measure: 'Ring teamet' }],
        call: {
          day: { who: 'Teamet', phone: '0980-319201' },
          evening: { who: 'Hemsjukvården', phone: '0980-319231' },
          night: { who: 'Hemsjukvården', phone: '0980-319232' },
        },
      },
    },
  }),
})

export const ifWorseEnd = command({
  id: 'ifWorse.end',
  path: '/api/if-worse/end',
  summary: 'The plan no longer holds, and why',
  may: writer,
  audit: { activity: 'Skriva', resource: 'plan' },
  about: (input) => ({ person: input.person }),
  delivery: 'queued',
  input: z.strictObject({ person: personId, entry: entryId, sees: z.int().min(0), why }),
  output: versionAnswer,
  example: (world) => ({
    as: 'erik',
    input: {
      person: world.id('olof'),
      entry: world.id('example:if-worse-end'),
      sees: 1,
      why: 'Ersatt av ny plan',
    },
  }),
})

const limitAnswer = z.strictObject({ entry: entryId, record: entryId, version: commandId })

export const treatmentLimitDecide = command({
  id: 'treatmentLimit.decide',
  path: '/api/treatment-limit/decide',
  summary: 'A physician decides to limit treatment: what, why, with whom, when',
  may: physician,
  audit: { activity: 'Skriva', resource: 'treatmentLimit' },
  about: (input) => ({ person: input.person }),
  delivery: 'queued',
  input: z.strictObject({
    person: personId,
    entry: entryId,
    limit: treatmentLimit,
    tell: tellings.default([]),
  }),
  output: limitAnswer,
  example: (world) => ({
    as: 'amina',
    input: {
      person: world.id('olof'),
      entry: world.id('example:limit'),
      limit: {
        decision: 'noIntensiveCare' as const,
        reason: 'Svår hjärtsvikt i slutskede',
        withWhom: 'Olof, dottern och dr Westin',
        decidedOn: '2026-11-20' as const,
      },
    },
  }),
})

export const treatmentLimitCorrect = command({
  id: 'treatmentLimit.correct',
  path: '/api/treatment-limit/correct',
  summary: 'A physician corrects what was wrong in a decision; the version before stays readable',
  may: physician,
  audit: { activity: 'Skriva', resource: 'treatmentLimit' },
  about: (input) => ({ person: input.person }),
  delivery: 'queued',
  input: z.strictObject({
    person: personId,
    entry: entryId,
    /** The version that is corrected. */
    corrects: entryId,
    why,
    limit: treatmentLimit,
  }),
  output: limitAnswer,
  example: (world) => ({
    as: 'amina',
    input: {
      person: world.id('holger'),
      entry: world.id('example:limit-correct'),
      corrects: world.id('limit-holger'),
      why: 'Fel dag',
      limit: {
        decision: 'noResuscitation' as const,
        reason: 'Mycket skör, vill inte',
        withWhom: 'Holger och hustrun',
        decidedOn: '2026-11-19' as const,
      },
    },
  }),
})

export const treatmentLimitEnd = command({
  id: 'treatmentLimit.end',
  path: '/api/treatment-limit/end',
  summary: 'A physician lifts a decision, and why',
  may: physician,
  audit: { activity: 'Skriva', resource: 'treatmentLimit' },
  about: (input) => ({ person: input.person }),
  delivery: 'queued',
  input: z.strictObject({ person: personId, entry: entryId, ends: entryId, why }),
  output: limitAnswer,
  example: (world) => ({
    as: 'amina',
    input: {
      person: world.id('holger'),
      entry: world.id('example:limit-end'),
      ends: world.id('limit-holger'),
      why: 'Personen har ändrat sig',
    },
  }),
})
