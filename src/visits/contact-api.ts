import { z } from 'zod'
import { day } from '../shared/day.ts'
import { command, query } from '../shared/endpoint.ts'
import { commandId, entryId, personId, processId, unitId } from '../shared/id.ts'
import { instant } from '../shared/instant.ts'
import { avoidedKind, contactDirection, contactMode, contactParty } from './contact.ts'

const may = { purpose: 'care' } as const
const written = z.strictObject({ entry: entryId, version: commandId })

/** A telephone contact, written in half a minute; the record keeps it as an entry of its own. */
export const contactWrite = command({
  id: 'contact.write',
  path: '/api/contact/write',
  summary: 'Writes down a telephone, video or written contact',
  may,
  audit: { activity: 'Skriva', resource: 'contact' },
  about: (input) => ({ person: input.person }),
  delivery: 'queued',
  input: z.strictObject({
    person: personId,
    entry: entryId,
    mode: contactMode.default('phone'),
    direction: contactDirection.default('out'),
    withWhom: contactParty,
    /** Who it was, where it was not the person. */
    withName: z.string().trim().max(120).default(''),
    withUnit: unitId.nullable().default(null),
    text: z.string().trim().min(1).max(20_000),
    minutes: z.int().min(1).max(480),
    about: processId.nullable().default(null),
    happenedAt: instant.optional(),
    sign: z.boolean().default(true),
  }),
  output: written,
  example: (world) => ({
    as: 'sara',
    input: {
      person: world.id<'person'>('hassan'),
      entry: world.id<'entry'>('example-contact'),
      withWhom: 'relative' as const,
      withName: 'Dottern',
      text: 'Sover bättre. Dottern kommer på söndag.',
      minutes: 5,
    },
  }),
})

/** What was avoided, by the one who was there (LAN-23, LAN-24, LAN-25). Answered once; answered again it corrects. */
export const avoidedCareAnswer = command({
  id: 'avoidedCare.answer',
  path: '/api/avoided-care/answer',
  summary: 'Answers what a visit or contact made unnecessary; `replaces` corrects an earlier answer',
  may,
  audit: { activity: 'Skriva', resource: 'avoidedCare' },
  about: (input) => ({ person: input.person }),
  delivery: 'queued',
  input: z
    .strictObject({
      person: personId,
      entry: entryId,
      visit: processId.nullable().default(null),
      contact: entryId.nullable().default(null),
      kinds: z.array(avoidedKind).max(4),
      note: z.string().trim().max(500).default(''),
      replaces: entryId.nullable().default(null),
    })
    .refine(({ visit, contact }) => (visit === null) !== (contact === null), { path: ['visit'] }),
  output: written,
  example: (world) => ({
    as: 'sara',
    input: {
      person: world.id<'person'>('esther'),
      entry: world.id<'entry'>('example-avoided'),
      visit: world.id<'process'>('visit-esther-morning'),
      kinds: ['emergencyVisit' as const],
    },
  }),
})

/** How much care was avoided between two days, counted over the reader's own unit's newest answers. */
export const avoidedCareCount = query({
  id: 'avoidedCare.count',
  method: 'GET',
  path: '/api/avoided-care/count',
  summary: 'Counts the avoided care of the own unit between two days, both included',
  may,
  audit: { activity: 'Läsa', resource: 'avoidedCare' },
  about: () => 'unit',
  input: z.strictObject({ from: day, to: day }),
  output: z.strictObject({
    answered: z.int(),
    ambulance: z.int(),
    emergencyVisit: z.int(),
    admission: z.int(),
    earlierDischarge: z.int(),
  }),
  example: () => ({ as: 'erik', input: { from: '2026-11-01', to: '2026-11-30' } }),
})
