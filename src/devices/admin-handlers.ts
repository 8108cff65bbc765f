import { type Call, type Handled, handle } from '../door/call.ts'
import type { OwnerId } from '../shared/id.ts'
import { Refused } from '../shared/refused.ts'
import { listDevices, orderDevice } from './admin-api.ts'
import { devicesAt, lockOrder, type ShownDevice, setOrder, usedAt } from './admin-store.ts'

/** What a provider's administrators see of its staff's devices, and may order. */
export const deviceAdminHandlers: readonly Handled[] = [
  handle(listDevices, async ({ trx, reader, today }: Call) => {
    const { rows, total } = await devicesAt(trx, { owner: reader.owner, today })
    return { total, rows: rows.map((row) => shown(row, reader.owner)) }
  }),
  handle(orderDevice, async (change, { device, staff, order }) => {
    const { trx, reader, now } = change
    const user = { device, staff }
    if (!(await usedAt(trx, user, reader.owner))) throw new Refused('access.notFound', { status: 404 })
    const standing = await lockOrder(trx, user)
    if (order === 'wipe') {
      const by = { at: now, by: reader.staff, name: reader.name, owner: reader.owner }
      if (standing.ordered_at === null) await setOrder(trx, user, by)
    } else {
      if (standing.ordered_at === null) throw new Refused('device.nothingOrdered')
      if (standing.ordered_owner !== reader.owner) throw new Refused('device.orderedElsewhere')
      await setOrder(trx, user, null)
    }
    change.emit(`staff:${staff}`)
    change.emit(`unit:${reader.unit}`)
    return { device }
  }),
]

function shown(row: ShownDevice, owner: OwnerId) {
  const { orderedAt, orderedName, orderedOwner, total: _total, ...rest } = { total: 0, ...row }
  const ours = orderedOwner === owner
  return {
    ...rest,
    clockAheadMs: Number(row.clockAheadMs),
    order: orderedAt === null ? null : { at: orderedAt, by: ours ? orderedName : null },
    allowed: orderedAt === null ? ['wipe' as const] : ours ? ['none' as const] : [],
  }
}
