import { settleMessage } from '../exchanges/settle-store.ts'
import type { Trx } from '../platform/database.ts'
import type { CommandId, OwnerId, PersonId, ProcessId, UnitId } from '../shared/id.ts'
import type { Instant } from '../shared/instant.ts'
import { order as texts } from '../shared/texts/sv/order.ts'
import { orderById } from './row-store.ts'
import { type By, stepOrder } from './step-store.ts'

/** An order that a death ended, and where it stood. */
export interface EndedByDeath {
  readonly process: ProcessId
  readonly unit: UnitId
  readonly state: string
}

/** Ends every open order about a person with one owner, on the side or sides that this owner holds. */
export async function endOrdersOf(
  trx: Trx,
  end: { owner: OwnerId; person: PersonId; version: CommandId; at: Instant; by: By },
): Promise<EndedByDeath[]> {
  const open = await trx
    .selectFrom('care_order as o')
    .innerJoin('process as p', 'p.id', 'o.id')
    .select('o.id')
    .where('o.owner_id', '=', end.owner)
    .where('o.person_id', '=', end.person)
    .where('p.closed_at', 'is', null)
    .orderBy('o.id')
    .forUpdate('p')
    .execute()
  const ended: EndedByDeath[] = []
  for (const { id } of open) {
    const order = await orderById(trx, id)
    if (order === undefined) continue
    await stepOrder(trx, order, {
      what: 'deceased',
      state: 'ended',
      text: texts.deceased,
      version: end.version,
      at: end.at,
      by: end.by,
      endedHere: true,
    })
    if (order.side === 'performing') {
      await settleMessage(trx, { message: order.message_id, by: end.by.name, at: end.at })
    }
    ended.push({ process: id, unit: order.unit_id, state: order.state })
  }
  return ended
}
