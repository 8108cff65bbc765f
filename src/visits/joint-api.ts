import { z } from 'zod'
import { groundInput } from '../exchanges/message.ts'
import { command } from '../shared/endpoint.ts'
import { processId, staffId, unitId } from '../shared/id.ts'
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
  handsOver: 'later',
  input: z.strictObject({ visit: processId, unit: unitId, ...groundInput.shape }),
  output: changed,
  example: (world) => ({
    as: 'sara',
    input: {
      visit: world.id<'process'>('visit-esther-morning'),
      unit: world.id<'unit'>('granvik-home-care'),
      ground: 'consent' as const,
    },
  }),
})

/** Yes or no to coming along; it goes back on the ground that brought the question. A yes becomes the unit's own planned visit, with its own time and staff. */
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
      answer: z.literal('accepted'),
      slot,
      going: z.array(staffId).min(1).max(8),
      note: z.string().trim().max(500).default(''),
    }),
    z.strictObject({
      visit: processId,
      answer: z.literal('declined'),
      note: z.string().trim().min(1).max(500),
    }),
  ]),
  output: changed,
  example: (world) => ({
    as: 'sara',
    input: {
      visit: world.id<'process'>('visit-esther-morning'),
      answer: 'declined' as const,
      note: 'Vi är för få i dag.',
    },
  }),
})
