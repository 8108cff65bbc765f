import { z } from 'zod'
import { command, query } from '../shared/endpoint.ts'
import { commandId, personId } from '../shared/id.ts'
import { instant } from '../shared/instant.ts'

const any = { purpose: 'any' } as const

/** What a device delivered for the reader and was refused: hers alone, at the provider that she works for now. */
export const myDeliveries = query({
  id: 'delivery.mine',
  method: 'GET',
  path: '/api/delivery/mine',
  summary: 'What one’s devices delivered and was refused: kept as one’s own drafts, with the reason',
  may: any,
  audit: { activity: 'Läsa', resource: 'delivery' },
  about: () => 'self',
  input: z.strictObject({}),
  output: z.strictObject({
    total: z.int(),
    /** The latest refused first. */
    rows: z.array(
      z.strictObject({
        /** The id that the device gave the command. */
        delivery: commandId,
        endpoint: z.string(),
        /** Whom it is about, where that is known. */
        person: personId.nullable(),
        /** When it was made, corrected for the device's clock. */
        madeAt: instant,
        refusedAt: instant,
        /** The refusal: `refusalText(language, code, data)` gives its sentence. */
        code: z.string(),
        data: z.record(z.string(), z.union([z.string(), z.number()])),
        /** The input as it was made, for the author to open, change and send herself. */
        input: z.unknown(),
      }),
    ),
  }),
  example: () => ({ as: 'sara', input: {} }),
})

export const discardDelivery = command({
  id: 'delivery.discard',
  path: '/api/delivery/discard',
  summary: 'Discards a refused delivery of one’s own, once one has sent it otherwise or does not need it',
  may: any,
  audit: { activity: 'Radera', resource: 'delivery' },
  about: () => 'self',
  delivery: 'now',
  input: z.strictObject({ delivery: commandId }),
  output: z.strictObject({ delivery: commandId }),
  example: (world) => ({ as: 'sara', input: { delivery: world.id('command:refused-delivery') } }),
})
