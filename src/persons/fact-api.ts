import { z } from 'zod'
import { command, query, type World } from '../shared/endpoint.ts'
import { entryId, personId, unitId } from '../shared/id.ts'
import { instant } from '../shared/instant.ts'
import { type FactKind, factShapes } from './facts.ts'

const careProfessions = ['physician', 'nurse', 'occupationalTherapist', 'physiotherapist'] as const

/** What every statement about a person carries beside its form. */
function statement<Shape extends z.ZodType>(value: Shape) {
  return z.strictObject({
    person: personId,
    /** The new entry's id, made by the sender. */
    entry: entryId,
    /** The statement it takes the place of, as the sender saw it; null begins a new line. */
    over: entryId.nullable().default(null),
    value,
  })
}

const said = z.strictObject({ entry: entryId })

interface FactExample<In> {
  readonly as: string
  readonly person: string
  readonly value: In
}

function stating<Shape extends z.ZodType>(
  kind: FactKind,
  shape: Shape,
  told: { summary: string; clinical?: true; example: FactExample<z.input<Shape>> },
) {
  const dashed = kind.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
  const example = (world: World) => ({
    as: told.example.as,
    input: {
      person: world.id(told.example.person),
      entry: world.id(`example:${kind}`),
      value: told.example.value,
    },
  })
  const input = statement(shape)
  return command({
    id: `person.set${kind[0]?.toUpperCase() ?? ''}${kind.slice(1)}`,
    path: `/api/person/set-${dashed}`,
    summary: told.summary,
    may: told.clinical ? { purpose: 'care', professions: careProfessions } : { purpose: 'care' },
    audit: { activity: 'Skriva', resource: kind },
    about: ({ person }) => ({ person }),
    delivery: 'queued',
    input,
    output: said,
    // Cast: the input above is exactly these fields around the shape; TypeScript cannot follow it through the generic.
    example: example as (world: World) => { as: string; input: z.input<typeof input> },
  })
}

export const setWhatMatters = stating('whatMatters', factShapes.whatMatters, {
  summary: 'What matters to the person, in their own words',
  example: { as: 'sara', person: 'arne', value: { text: 'Att jaga en höst till.' } },
})
export const setWhereabouts = stating('whereabouts', factShapes.whereabouts, {
  summary: 'Where the person is now',
  example: { as: 'sara', person: 'arne', value: { place: 'home', since: '2026-11-01' } },
})
export const setCommunication = stating('communication', factShapes.communication, {
  summary: 'Language, interpreter, hearing and sight',
  example: { as: 'sara', person: 'arne', value: { language: 'sv', interpreter: 'no', hearing: 'aid' } },
})
export const setAtTheDoor = stating('atTheDoor', factShapes.atTheDoor, {
  summary: 'What one needs to know at the door',
  example: { as: 'sara', person: 'ingegerd', value: { floor: '2', lift: false, dog: 'En snäll tax' } },
})
export const setDoorCode = stating('doorCode', factShapes.doorCode, {
  summary: 'Port code and where the key is',
  example: { as: 'sara', person: 'arne', value: { portCode: '1234', keyPlace: 'Nyckelskåp i entrén' } },
})
export const setContactPoint = stating('contactPoint', factShapes.contactPoint, {
  summary: 'A way to reach the person',
  example: { as: 'sara', person: 'arne', value: { kind: 'home', value: '0980-319 260' } },
})
export const setRelative = stating('relative', factShapes.relative, {
  summary: 'Someone close to the person',
  example: {
    as: 'sara',
    person: 'arne',
    value: { firstName: 'Lisbeth', relation: 'child', phone: '070-174 06 50' },
  },
})
export const setFixedContact = stating('fixedContact', factShapes.fixedContact, {
  summary: 'A permanent contact of the person',
  example: {
    as: 'sara',
    person: 'arne',
    value: {
      role: 'careContact',
      name: 'Sara Lindqvist',
      unit: 'Hemsjukvården Granvik',
      phone: '0980-319230',
    },
  },
})
export const setAllergy = stating('allergy', factShapes.allergy, {
  summary: 'A hypersensitivity, or that none is known',
  clinical: true,
  example: {
    as: 'sara',
    person: 'arne',
    value: { grade: 'harmful', substance: 'Penicillin', reaction: 'Utslag' },
  },
})
export const setAlert = stating('alert', factShapes.alert, {
  summary: 'What everyone must know before they act',
  clinical: true,
  example: { as: 'sara', person: 'arne', value: { kind: 'implant', text: 'Pacemaker sedan 2019' } },
})

/** Ends a line: it becomes history and is no longer shown among what holds. */
export const endFact = command({
  id: 'person.endFact',
  path: '/api/person/end-fact',
  summary: 'Something said about a person no longer holds',
  may: { purpose: 'care' },
  audit: { activity: 'Skriva', resource: 'fact' },
  about: ({ person }) => ({ person }),
  delivery: 'queued',
  input: z.strictObject({
    person: personId,
    entry: entryId,
    over: entryId,
    reason: z.string().trim().min(3).max(300),
  }),
  output: said,
  example: (world) => ({
    as: 'sara',
    input: {
      person: world.id('esther'),
      entry: world.id('example:end'),
      over: world.id('scene:esther-relative-2'),
      reason: 'Har flyttat',
    },
  }),
})

/** Undoes the newest statement of a line: it is marked as entered in error, and the one before it holds again. */
export const takeBackFact = command({
  id: 'person.takeBackFact',
  path: '/api/person/take-back-fact',
  summary: 'The last statement was a mistake: the one before it holds again',
  may: { purpose: 'care' },
  audit: { activity: 'Skriva', resource: 'fact' },
  about: ({ person }) => ({ person }),
  delivery: 'queued',
  input: z.strictObject({
    person: personId,
    entry: entryId,
    statement: entryId,
    reason: z.string().trim().min(3).max(300).default('Ångrat'),
  }),
  output: said,
  example: (world) => ({
    as: 'sara',
    input: {
      person: world.id('esther'),
      entry: world.id('example:take-back'),
      statement: world.id('scene:esther-contact'),
    },
  }),
})

/** Port code and key of one person's door: shown on request, each showing with its own log post. */
export const readDoorCode = query({
  id: 'person.doorCode',
  method: 'GET',
  path: '/api/person/door-code',
  summary: 'Port code and where the key is',
  may: { purpose: 'care' },
  audit: { activity: 'Läsa', resource: 'doorCode' },
  about: ({ person }) => ({ person }),
  input: z.strictObject({ person: personId }),
  bag: { of: 'person', ask: ({ person }) => [{ person }] },
  output: z.strictObject({
    person: personId,
    codes: z.array(
      z.strictObject({
        entry: entryId,
        portCode: z.string().nullable(),
        keyPlace: z.string().nullable(),
        unit: unitId,
        unitName: z.string(),
        saidAt: instant,
      }),
    ),
  }),
  example: (world) => ({ as: 'sara', input: { person: world.id('esther') } }),
})
