import { type Handled, handle } from '../door/call.ts'
import { idOf } from '../shared/id.ts'
import { Refused } from '../shared/refused.ts'
import { listThanks, takeAwayThanks, writeThanks } from './api.ts'
import { holdsNumber } from './rules.ts'
import { thankedBy } from './thanks.ts'
import { insertThanks, takeAway, thanksOf } from './thanks-store.ts'

/** What was said in thanks: about the work, kept by the unit, no part of any record. */
export const thanksHandlers: readonly Handled[] = [
  handle(listThanks, async ({ trx, reader }) => {
    const { rows, total } = await thanksOf(trx, reader.unit)
    return {
      total,
      rows: rows.map((row) => ({
        thanks: idOf('thanks').parse(row.id),
        day: row.day,
        saidBy: thankedBy.parse(row.said_by),
        words: row.words,
        writtenBy: row.written_name,
        writtenAt: row.written_at,
      })),
    }
  }),
  handle(writeThanks, async (change, { thanks, day, saidBy, words }) => {
    const { trx, reader, now, today } = change
    if (reader.staff === null) throw new Refused('access.noPermission', { status: 403 })
    if (day > today) throw new Refused('input.inFuture', { status: 422, field: 'day' })
    if (holdsNumber(words)) throw new Refused('thanks.number', { status: 422, field: 'words' })
    const by = { unit: reader.unit, by: reader.staff, name: reader.name, at: now }
    await insertThanks(trx, { id: thanks, day, saidBy, words, ...by })
    change.emit(`unit:${reader.unit}`)
    return { thanks }
  }),
  handle(takeAwayThanks, async (change, { thanks }) => {
    const { trx, reader, now } = change
    if (!(await takeAway(trx, { id: thanks, unit: reader.unit, at: now })))
      throw new Refused('access.notFound', { status: 404 })
    change.emit(`unit:${reader.unit}`)
    return { thanks }
  }),
]
