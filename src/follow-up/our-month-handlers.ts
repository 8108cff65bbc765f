import { modelById } from '../care-models/rules.ts'
import { type Handled, handle } from '../door/call.ts'
import { ourMonth } from './our-month-api.ts'
import { byTeam } from './our-month-rules.ts'
import { ordersIn, sentIn } from './our-month-store.ts'
import { before, periodAround } from './period-rules.ts'

/** Our unit this month: for those who sent, from their own rows alone. */
export const ourMonthHandlers: readonly Handled[] = [
  handle(ourMonth, async (call, { around }) => {
    const { trx, reader, today } = call
    const days = periodAround('month', around)
    const asked = { owner: reader.owner, unit: reader.unit, days }
    const sent = await sentIn(trx, asked)
    const earlier = await sentIn(trx, { ...asked, days: before(days) })
    const reportsOf = (unit: string) => {
      const model = sent.find((one) => one.unit === unit)?.model ?? null
      return model === null ? { sv: 'varsel', en: 'alerts' } : modelById(model).words.reports
    }
    return {
      days,
      ongoing: days.to >= today,
      total: sent.length,
      before: earlier.length,
      teams: byTeam(sent).map((one) => ({ ...one, reports: reportsOf(one.unit) })),
      given: await ordersIn(trx, 'performing', asked),
      asked: await ordersIn(trx, 'ordering', asked),
    }
  }),
]
