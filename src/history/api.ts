import { z } from 'zod'
import { command, query } from '../shared/endpoint.ts'
import { entryId, personId } from '../shared/id.ts'
import { instant } from '../shared/instant.ts'
import { group, itemId, itemKind, series, shownItem } from './history.ts'
import { mayConfirm } from './rules.ts'

/** Esther's heart failure in the demo's histories: the id that itemIdOf() makes of its unit, source and original id. */
const HEART_FAILURE = '02d39c68-c898-8f10-be96-6bf4e98b05a9'

const care = { purpose: 'care' } as const
const reads = { activity: 'Läsa', resource: 'history' } as const

/** Of each kind at most this many are in the first answer; the group says how many there are. */
export const FIRST_ITEMS = 20
/** Newest values of each kind in the first answer: enough for a small chart. */
export const FIRST_VALUES = 24
/** Kinds of value in the first answer. */
export const MOST_SERIES = 80
/** Rows of one page of everything. */
export const PAGE = 100

/** What other systems have told about a person, in the records that the reader has open. */
export const readHistory = query({
  id: 'history.read',
  method: 'GET',
  path: '/api/history/read',
  summary:
    'Imported diagnoses, hypersensitivities, medicines, contacts, procedures, immunisations, plans and values',
  may: care,
  audit: reads,
  about: ({ person }) => ({ person }),
  input: z.strictObject({ person: personId }),
  bag: { of: 'person', ask: ({ person }) => [{ person }] },
  output: z.strictObject({
    person: personId,
    groups: z.array(group),
    series: z.array(series),
    /** How many kinds of value there are; `series` holds the first MOST_SERIES. */
    seriesTotal: z.int(),
    /** Names of everything that told something. */
    sources: z.array(z.string()),
    allowed: z.array(z.string()),
  }),
  example: (world) => ({ as: 'gp-public', input: { person: world.id('esther') } }),
})

/** The next things of one kind, older than the last that was shown. */
export const moreHistory = query({
  id: 'history.more',
  method: 'GET',
  path: '/api/history/more',
  summary: 'Imported things of one kind, page by page',
  may: care,
  audit: reads,
  about: ({ person }) => ({ person }),
  input: z.strictObject({
    person: personId,
    kind: itemKind,
    skip: z.coerce.number().int().min(0).max(100_000).default(0),
  }),
  output: z.strictObject({ person: personId, total: z.int(), items: z.array(shownItem) }),
  example: (world) => ({ as: 'gp-public', input: { person: world.id('esther'), kind: 'contact' as const } }),
})

/** Every value of one kind, newest first, page by page. */
export const readSeries = query({
  id: 'history.series',
  method: 'GET',
  path: '/api/history/series',
  summary: 'Imported values of one kind over time',
  may: care,
  audit: reads,
  about: ({ person }) => ({ person }),
  input: z.strictObject({
    person: personId,
    code: z.string().min(1).max(500),
    skip: z.coerce.number().int().min(0).max(1_000_000).default(0),
  }),
  output: z.strictObject({ person: personId, series: series.nullable() }),
  example: (world) => ({ as: 'gp-public', input: { person: world.id('esther'), code: '29463-7' } }),
})

/** The source's own words: the FHIR resource as it came. */
export const readOriginal = query({
  id: 'history.original',
  method: 'GET',
  path: '/api/history/original',
  summary: 'An imported resource as its source sent it',
  may: care,
  audit: reads,
  about: ({ person }) => ({ person }),
  input: z.strictObject({ person: personId, item: itemId }),
  output: z.strictObject({
    person: personId,
    system: z.string(),
    id: z.string(),
    /** The FHIR resource as JSON text. */
    original: z.string(),
    /** How many earlier contents of it are kept. */
    earlier: z.int(),
  }),
  example: (world) => ({
    as: 'gp-public',
    input: { person: world.id('esther'), item: HEART_FAILURE },
  }),
})

/** A named person stands for what was imported. Only then may it count as current or be an input to anything. */
export const confirmHistory = command({
  id: 'history.confirm',
  path: '/api/history/confirm',
  summary: 'Imported things confirmed by name, as they are now',
  may: { purpose: 'care', professions: mayConfirm },
  audit: { activity: 'Vidimera', resource: 'history' },
  about: ({ person }) => ({ person }),
  delivery: 'queued',
  input: z.strictObject({
    person: personId,
    entry: entryId,
    items: z.array(itemId).min(1).max(200),
    note: z.string().trim().min(1).max(1000).optional(),
  }),
  output: z.strictObject({ person: personId, entry: entryId, confirmed: z.int() }),
  example: (world) => ({
    as: 'gp-public',
    input: {
      person: world.id('esther'),
      entry: world.id('example:history-confirmed'),
      items: [HEART_FAILURE],
    },
  }),
})

/** Takes a confirmation back: its entry is marked as entered in error and stays readable. */
export const undoConfirmation = command({
  id: 'history.undo',
  path: '/api/history/undo',
  summary: 'A confirmation taken back',
  may: { purpose: 'care', professions: mayConfirm },
  audit: { activity: 'Skriva', resource: 'history' },
  about: ({ person }) => ({ person }),
  delivery: 'queued',
  input: z.strictObject({
    person: personId,
    /** The confirmation's entry. */
    confirmation: entryId,
    /** Only this of what it confirmed; all of it when left out. */
    item: itemId.optional(),
    entry: entryId,
    reason: z.string().trim().min(3).max(300),
  }),
  output: z.strictObject({ person: personId, undone: z.int(), at: instant }),
  example: (world) => ({
    as: 'gp-public',
    input: {
      person: world.id('esther'),
      confirmation: world.id('example:history-confirmed'),
      entry: world.id('example:history-undone'),
      reason: 'Fel rad',
    },
  }),
})
