import { type Handled, handle } from '../door/call.ts'
import type { Day } from '../shared/day.ts'
import { Refused } from '../shared/refused.ts'
import { order as texts } from '../shared/texts/sv/order.ts'
import { endTasksAbout } from '../tasks/task-store.ts'
import { ASTRAY_TASK } from './astray-store.ts'
import { ordered } from './known-store.ts'
import type { OrderTiming } from './order.ts'
import { moveOrder } from './send-api.ts'
import { checkedReceiver, ring, sendOne } from './send-handlers.ts'
import { both } from './talk-handlers.ts'
import { firstDay } from './timing-rules.ts'

/** An order goes on at another unit: ended where it was and sent anew, in one transaction. */
export const moveOrderHandlers: readonly Handled[] = [
  handle(moveOrder, async (call, input) => {
    const mine = await ordered(call, 'order.move', { order: input.order })
    if (input.unit === mine.partner_unit_id) {
      throw new Refused('order.moveSame', { status: 422, field: 'unit' })
    }
    const person = mine.person_id
    const receiver = await checkedReceiver(call, { ...input, person })
    const text = [texts.astray.movedTo(receiver.name), input.text].join(' ')
    const ended = await both(call, mine, {
      what: 'withdrawn',
      state: 'withdrawn',
      entry: input.entry,
      title: texts.message.withdrawn,
      sections: [{ heading: texts.headings.moved, text }],
      text,
    })
    await endTasksAbout(call.trx, {
      about: mine.id,
      keys: [ASTRAY_TASK],
      note: text,
      by: call.reader.staff,
      version: call.id,
      at: call.now,
    })
    const { statement } = input
    await sendOne(call, {
      person,
      unit: input.unit,
      agrees: input.agrees,
      ground: input.ground,
      ...(statement === undefined ? {} : { statement }),
      ...(mine.about_process_id === null ? {} : { about: mine.about_process_id }),
      order: input.newOrder,
      entry: input.newEntry,
      content: { ...mine.content, timing: fromToday(mine.content.timing, call.today) },
    })
    await ring(call, receiver.unit)
    return { ...ended, moved: input.newOrder }
  }),
]

/** What goes on begins today at its new unit; what lay before was the old one's. */
function fromToday(timing: OrderTiming, today: Day): OrderTiming {
  if (firstDay(timing) >= today) return timing
  if (timing.kind === 'once') return { ...timing, day: today }
  return {
    ...timing,
    from: today,
    until: timing.until !== null && timing.until < today ? today : timing.until,
  }
}
