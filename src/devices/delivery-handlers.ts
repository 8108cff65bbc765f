import { z } from 'zod'
import { type Handled, handle } from '../door/call.ts'
import { commandId } from '../shared/id.ts'
import { Refused } from '../shared/refused.ts'
import { discardDelivery, myDeliveries } from './delivery-api.ts'
import { discardKept, keptFor } from './kept-store.ts'

const detail = z.looseObject({ data: z.record(z.string(), z.union([z.string(), z.number()])) })
const work = z.looseObject({ input: z.unknown() })

/** What the reader's devices delivered and was refused: to open, send anew or discard. */
export const deliveryHandlers: readonly Handled[] = [
  handle(myDeliveries, async ({ trx, reader }) => {
    const rows = reader.staff === null ? [] : await keptFor(trx, { staff: reader.staff, owner: reader.owner })
    return {
      total: rows.length,
      rows: rows.map((row) => ({
        delivery: commandId.parse(row.command_id),
        endpoint: row.endpoint,
        person: row.person_id,
        madeAt: row.made_at,
        refusedAt: row.refused_at,
        code: row.code,
        data: detail.parse(row.detail).data,
        input: work.parse(row.work).input ?? null,
      })),
    }
  }),
  handle(discardDelivery, async ({ trx, reader, now }, { delivery }) => {
    const { staff, owner } = reader
    const gone = staff !== null && (await discardKept(trx, { staff, owner, command: delivery, at: now }))
    if (!gone) throw new Refused('access.notFound', { status: 404 })
    return { delivery }
  }),
]
