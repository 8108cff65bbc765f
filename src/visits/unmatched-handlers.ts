import { type Handled, handle } from '../door/call.ts'
import { writeEntry } from '../records/entry-store.ts'
import type { StaffId } from '../shared/id.ts'
import { idOf } from '../shared/id.ts'
import { Refused } from '../shared/refused.ts'
import { visit as sv } from '../shared/texts/sv/visit.ts'
import { unmatchedList, unmatchedMatch, unmatchedWrite } from './unmatched-api.ts'
import { insertUnmatched, matchWith, takeUnmatched, unmatchedOf } from './unmatched-store.ts'

/** Visits to somebody who could not be looked up: written down, and later matched by name. */
export const unmatchedHandlers: readonly Handled[] = [
  handle(unmatchedWrite, async (change, { unmatched, who, place, text, happenedAt }) => {
    const { trx, reader } = change
    await insertUnmatched(trx, {
      ...{ id: unmatched, who, place, words: text, happenedAt: change.when(happenedAt) },
      author: reader,
      by: self(reader.staff),
    })
    change.emit(`unit:${reader.unit}`)
    return { unmatched }
  }),

  handle(unmatchedList, async ({ trx, reader }) => ({
    rows: (await unmatchedOf(trx, reader.unit)).map(({ id, who, place, words, happenedAt, author }) => ({
      unmatched: idOf('unmatchedVisit').parse(id),
      ...{ who, place, text: words, happenedAt, writtenBy: author.name },
    })),
  })),

  handle(unmatchedMatch, async (change, { unmatched, person, entry }) => {
    const { trx, reader, now } = change
    const by = self(reader.staff)
    const visit = await takeUnmatched(trx, { id: unmatched, unit: reader.unit })
    if (visit === undefined) throw new Refused('visit.matchedAlready', { status: 409 })
    const { author, who, place, words, happenedAt } = visit
    // In the name of who was there, who signs it; that somebody said afterwards who it was stands in it.
    await writeEntry(
      { ...change, reader: author },
      {
        id: entry,
        person,
        kind: 'note',
        body: {
          sections: [
            { heading: sv.headings.current, text: words },
            { heading: sv.record.who, text: sv.record.matched({ who, place, by: reader.name }) },
          ],
        },
        happenedAt,
        signing: 'needed',
      },
    )
    await matchWith(trx, { id: unmatched, person, entry, by, at: now })
    change.emit(`unit:${reader.unit}`)
    change.emit(`person:${person}`)
    return { person, entry }
  }),
]

function self(staff: StaffId | null): StaffId {
  if (staff === null) throw new Refused('access.noPermission', { status: 403 })
  return staff
}
