import { z } from 'zod'
import { day } from '../shared/day.ts'
import { command, query } from '../shared/endpoint.ts'
import { personId, unitId } from '../shared/id.ts'
import { address, personHit, personNames, position, protections, sexes } from './person.ts'

const care = { purpose: 'care' } as const
const reads = { activity: 'Läsa', resource: 'person' } as const
const writes = { activity: 'Skriva', resource: 'person' } as const

/** At most this many hits are shown; the answer says when there are more. */
export const MOST_HITS = 50

/** Finds persons by name, street or number. Who is shown is named in the log; only the least is told. */
export const searchPersons = query({
  id: 'person.search',
  method: 'POST',
  path: '/api/person/search',
  summary: 'Persons whose name, street or number fits what was written',
  may: care,
  audit: reads,
  about: () => 'region',
  input: z.strictObject({ term: z.string().max(120) }),
  output: z.strictObject({
    hits: z.array(personHit),
    /** How many there are; with `more` at least that many. */
    count: z.int(),
    more: z.boolean(),
    /** True when nobody fits as written, and those shown are spelled nearly so. */
    nearly: z.boolean(),
    /** True when too little was written to search by. */
    tooShort: z.boolean(),
  }),
  example: () => ({ as: 'sara', input: { term: 'Esther' } }),
})

const identityInput = z.strictObject({
  number: z.string().trim().min(1).max(40),
  /** FHIR system or OID, for LMA and local reserve numbers. */
  system: z.string().max(120).optional(),
})

/** Persons who may be the one about to be created: same number, or same birth day or nearly the same name. */
export const findDuplicates = query({
  id: 'person.duplicates',
  method: 'POST',
  path: '/api/person/duplicates',
  summary: 'Persons who may already be the one about to be created',
  may: care,
  audit: reads,
  about: () => 'region',
  input: z.strictObject({
    givenNames: z.string().trim().max(120),
    familyName: z.string().trim().max(120),
    birthDay: day.nullable().default(null),
    identity: identityInput.nullable().default(null),
  }),
  output: z.strictObject({
    duplicates: z.array(personHit.extend({ why: z.enum(['number', 'nameAndBirthDay', 'name', 'birthDay']) })),
  }),
  example: () => ({ as: 'sara', input: { givenNames: 'Ester', familyName: 'Lindgren' } }),
})

/** What an address, a municipality and a health centre are chosen from: the region's organisation as it is today. */
export const personPlaces = query({
  id: 'person.places',
  method: 'GET',
  path: '/api/person/places',
  summary: 'Municipalities and health centres to choose from',
  may: care,
  audit: { activity: 'Läsa', resource: 'unit' },
  about: () => 'region',
  input: z.strictObject({}),
  output: z.strictObject({
    municipalities: z.array(z.strictObject({ code: z.string(), name: z.string() })),
    healthCentres: z.array(
      z.strictObject({
        unit: unitId,
        name: z.string(),
        /** Who runs it. */
        provider: z.string(),
        municipality: z.string().nullable(),
      }),
    ),
  }),
  example: () => ({ as: 'sara', input: {} }),
})

const placed = {
  address: address.nullable().default(null),
  municipality: z
    .string()
    .regex(/^\d{4}$/)
    .nullable()
    .default(null),
  position: position.nullable().default(null),
  /** The health centre where the person is listed. */
  listedAt: unitId.nullable().default(null),
}

/** Creates a person with a number of an official form, or with a reserve number that Hemma gives when none is known. */
export const createPerson = command({
  id: 'person.create',
  path: '/api/person/create',
  summary: 'A person who is not yet known in the region',
  may: care,
  audit: writes,
  about: () => 'region',
  delivery: 'queued',
  input: z.strictObject({
    person: personId,
    names: personNames,
    identity: identityInput.nullable(),
    /** Needed where the number does not tell them. */
    birthDay: day.nullable().default(null),
    sex: z.enum(sexes).nullable().default(null),
    ...placed,
    protected: z.enum(protections).nullable().default(null),
    /** Someone has looked at the possible duplicates, and it is none of them. */
    notAmongDuplicates: z.boolean().default(false),
    /** Why the creator's unit takes part in the care: the declared care relation. */
    statement: z.string().trim().min(3).max(500),
  }),
  output: z.strictObject({ person: personId, identity: z.string() }),
  example: (world) => ({
    as: 'sara',
    input: {
      person: world.id('example:new-person'),
      names: { givenNames: 'Okänd', familyName: 'Kvinna' },
      identity: null,
      sex: 'female' as const,
      statement: 'Hittad i trapphuset, hemsjukvården tillkallad',
      notAmongDuplicates: true,
    },
  }),
})

/** Corrects what the region shares about a person. The old stays readable; a newer version elsewhere is never overwritten. */
export const correctPerson = command({
  id: 'person.correct',
  path: '/api/person/correct',
  summary: 'Names, address, municipality or health centre corrected',
  may: care,
  audit: writes,
  about: ({ person }) => ({ person }),
  delivery: 'queued',
  input: z.strictObject({
    person: personId,
    /** The version of the head that was read. */
    version: z.uuid(),
    names: personNames,
    ...placed,
    reason: z.string().trim().min(3).max(300),
  }),
  output: z.strictObject({ person: personId, version: z.uuid() }),
  example: (world) => ({
    as: 'sara',
    input: {
      person: world.id('svea'),
      version: world.id('command:first'),
      names: { givenNames: 'Svea Kristina', familyName: 'Dahlin', calledName: 'Kickan' },
      address: { line: 'Kvarnvägen 3', postalCode: '99901', city: 'Granvik' },
      municipality: '9901',
      reason: 'Vill kallas Kickan',
    },
  }),
})

/** Adds a number to a person, for instance when someone with a reserve number turns out to have a personnummer. */
export const addIdentity = command({
  id: 'person.addIdentity',
  path: '/api/person/add-identity',
  summary: 'One more identity number of a person',
  may: care,
  audit: writes,
  about: ({ person }) => ({ person }),
  delivery: 'now',
  input: z.strictObject({
    person: personId,
    identity: identityInput,
    reason: z.string().trim().min(3).max(300),
  }),
  output: z.strictObject({ person: personId }),
  example: (world) => ({
    as: 'sara',
    input: { person: world.id('esther'), identity: { number: '19360525-7041' }, reason: 'Nummer känt' },
  }),
})
