import { z } from 'zod'
import { groundInput } from '../exchanges/message.ts'
import { SECTION_LIMIT } from '../records/entry.ts'
import { command, type World } from '../shared/endpoint.ts'
import { entryId, personId, processId, unitId } from '../shared/id.ts'
import { instant } from '../shared/instant.ts'
import { heading } from './headings.ts'
import {
  cancelReason,
  declineReason,
  goingInput,
  placeInput,
  slot,
  visitMinutes,
  visitMode,
} from './visit.ts'
import { changed, onVisit } from './visit-outcome.ts'

const may = { purpose: 'care' } as const
const audit = { activity: 'Skriva', resource: 'visit' } as const
const note = z.string().trim().max(1000)

/** Why one goes alone where two must go. */
export const aloneWhy = z.string().trim().min(3).max(500).nullable().default(null)

/** Another unit that is asked to come along: its own visit is made by its own yes. */
const partnerInput = z.strictObject({ unit: unitId, ...groundInput.shape })

/** Plans a visit or a booked call. An assessment visit needs no enrolment (MINT-09). */
export const visitPlan = command({
  id: 'visit.plan',
  path: '/api/visit/plan',
  summary: 'Plans a visit: who goes, when, where and why, and which other units are asked along',
  may,
  audit,
  about: (input) => ({ person: input.person }),
  delivery: 'queued',
  input: z.strictObject({
    person: personId,
    visit: processId,
    kind: z.string().max(60),
    mode: visitMode,
    slot,
    minutes: visitMinutes,
    place: placeInput,
    why: z.string().trim().min(1).max(500),
    going: goingInput,
    about: processId.nullable().default(null),
    partners: z.array(partnerInput).max(4).default([]),
    notJoint: z.string().trim().min(1).max(500).nullable().default(null),
    aloneWhy,
    personTold: z.boolean().default(false),
  }),
  output: changed,
  example: (world) => ({ as: 'sara', input: plannedByHomeCare(world) }),
})

function plannedByHomeCare(world: World) {
  return {
    person: world.id<'person'>('hassan'),
    visit: world.id<'process'>('example-visit'),
    kind: 'planned',
    mode: 'home' as const,
    slot: { day: '2026-11-24' as const, from: '10:00' as const, to: null },
    minutes: 45,
    place: { kind: 'home' as const },
    why: 'Såromläggning och vikt',
    going: [world.id<'staff'>('sara')],
  }
}

/** Another day, time or colleague. `personTold` says whether the person knows of it. */
export const visitMove = command({
  id: 'visit.move',
  path: '/api/visit/move',
  summary: 'Moves a visit to another day, time or colleague',
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
  }),
  output: changed,
  example: (world) => ({
    as: 'sara',
    input: {
      visit: world.id<'process'>('visit-esther-morning'),
      slot: { day: '2026-11-22', from: '09:00', to: '11:00' },
      going: [world.id<'staff'>('karin')],
      personTold: false,
    },
  }),
})

/** Someone is at the door (or has the person on the line). No position is stored, only that it was tapped and when. */
export const visitArrive = command({
  id: 'visit.arrive',
  path: '/api/visit/arrive',
  summary: 'Says that one has come; `at` when it was earlier than now',
  may,
  audit,
  about: onVisit,
  delivery: 'queued',
  input: z.strictObject({ visit: processId, at: instant.optional() }),
  output: changed,
  example: (world) => ({ as: 'sara', input: { visit: world.id<'process'>('visit-esther-morning') } }),
})

/**
 * Writes a note about the visit into the writer's own unit's record. It names the person and needs no version:
 * what was done is written down whatever else has happened to the visit meanwhile.
 */
export const visitDocument = command({
  id: 'visit.document',
  path: '/api/visit/document',
  summary: 'Writes down the visit under the unit’s headings, signed now or left to be signed',
  may,
  audit,
  about: (input) => ({ person: input.person }),
  delivery: 'queued',
  input: z.strictObject({
    person: personId,
    visit: processId,
    entry: entryId,
    sections: z
      .array(z.strictObject({ heading, text: z.string().trim().min(1).max(SECTION_LIMIT) }))
      .min(1)
      .max(20),
    sign: z.boolean(),
  }),
  output: changed,
  example: (world) => ({
    as: 'sara',
    input: {
      person: world.id<'person'>('esther'),
      visit: world.id<'process'>('visit-esther-morning'),
      entry: world.id<'entry'>('example-visit-note'),
      sections: [{ heading: 'current' as const, text: 'Mår bättre, sover gott.' }],
      sign: true,
    },
  }),
})

export const visitComplete = command({
  id: 'visit.complete',
  path: '/api/visit/complete',
  summary: 'Ends a visit that is written down',
  may,
  audit,
  about: onVisit,
  delivery: 'queued',
  input: z.strictObject({ visit: processId }),
  output: changed,
  example: (world) => ({ as: 'sara', input: { visit: world.id<'process'>('visit-esther-morning') } }),
})

/** The person says no. It is written into the record (R-20: the person's choices). */
export const visitDecline = command({
  id: 'visit.decline',
  path: '/api/visit/decline',
  summary: 'The person declines the visit',
  may,
  audit,
  about: onVisit,
  delivery: 'queued',
  input: z.strictObject({ visit: processId, entry: entryId, reason: declineReason, note: note.default('') }),
  output: changed,
  example: (world) => ({
    as: 'sara',
    input: {
      visit: world.id<'process'>('visit-esther-morning'),
      entry: world.id<'entry'>('example-declined'),
      reason: 'noStrength' as const,
    },
  }),
})

export const visitCancel = command({
  id: 'visit.cancel',
  path: '/api/visit/cancel',
  summary: 'Cancels a planned visit, with the reason and whether the person knows',
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
  output: changed,
  example: (world) => ({
    as: 'sara',
    input: {
      visit: world.id<'process'>('visit-esther-morning'),
      reason: 'moreUrgent' as const,
      personTold: true,
    },
  }),
})

/** Takes back the last step: an arrival, an end of today, a declined or cancelled visit whose day has not passed. */
export const visitUndo = command({
  id: 'visit.undo',
  path: '/api/visit/undo',
  summary: 'Takes back the last step of a visit',
  may,
  audit,
  about: onVisit,
  delivery: 'queued',
  input: z.strictObject({ visit: processId }),
  output: changed,
  example: (world) => ({ as: 'sara', input: { visit: world.id<'process'>('visit-esther-morning') } }),
})
