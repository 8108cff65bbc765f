import { z } from 'zod'
import { groundInput } from '../exchanges/message.ts'
import { command } from '../shared/endpoint.ts'
import { entryId, processId, staffId, unitId } from '../shared/id.ts'
import { slot } from './visit.ts'
import { changed, onVisit } from './visit-outcome.ts'

const may = { purpose: 'care' } as const
const audit = { activity: 'Skriva', resource: 'visit' } as const

/** Asks another unit to come along on a visit that is already planned. */
export const visitAskJoint = command({
  id: 'visit.askJoint',
  path: '/api/visit/ask-joint',
  summary: 'Asks another unit to come along on a planned visit',
  may,
  audit,
  about: onVisit,
  delivery: 'queued',
  input: z.strictObject({ visit: processId, unit: unitId, ...groundInput.shape }),
  output: changed,
  example: (world) => ({
    as: 'erik',
    input: {
      visit: world.id<'process'>('visit-esther-today'),
      unit: world.id<'unit'>('granvik-home-care'),
      ground: 'consent',
    },
  }),
})

/** Yes or no to coming along. A yes becomes the unit's own planned visit, with its own time and staff. */
export const visitAnswerJoint = command({
  id: 'visit.answerJoint',
  path: '/api/visit/answer-joint',
  summary: 'Answers the question about a joint visit; a yes says who goes and when',
  may,
  audit,
  about: onVisit,
  delivery: 'queued',
  input: z.discriminatedUnion('answer', [
    z.strictObject({
      visit: processId,
      entry: entryId,
      answer: z.literal('accepted'),
      slot,
      going: z.array(staffId).min(1).max(8),
      note: z.string().trim().max(500).default(''),
      ...groundInput.shape,
    }),
    z.strictObject({
      visit: processId,
      entry: entryId,
      answer: z.literal('declined'),
      note: z.string().trim().min(1).max(500),
      ...groundInput.shape,
    }),
  ]),
  output: changed,
  example: (world) => ({
    as: 'sara',
    input: {
      visit: world.id<'process'>('visit-joint-asked'),
      entry: world.id<'entry'>('example-joint-answer'),
      answer: 'declined',
      note: 'Vi är för få i dag.',
      ground: 'consent',
    },
  }),
})
