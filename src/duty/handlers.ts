import { type Handled, handle } from '../door/call.ts'
import { parsePhoneNumber } from '../shared/phone-number.ts'
import { Refused } from '../shared/refused.ts'
import type { Otherwise } from './opening.ts'
import { exceptDay, readOpening, stateOpening } from './opening-api.ts'
import { overlapping, readingAt } from './opening-rules.ts'
import { insertException, insertWeek, openingOf, takeTurn } from './opening-store.ts'
import { rosterHandlers } from './roster-handlers.ts'
import { statingOf } from './stating-handlers.ts'

/** When somebody of the unit reads what comes. Whoever works there states it, under their name. */
export const dutyHandlers: readonly Handled[] = [
  handle(readOpening, async ({ trx, reader, now, today }) => {
    const { week, said, otherwise, exceptions } = await openingOf(trx, reader.unit, today)
    return {
      week: [...week],
      otherwise,
      said,
      exceptions: exceptions.filter(({ day }) => day >= today),
      reading: readingAt({ week, exceptions }, now),
      allowed: ['opening.state' as const, 'opening.except' as const],
    }
  }),
  handle(stateOpening, async (change, { week, otherwise, over }) => {
    const { trx, reader, today } = change
    if (overlapping(week).length > 0) throw new Refused('duty.hoursOverlap', { status: 422, field: 'week' })
    const written = otherwise && asWritten(otherwise)
    await takeTurn(trx, reader.unit)
    const { said } = await openingOf(trx, reader.unit, today)
    if ((said?.id ?? null) !== over) throw new Refused('command.stale', { status: 409, field: 'over' })
    await insertWeek(trx, statingOf(change), { week, otherwise: written })
    change.emit(`unit:${reader.unit}`)
    return { id: change.id }
  }),
  handle(exceptDay, async (change, { day, hours, why, over }) => {
    const { trx, reader, today } = change
    if (day < today) throw new Refused('duty.dayPassed', { status: 422, field: 'day' })
    if (hours !== null && overlapping(hours.map((one) => ({ ...one, on: 'holiday' }))).length > 0)
      throw new Refused('duty.hoursOverlap', { status: 422, field: 'hours' })
    await takeTurn(trx, reader.unit)
    const { exceptions } = await openingOf(trx, reader.unit, today)
    const standing = exceptions.find((one) => one.day === day)
    if ((standing?.said.id ?? null) !== over)
      throw new Refused('command.stale', { status: 409, field: 'over' })
    await insertException(trx, statingOf(change), { day, hours, why })
    change.emit(`unit:${reader.unit}`)
    return { id: change.id, day }
  }),
  ...rosterHandlers,
]

function asWritten({ who, phone }: Otherwise): Otherwise {
  const read = parsePhoneNumber(phone)
  if ('error' in read)
    throw new Refused(`phoneNumber.${read.error}`, { status: 422, field: 'otherwise.phone' })
  return { who, phone: read.number }
}
