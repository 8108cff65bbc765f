import type { JobCall, JobSpec } from '../door/job.ts'
import { notify } from '../notices/notice-store.ts'
import { derivedId } from '../records/derived-id.ts'
import { order as enTexts } from '../shared/texts/en/order.ts'
import { order as texts } from '../shared/texts/sv/order.ts'
import { endTasksAbout, openTask } from '../tasks/task-store.ts'
import { ASTRAY_TASK, goneAstray, markAstray, timesAstray } from './astray-store.ts'
import type { AstrayReason } from './order.ts'
import type { StoredOrder } from './row-store.ts'
import { tell } from './step-store.ts'

/** An order whose unit has closed, or whose person has moved, is said on both sides; the one who ordered gets a task. */
export const ordersAstray: JobSpec = {
  name: 'order.astray',
  cron: '*/5 * * * *',
  resource: 'order',
  async work(call) {
    for (const { order, now } of await goneAstray(call.trx, { owner: call.owner, today: call.today })) {
      await markAstray(call.trx, { order: order.id, why: now, at: call.now })
      const key = `${order.id}:${await timesAstray(call.trx, order.id)}`
      if (now !== null) await say(call, order, { why: now, key })
      if (order.side === 'ordering') await (now === null ? settle(call, order) : ask(call, order, key))
      call.touches(order.person_id)
      call.emit(`unit:${order.unit_id}`)
    }
  },
}

/** In the order's history; its version stays, so that what was done offline meanwhile is still taken in. */
async function say(
  call: JobCall,
  order: StoredOrder,
  { why, key }: { why: AstrayReason; key: string },
): Promise<void> {
  const unit = order.side === 'ordering' ? order.partner_unit : await ownName(call, order)
  await tell(call.trx, order, {
    what: why,
    text: why === 'unitClosed' ? texts.unitClosed(unit) : texts.personMoved,
    version: derivedId(key, 'astray'),
    at: call.now,
    by: { name: 'Hemma', title: '', unitName: '' },
  })
}

async function ownName(call: JobCall, order: StoredOrder): Promise<string> {
  const row = await call.trx
    .selectFrom('unit')
    .select('name')
    .where('id', '=', order.unit_id)
    .executeTakeFirstOrThrow()
  return row.name
}

/** The one who ordered is asked to move it or end it: a task, a notice. */
async function ask(call: JobCall, order: StoredOrder, key: string): Promise<void> {
  const { trx, now, owner } = call
  await openTask(trx, {
    id: derivedId(key, 'task:astray'),
    owner,
    unit: order.unit_id,
    person: order.person_id,
    key: ASTRAY_TASK,
    title: { sv: texts.astray.task(order.partner_unit), en: enTexts.astray.task(order.partner_unit) },
    source: 'design',
    about: order.id,
    ...(order.ordered_by === null ? {} : { staff: order.ordered_by }),
    priority: 1,
    due: now,
    version: derivedId(key, 'task'),
    openedAt: now,
  })
  const unit = order.unit_id
  const notice = { key, unit, code: 'orderAstray', topic: `unit:${unit}`, now } as const
  await notify(trx, { ...notice, staff: [order.ordered_by] })
  // The one who ordered may have gone home: the unit's own phone is told as well.
  if (order.ordered_by !== null) await notify(trx, notice)
}

/** The unit was opened again, or the person came back: nobody need move anything. */
async function settle(call: JobCall, order: StoredOrder): Promise<void> {
  await endTasksAbout(call.trx, {
    about: order.id,
    keys: [ASTRAY_TASK],
    note: texts.state[order.state],
    by: null,
    version: derivedId(`${order.id}:${call.now}`, 'found'),
    at: call.now,
  })
}
