import { z } from 'zod'
import { derivedId } from '../records/derived-id.ts'
import { commandId, type ProcessId, personId, processId } from '../shared/id.ts'
import { orderState } from './order.ts'

/** What every command on an order answers: ids, version and state only. */
export const changedOrder = z.strictObject({
  order: processId,
  version: commandId,
  state: orderState,
  person: personId,
})

/** Commands on an order name its process, so that the door decides, locks it and checks the version. */
export function onOrder(input: { order: ProcessId }): { process: ProcessId } {
  return { process: input.order }
}

/** The performing side's own process of an order, whose id follows from the ordering side's. */
export function performingId(order: string) {
  return derivedId<'process'>(order, 'performing')
}
