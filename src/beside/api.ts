import { z } from 'zod'
import { personInList } from '../exchanges/person-in-list.ts'
import { entryKinds } from '../records/entry.ts'
import { command, query } from '../shared/endpoint.ts'
import { commandId, entryId, idOf, personId } from '../shared/id.ts'
import { instant } from '../shared/instant.ts'
import { linkUses, linkWays } from './link.ts'
import { mode } from './setting.ts'
import { transferStates } from './transfer.ts'

const may = { purpose: 'care' } as const
const reads = { activity: 'Läsa', resource: 'transfer' } as const
const about = ({ person }: { person: z.output<typeof personId> }) => ({ person })
const which = { person: personId, record: entryId }

const mark = z.strictObject({
  id: commandId,
  system: z.string(),
  by: z.string(),
  at: instant,
  /** What is marked is that it was removed there, since it is struck out here. */
  removed: z.boolean(),
})
const copied = z.strictObject({ by: z.string(), at: instant })

/** How many rows one page of the list holds. */
export const BESIDE_PAGE = 50

/** Whether Hemma is the own unit's record, what waits, and which other systems are opened from a person's page. */
export const besideHere = query({
  id: 'beside.here',
  method: 'GET',
  path: '/api/beside/here',
  summary:
    'Whether the own unit’s record is another system, how much waits to be handed over, and its links out',
  may,
  audit: { activity: 'Läsa', resource: 'recordSetting' },
  about: () => 'unit',
  input: z.strictObject({}),
  bag: { of: 'self', ask: () => [{}] },
  output: z.strictObject({
    mode,
    system: z.string(),
    /** Null where Hemma is the record. */
    waiting: z.int().nullable(),
    links: z.array(
      z.strictObject({
        id: z.uuid(),
        name: z.string(),
        use: z.enum(linkUses),
        way: z.enum(linkWays),
        /** Where it is opened without a person; with one it is asked for in that moment. */
        plain: z.string(),
      }),
    ),
  }),
  example: () => ({ as: 'erik', input: {} }),
})

const row = z.strictObject({
  record: entryId,
  entry: entryId,
  person: personInList,
  kind: z.enum(entryKinds),
  happenedAt: instant,
  /** When what waits was signed: the text itself, or the correction. */
  signedAt: instant,
  author: z.string(),
  state: z.enum(transferStates),
  mark: mark.nullable(),
  /** Somebody has copied it and not yet marked it. */
  copied: copied.nullable(),
  /** The unit takes part in the person's care now; else it must say why before the entry is opened. */
  takesPart: z.boolean(),
})
export type TransferRow = z.output<typeof row>

export const besideList = query({
  id: 'beside.list',
  method: 'POST',
  path: '/api/beside/list',
  summary: 'What the own unit has signed and not yet handed over to its other record, oldest first',
  may,
  audit: reads,
  about: () => 'unit',
  input: z.strictObject({
    /** Those handed over in the last seven days instead, latest first. */
    handedOver: z.boolean().default(false),
    /** How many of the list have been shown. */
    skip: z.int().min(0).max(100_000).default(0),
  }),
  output: z.strictObject({
    mode,
    system: z.string(),
    rows: z.array(row),
    /** In all; nothing where Hemma is the record. */
    count: z.int(),
  }),
  example: () => ({ as: 'erik', input: {} }),
})

export const besideEntry = query({
  id: 'beside.entry',
  method: 'POST',
  path: '/api/beside/entry',
  summary:
    'One entry as it is handed over: its text under the unit’s headings, what has changed, what has been done',
  may,
  audit: reads,
  about,
  input: z.strictObject(which),
  output: z.strictObject({
    ...which,
    entry: entryId,
    kind: z.enum(entryKinds),
    system: z.string(),
    state: z.enum(transferStates),
    text: z.string(),
    /** What is otherwise than in the version that was handed over. */
    changes: z.array(
      z.strictObject({ heading: z.string(), before: z.string().nullable(), after: z.string().nullable() }),
    ),
    mark: mark.nullable(),
    copied: copied.nullable(),
    acts: z.array(
      z.strictObject({
        act: z.enum(['copied', 'transferred', 'undone']),
        by: z.string(),
        at: instant,
        reason: z.string().nullable(),
      }),
    ),
    allowed: z.array(z.string()),
  }),
  example: (world) => ({
    as: 'erik',
    input: { person: world.id('svea'), record: world.id('beside-svea-note') },
  }),
})

export const besidePdf = query({
  id: 'beside.pdf',
  method: 'POST',
  path: '/api/beside/pdf',
  summary: 'One entry as a tagged PDF (PDF/UA) for the other record; logged as printed',
  may,
  audit: { activity: 'Utskrift', resource: 'transferPdf' },
  about,
  input: z.strictObject(which),
  output: z.strictObject({
    ...which,
    fileName: z.string(),
    contentType: z.literal('application/pdf'),
    base64: z.string(),
  }),
  example: (world) => ({
    as: 'erik',
    input: { person: world.id('svea'), record: world.id('beside-svea-note') },
  }),
})

export const besideDocument = query({
  id: 'beside.document',
  method: 'POST',
  path: '/api/beside/document',
  summary: 'One entry as a FHIR R4 document (Bundle with a Composition first); logged as printed',
  may,
  audit: { activity: 'Utskrift', resource: 'transferDocument' },
  about,
  input: z.strictObject(which),
  output: z.strictObject({
    ...which,
    fileName: z.string(),
    contentType: z.literal('application/fhir+json'),
    document: z.record(z.string(), z.json()),
  }),
  example: (world) => ({
    as: 'erik',
    input: { person: world.id('svea'), record: world.id('beside-svea-note') },
  }),
})

/** The version that the screen showed; a newer one is refused. */
const version = { ...which, entry: entryId }
const done = z.strictObject({ record: entryId })

export const besideCopied = command({
  id: 'beside.copied',
  path: '/api/beside/copied',
  summary: 'That the text of an entry was copied; it is not yet handed over by that',
  may,
  audit: { activity: 'Utskrift', resource: 'transferCopy' },
  about,
  delivery: 'queued',
  input: z.strictObject(version),
  output: done,
  example: (world) => ({
    as: 'erik',
    input: {
      person: world.id('svea'),
      record: world.id('beside-svea-note'),
      entry: world.id('beside-svea-note-corrected'),
    },
  }),
})

export const besideMark = command({
  id: 'beside.mark',
  path: '/api/beside/mark',
  summary: 'Marks a version of an entry as handed over to the other record, or as removed there',
  may,
  audit: { activity: 'Skriva', resource: 'transfer' },
  about,
  delivery: 'queued',
  input: z.strictObject(version),
  output: done,
  example: (world) => ({
    as: 'karin',
    input: {
      person: world.id('svea'),
      record: world.id('beside-svea-note'),
      entry: world.id('beside-svea-note-corrected'),
    },
  }),
})

export const besideUndo = command({
  id: 'beside.undo',
  path: '/api/beside/undo',
  summary: 'That an entry was not handed over after all, and why',
  may,
  audit: { activity: 'Skriva', resource: 'transfer' },
  about,
  delivery: 'queued',
  input: z.strictObject({ ...which, mark: commandId, reason: z.string().trim().min(3).max(300) }),
  output: done,
  example: (world) => ({
    as: 'erik',
    input: {
      person: world.id('svea'),
      record: world.id('beside-svea-note'),
      mark: world.id('command:beside-svea-note-marked'),
      reason: 'Klistrades in i fel journal',
    },
  }),
})

export const besidePerson = query({
  id: 'beside.person',
  method: 'POST',
  path: '/api/beside/person',
  summary: 'Which of the own unit’s entries about a person are handed over; none where Hemma is the record',
  may,
  audit: reads,
  about,
  input: z.strictObject({ person: personId }),
  bag: { of: 'person', ask: ({ person }) => [{ person }] },
  output: z.strictObject({
    person: personId,
    mode,
    system: z.string(),
    records: z.array(
      z.strictObject({
        record: entryId,
        /** Its newest version. */
        entry: entryId,
        state: z.enum(transferStates),
        mark: mark.nullable(),
      }),
    ),
  }),
  example: (world) => ({ as: 'erik', input: { person: world.id('svea') } }),
})

/** Opening another system with a person in context: the address is asked for in the moment it is used, and logged. */
export const besideOpen = command({
  id: 'beside.open',
  path: '/api/beside/open',
  summary: 'Where another system is opened with this person in context; each opening is logged',
  may,
  audit: { activity: 'Läsa', resource: 'linkOut' },
  about,
  delivery: 'now',
  input: z.strictObject({ person: personId, link: idOf('link') }),
  output: z.strictObject({
    person: personId,
    name: z.string(),
    url: z.string(),
    /** For a form that is posted: its hidden field and what it holds. */
    field: z.string().nullable(),
    value: z.string().nullable(),
  }),
  example: (world) => ({
    as: 'erik',
    input: { person: world.id('svea'), link: world.id('link-overview') },
  }),
})
