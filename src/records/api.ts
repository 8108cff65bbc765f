import { z } from 'zod'
import { day } from '../shared/day.ts'
import { query } from '../shared/endpoint.ts'
import { entryId, personId, processId, unitId } from '../shared/id.ts'
import { instant } from '../shared/instant.ts'
import { entryKinds, section } from './entry.ts'

const reads = { activity: 'Läsa', resource: 'entry' } as const
const care = { purpose: 'care' } as const

/** How many entries one page of a timeline holds. */
export const TIMELINE_PAGE = 15

/** An entry as screens read it: the words, and whose they are. */
export const entryView = z.strictObject({
  id: entryId,
  record: entryId,
  replaces: entryId.nullable(),
  unit: unitId,
  unitName: z.string(),
  /** Written in the reader's own unit, so that it can be corrected there. */
  own: z.boolean(),
  person: personId,
  process: processId.nullable(),
  kind: z.enum(entryKinds),
  authorName: z.string(),
  authorTitle: z.string(),
  /** The reader wrote it. */
  mine: z.boolean(),
  happenedAt: instant,
  writtenAt: instant,
  /** Written more than a day after it happened. */
  late: z.boolean(),
  origin: z.enum(['written', 'received', 'imported']),
  signed: z.boolean(),
  needsSignature: z.boolean(),
  correction: z.enum(['corrected', 'enteredInError']).nullable(),
  correctionReason: z.string().nullable(),
  /** Its text is kept from this reader, since it tells where a person with protected identity is. */
  hidden: z.boolean(),
  sections: z.array(section),
  /** Commands that are open on it now. */
  allowed: z.array(z.string()),
})
export type EntryView = z.output<typeof entryView>

/** What happened, latest first: own unit's records and those opened by active choice. */
export const readTimeline = query({
  id: 'record.timeline',
  method: 'POST',
  path: '/api/record/timeline',
  summary: 'A person’s timeline',
  may: care,
  audit: reads,
  about: ({ person }) => ({ person }),
  input: z.strictObject({
    person: personId,
    kinds: z.array(z.enum(entryKinds)).min(1).max(entryKinds.length).optional(),
    unit: unitId.optional(),
    from: day.optional(),
    /** The last day. */
    to: day.optional(),
    text: z.string().trim().min(2).max(100).optional(),
    process: processId.optional(),
    /** Only what others wrote since the reader was last here. */
    sinceLastHere: z.boolean().default(false),
    after: z.strictObject({ happenedAt: instant, entry: entryId }).optional(),
  }),
  bag: { of: 'person', ask: ({ person }) => [{ person }] },
  output: z.strictObject({
    entries: z.array(entryView),
    /** How many there are in all behind these filters. */
    count: z.int(),
    /** More follow after the last of these. */
    more: z.boolean(),
    /** When the reader was last here; null the first time. */
    lastHere: instant.nullable(),
    /** How many were written by others since then, whatever the filters. */
    newCount: z.int(),
    /** What there is to filter by. */
    kinds: z.array(z.enum(entryKinds)),
    units: z.array(z.strictObject({ unit: unitId, name: z.string() })),
    readAt: instant,
  }),
  example: (world) => ({ as: 'sara', input: { person: world.id('esther') } }),
})

/** Every version of one entry, oldest first: nothing is ever wiped. */
export const readVersions = query({
  id: 'record.versions',
  method: 'GET',
  path: '/api/record/versions',
  summary: 'Every version of one entry',
  may: care,
  audit: reads,
  about: ({ person }) => ({ person }),
  input: z.strictObject({ person: personId, record: entryId }),
  output: z.strictObject({ versions: z.array(entryView) }),
  example: (world) => ({
    as: 'sara',
    input: { person: world.id('esther'), record: world.id('scene:esther-note-corrected') },
  }),
})

/** The reader's own entries that wait for their signature, oldest first. */
export const readUnsigned = query({
  id: 'record.unsigned',
  method: 'GET',
  path: '/api/record/unsigned',
  summary: 'What waits for one’s signature',
  may: care,
  audit: reads,
  about: () => 'self',
  input: z.strictObject({}),
  bag: { of: 'self', ask: () => [{}] },
  output: z.strictObject({ entries: z.array(entryView.extend({ personName: z.string() })) }),
  example: () => ({ as: 'sara', input: {} }),
})

/** The reader's own drafts under this assignment's unit, about one person or all. */
export const listDrafts = query({
  id: 'record.draft.list',
  method: 'GET',
  path: '/api/record/draft/list',
  summary: 'One’s own drafts',
  may: care,
  audit: { activity: 'Läsa', resource: 'draft' },
  about: () => 'self',
  input: z.strictObject({ person: personId.optional() }),
  bag: { of: 'person', ask: ({ person }) => [{ person }] },
  output: z.strictObject({
    drafts: z.array(
      z.strictObject({
        id: z.uuid(),
        person: personId,
        personName: z.string(),
        kind: z.enum(entryKinds),
        sections: z.array(section),
        version: z.uuid(),
        updatedAt: instant,
      }),
    ),
  }),
  example: () => ({ as: 'sara', input: {} }),
})
