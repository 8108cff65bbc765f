import { z } from 'zod'
import { day } from '../shared/day.ts'
import { command } from '../shared/endpoint.ts'
import { processId } from '../shared/id.ts'
import { LONGEST_SERIES_DAYS } from './series-rules.ts'
import { cancelReason, goingInput, slot } from './visit.ts'
import { aloneWhy } from './visit-api.ts'
import { changed, onVisit } from './visit-outcome.ts'

const may = { purpose: 'care' } as const
const audit = { activity: 'Skriva', resource: 'visit' } as const
const note = z.string().trim().max(1000)

/** How many visits the act has made or changed, beside the one it names. */
const many = changed.extend({
  others: z.int(),
  /** Those of the series that were moved by themselves, and are left as they stand. */
  left: z.int().default(0),
  /** Days on which none of those who go works, by the roster; planned all the same, and shown as such. */
  offRoster: z.array(day).default([]),
})

/** Makes a planned visit the first of a series: the same again on these days of the week. */
export const visitRepeat = command({
  id: 'visit.repeat',
  path: '/api/visit/repeat',
  summary: `Plans the same visit again on days of the week, up to a day within ${LONGEST_SERIES_DAYS} days`,
  may,
  audit,
  about: onVisit,
  delivery: 'queued',
  input: z.strictObject({
    visit: processId,
    /** 1 is Monday. */
    weekdays: z.array(z.int().min(1).max(7)).min(1).max(7),
    everyWeeks: z.int().min(1).max(8),
    until: day,
    aloneWhy,
  }),
  output: many,
  example: (world) => ({
    as: 'sara',
    input: {
      visit: world.id<'process'>('visit-esther-morning'),
      weekdays: [1, 4],
      everyWeeks: 1,
      until: '2026-12-21' as const,
    },
  }),
})

/** Moves a visit of a series and all that come after it: as many days, to the same time, with the same colleagues. */
export const visitMoveRest = command({
  id: 'visit.moveRest',
  path: '/api/visit/move-rest',
  summary: 'Moves a visit and the rest of its series',
  may,
  audit,
  about: onVisit,
  delivery: 'queued',
  input: z.strictObject({
    visit: processId,
    slot,
    going: goingInput,
    personTold: z.boolean(),
    note: note.default(''),
    aloneWhy,
    /** Also those that were moved by themselves; else they are left. */
    movedToo: z.boolean().default(false),
  }),
  output: many,
  example: (world) => ({
    as: 'sara',
    input: {
      visit: world.id<'process'>('visit-esther-morning'),
      slot: { day: '2026-11-22', from: '09:00', to: null },
      going: [world.id<'staff'>('karin')],
      personTold: true,
    },
  }),
})

/** Ends a series: this visit and all that come after it are cancelled. */
export const visitEndSeries = command({
  id: 'visit.endSeries',
  path: '/api/visit/end-series',
  summary: 'Cancels a visit and the rest of its series',
  may,
  audit,
  about: onVisit,
  delivery: 'queued',
  input: z.strictObject({
    visit: processId,
    reason: cancelReason,
    note: note.default(''),
    personTold: z.boolean(),
  }),
  output: many,
  example: (world) => ({
    as: 'sara',
    input: {
      visit: world.id<'process'>('visit-esther-morning'),
      reason: 'notNeeded' as const,
      personTold: true,
    },
  }),
})

/** Takes back the last act on a series: each visit to where it stood itself, unless something else was done to it since. */
export const visitUndoSeries = command({
  id: 'visit.undoSeries',
  path: '/api/visit/undo-series',
  summary: 'Takes back the moving or ending of a series, for each visit that nothing else was done to',
  may,
  audit,
  about: onVisit,
  delivery: 'queued',
  input: z.strictObject({ visit: processId }),
  output: many,
  example: (world) => ({ as: 'sara', input: { visit: world.id<'process'>('visit-esther-morning') } }),
})
