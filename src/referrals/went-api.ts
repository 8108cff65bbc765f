import { z } from 'zod'
import { command, query } from '../shared/endpoint.ts'
import { commandId, entryId, messageId, processId } from '../shared/id.ts'
import { wentKind, wentTold } from './went.ts'

const may = { purpose: 'care' } as const

export const readWent = query({
  id: 'referral.went',
  method: 'GET',
  path: '/api/referral/went',
  summary: 'Whether the sender has been told how it went, and what the own record suggests',
  may,
  audit: { activity: 'Läsa', resource: 'referral' },
  about: ({ referral }) => ({ process: referral }),
  input: z.strictObject({ referral: processId }),
  output: z.strictObject({
    /** Asked after two weeks: the task is open. */
    asked: z.boolean(),
    /** Suggested by the own record; null where it knows nothing. A person answers. */
    proposed: wentKind.nullable(),
    told: wentTold.nullable(),
    sender: z.strictObject({ name: z.string(), unit: z.string() }),
    version: commandId,
    allowed: z.array(z.literal('referral.tellWent')),
  }),
  example: (world) => ({ as: 'erik', input: { referral: world.id('referral-olof') } }),
})

export const tellWent = command({
  id: 'referral.tellWent',
  path: '/api/referral/tell-went',
  summary: 'Tells the sender’s unit what became of it: a kind and the team’s own words, never the record',
  may: { purpose: 'care', professions: ['physician', 'nurse', 'coordinator'] },
  audit: { activity: 'Skriva', resource: 'referral' },
  about: ({ referral }) => ({ process: referral }),
  delivery: 'queued',
  input: z.strictObject({
    referral: processId,
    message: messageId,
    entry: entryId,
    outcome: wentKind,
    words: z.string().trim().max(600).default(''),
  }),
  output: z.strictObject({ referral: processId, version: commandId }),
  example: (world) => ({
    as: 'erik',
    input: {
      referral: world.id('referral-olof'),
      message: world.id('example:went'),
      entry: world.id('example:went:entry'),
      outcome: 'stillEnrolled' as const,
      words: 'Han äter själv igen. Tack för att ni hörde av er.',
    },
  }),
})
