import { z } from 'zod'
import { command } from '../shared/endpoint.ts'
import { entryId, personId } from '../shared/id.ts'
import { instant } from '../shared/instant.ts'
import { section } from './entry.ts'

const care = { purpose: 'care' } as const
const writes = { activity: 'Skriva', resource: 'entry' } as const

/** Kinds that are written by hand on the person's page; the others are made where the thing is done. */
export const writtenKinds = ['note', 'phoneContact'] as const

const sections = z.array(section).min(1).max(40)
const written = z.strictObject({ entry: entryId })

/** Writes a note with headings: signed in the same moment, or left to be signed later. */
export const writeNote = command({
  id: 'record.write',
  path: '/api/record/write',
  summary: 'A note in the record',
  may: care,
  audit: writes,
  about: ({ person }) => ({ person }),
  delivery: 'queued',
  input: z.strictObject({
    person: personId,
    entry: entryId,
    kind: z.enum(writtenKinds).default('note'),
    sections,
    /** When it happened; now unless told. */
    happenedAt: instant.optional(),
    sign: z.boolean(),
    /** The draft that became this note, and is taken away with it. */
    draft: z.uuid().optional(),
  }),
  output: written,
  example: (world) => ({
    as: 'sara',
    input: {
      person: world.id('esther'),
      entry: world.id('example:note'),
      sections: [{ heading: 'current', text: 'Mår bättre i dag, har ätit frukost.' }],
      sign: true,
    },
  }),
})

/** Corrects an entry of one's own unit: a new version beside the old one, which stays readable. */
export const correctNote = command({
  id: 'record.correct',
  path: '/api/record/correct',
  summary: 'A new version of an entry, or that it was entered in error',
  may: care,
  audit: writes,
  about: ({ person }) => ({ person }),
  delivery: 'queued',
  input: z.strictObject({
    person: personId,
    entry: entryId,
    replaces: entryId,
    kind: z.enum(['corrected', 'enteredInError']),
    reason: z.string().trim().min(3).max(300),
    /** The new text; what was entered in error keeps its old one. */
    sections: sections.optional(),
    happenedAt: instant.optional(),
  }),
  output: written,
  example: (world) => ({
    as: 'sara',
    input: {
      person: world.id('esther'),
      entry: world.id('example:correction'),
      replaces: world.id('scene:esther-note-1'),
      kind: 'corrected' as const,
      reason: 'Fel arm angiven',
      sections: [{ heading: 'current', text: 'Blodtryck taget i höger arm.' }],
    },
  }),
})

/** Signs several of one's own entries at once, at the day's end. */
export const signNotes = command({
  id: 'record.sign',
  path: '/api/record/sign',
  summary: 'One’s own entries signed',
  may: care,
  audit: { activity: 'Signera', resource: 'entry' },
  about: () => 'self',
  delivery: 'queued',
  input: z.strictObject({ entries: z.array(entryId).min(1).max(200) }),
  output: z.strictObject({ signed: z.int(), persons: z.array(personId) }),
  example: (world) => ({ as: 'sara', input: { entries: [world.id('scene:esther-note-unsigned')] } }),
})

/** Notes how far the reader has read, for 'since I was last here'. */
export const markLastHere = command({
  id: 'record.looked',
  path: '/api/record/looked',
  summary: 'How far one has read',
  may: care,
  audit: { activity: 'Läsa', resource: 'entry' },
  about: ({ person }) => ({ person }),
  // A mark that is lost does no harm (all stays new): it is nothing to keep on a device.
  delivery: 'now',
  input: z.strictObject({ person: personId, upTo: instant }),
  output: z.strictObject({ person: personId }),
  example: (world) => ({
    as: 'sara',
    input: { person: world.id('esther'), upTo: '2026-11-21T15:40:00.000Z' },
  }),
})

/** Keeps a draft where its author finds it on every device. */
export const saveDraft = command({
  id: 'record.draft.save',
  path: '/api/record/draft/save',
  summary: 'A draft kept',
  may: care,
  audit: { activity: 'Skriva', resource: 'draft' },
  about: ({ person }) => ({ person }),
  delivery: 'queued',
  input: z.strictObject({
    person: personId,
    draft: z.uuid(),
    /** The version that is taken up again; null for a new draft. */
    over: z.uuid().nullable().default(null),
    kind: z.enum(writtenKinds).default('note'),
    sections,
  }),
  output: z.strictObject({ draft: z.uuid(), version: z.uuid() }),
  example: (world) => ({
    as: 'sara',
    input: {
      person: world.id('esther'),
      draft: world.id('example:draft'),
      sections: [{ heading: 'current', text: 'Påbörjad' }],
    },
  }),
})

/** Throws one of one's own drafts away. */
export const discardDraft = command({
  id: 'record.draft.discard',
  path: '/api/record/draft/discard',
  summary: 'A draft thrown away',
  may: care,
  audit: { activity: 'Skriva', resource: 'draft' },
  about: () => 'self',
  delivery: 'queued',
  input: z.strictObject({ draft: z.uuid() }),
  output: z.strictObject({ draft: z.uuid() }),
  example: (world) => ({ as: 'sara', input: { draft: world.id('scene:esther-draft') } }),
})
