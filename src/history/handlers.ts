import { type Call, type Handled, handle } from '../door/call.ts'
import { comparators } from '../measurements/measurement.ts'
import type { PersonId } from '../shared/id.ts'
import { Refused } from '../shared/refused.ts'
import {
  FIRST_ITEMS,
  FIRST_VALUES,
  MOST_SERIES,
  moreHistory,
  PAGE,
  readHistory,
  readOriginal,
  readSeries,
} from './api.ts'
import { confirmHandlers } from './confirm-handlers.ts'
import { confirmationsOf } from './confirm-store.ts'
import { type Group, itemKinds, type Series } from './history.ts'
import { itemRows, originalOf, sourcesOf, type ValueRow, valueRows } from './read-store.ts'
import { allowedOnHistory, bySeriesOrder } from './rules.ts'
import { type Standing, shownItemOf, shownValueOf } from './shown-rules.ts'

/** Imported history: read, page by page, and confirmed. */
export const historyHandlers: readonly Handled[] = [
  handle(readHistory, async (call, { person }) => {
    const asked = askedBy(call, person)
    const [rows, values, sources, standing] = await Promise.all([
      itemRows(call.trx, { ...asked, kinds: itemKinds, skip: 0, limit: FIRST_ITEMS, now: call.now }),
      valueRows(call.trx, { ...asked, skip: 0, limit: FIRST_VALUES }),
      sourcesOf(call.trx, asked),
      confirmationsOf(call.trx, asked),
    ])
    const groups = itemKinds.map((kind): Group => {
      const own = rows.filter((row) => row.kind === kind)
      return {
        kind,
        total: own[0]?.total ?? 0,
        active: own[0]?.active_total ?? 0,
        items: own.map((row) => shownItemOf(row, standing.get(row.id))),
      }
    })
    const series = seriesOf(values, standing).toSorted(bySeriesOrder)
    return {
      person,
      groups,
      series: series.slice(0, MOST_SERIES),
      seriesTotal: series.length,
      sources,
      allowed: allowedOnHistory(call.reader, rows.length + values.length),
    }
  }),
  handle(moreHistory, async (call, { person, kind, skip }) => {
    const asked = askedBy(call, person)
    const [rows, standing] = await Promise.all([
      itemRows(call.trx, { ...asked, kinds: [kind], skip, limit: PAGE, now: call.now }),
      confirmationsOf(call.trx, asked),
    ])
    const items = rows.map((row) => shownItemOf(row, standing.get(row.id)))
    return { person, total: rows[0]?.total ?? skip, items }
  }),
  handle(readSeries, async (call, { person, code, skip }) => {
    const asked = askedBy(call, person)
    const [rows, standing] = await Promise.all([
      valueRows(call.trx, { ...asked, code, skip, limit: PAGE }),
      confirmationsOf(call.trx, asked),
    ])
    return { person, series: seriesOf(rows, standing)[0] ?? null }
  }),
  handle(readOriginal, async (call, { person, item }) => {
    const found = await originalOf(call.trx, askedBy(call, person), item)
    if (found === undefined) throw new Refused('access.notFound', { status: 404 })
    return { person, ...found }
  }),
  ...confirmHandlers,
]

function askedBy(call: Call, person: PersonId) {
  return { person, units: call.units, own: call.reader.unit }
}

function seriesOf(rows: readonly ValueRow[], standing: ReadonlyMap<string, Standing>): Series[] {
  const codes = [...new Set(rows.map((row) => row.code))]
  return codes.flatMap((code): Series[] => {
    const own = rows.filter((row) => row.code === code)
    const [first] = own
    if (first === undefined) return []
    const values = own.map((row) =>
      shownValueOf(
        { ...row, comparator: comparators.find((one) => one === row.comparator) ?? null },
        standing.get(row.id),
      ),
    )
    return [{ code, display: first.display, category: first.category, total: first.total, values }]
  })
}
