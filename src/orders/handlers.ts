import { modelById } from '../care-models/rules.ts'
import type { Handled } from '../door/call.ts'
import type { JobCall, JobSpec } from '../door/job.ts'
import type { NoticeCode } from '../notices/notice.ts'
import { notify } from '../notices/notice-store.ts'
import { derivedId } from '../records/derived-id.ts'
import { task as en } from '../shared/texts/en/task.ts'
import { order as texts } from '../shared/texts/sv/order.ts'
import { task as taskTexts } from '../shared/texts/sv/task.ts'
import { openTask } from '../tasks/task-store.ts'
import { bloodHandlers } from './blood-handlers.ts'
import {
  callBy,
  DEFAULT_CLOSING,
  escalatesAt,
  type UnitHours,
  type Urgency,
  urgencyAt,
} from './escalation-rules.ts'
import { markEscalated, openAsNeeded, type UnreceiptedOrder, unreceipted } from './escalation-store.ts'
import { moveOrderHandlers } from './move-handlers.ts'
import { overviewHandlers } from './overview-handlers.ts'
import { performOrderHandlers } from './perform-handlers.ts'
import { readOrderHandlers } from './read-handlers.ts'
import { UNRECEIPTED_TASK } from './receipt-store.ts'
import { sendOrderHandlers } from './send-handlers.ts'
import { stepOrder } from './step-store.ts'
import { orderTalkHandlers } from './talk-handlers.ts'
import { hasExpired } from './timing-rules.ts'

/** Everything that is asked and done about orders. */
export const orderHandlers: readonly Handled[] = [
  ...sendOrderHandlers,
  ...readOrderHandlers,
  ...orderTalkHandlers,
  ...performOrderHandlers,
  ...bloodHandlers,
  ...moveOrderHandlers,
  ...overviewHandlers,
]

/** What a notice says for each reason. */
const codes: Readonly<Record<Urgency, NoticeCode>> = {
  closing: 'orderUnreceipted',
  due: 'orderUnreceiptedDue',
  still: 'orderUnreceiptedStill',
}

/** Before the ordering unit closes, or the order is due, it is told what nobody has receipted: a task to call, a notice. */
export const ordersUnreceipted: JobSpec = {
  name: 'order.unreceipted',
  cron: '*/5 * * * *',
  resource: 'order',
  async work(call) {
    for (const order of await unreceipted(call.trx, { owner: call.owner })) {
      const hours = hoursOf(order)
      if (escalatesAt({ sentAt: order.sent_at, dueAt: order.due_at }, hours) > call.now) continue
      await escalate(call, order, hours)
    }
  },
}

async function escalate(call: JobCall, order: UnreceiptedOrder, hours: UnitHours): Promise<void> {
  const { trx, now, owner } = call
  const key = `${order.id}:${order.revision}`
  await markEscalated(trx, { order: order.id, now })
  await openTask(trx, {
    id: derivedId(key, 'task:unreceipted'),
    owner,
    unit: order.unit_id,
    person: order.person_id,
    key: UNRECEIPTED_TASK,
    title: {
      sv: taskTexts.opened.orderUnreceipted(order.partner_unit),
      en: en.opened.orderUnreceipted(order.partner_unit),
    },
    source: 'design',
    about: order.id,
    ...(order.ordered_by === null ? {} : { staff: order.ordered_by }),
    priority: 1,
    due: callBy({ dueAt: order.due_at }, hours, now),
    version: derivedId(key, 'escalation'),
    openedAt: now,
  })
  const notice = {
    key,
    unit: order.unit_id,
    code: codes[urgencyAt({ dueAt: order.due_at }, hours, now)],
    topic: `unit:${order.unit_id}`,
    now,
  } as const
  await notify(trx, { ...notice, staff: [order.ordered_by] })
  // The one who ordered may have gone home: the unit's own phone is told as well.
  if (order.ordered_by !== null) await notify(trx, notice)
  call.touches(order.person_id)
  call.emit(`unit:${order.unit_id}`)
}

/** A unit keeps its day phone's hours and days; without one a team its model's days, and an office working days. */
function hoursOf(order: UnreceiptedOrder): UnitHours {
  if (order.closes !== null && order.days !== null)
    return { closes: order.closes, days: order.days, known: true }
  const works =
    order.care_model === null
      ? order.kind === 'health-centre' || order.kind === 'clinic' || order.kind === 'team'
      : modelById(order.care_model).opening.days === 'workingDays'
  return { closes: DEFAULT_CLOSING, days: works ? 'working' : 'every', known: false }
}

/** An order for as needed ends by itself when its last day has passed, on each side for itself. */
export const ordersExpired: JobSpec = {
  name: 'order.expired',
  cron: '10 * * * *',
  resource: 'order',
  async work(call) {
    for (const order of await openAsNeeded(call.trx, { owner: call.owner, today: call.today })) {
      if (!hasExpired(order.content.timing, call.today)) continue
      await stepOrder(call.trx, order, {
        what: 'expired',
        state: 'ended',
        text: texts.expired,
        version: derivedId(`${order.id}:${order.revision}`, 'expired'),
        at: call.now,
        by: { name: 'Hemma', title: '', unitName: '' },
        endedHere: false,
      })
      call.touches(order.person_id)
      call.emit(`unit:${order.unit_id}`)
    }
  },
}
