import { z } from 'zod'
import { day } from '../shared/day.ts'

/** Fewer than this many in a cell is not shown to who does not care for the persons (R-49; the number is design). */
const FEWEST = 5

/** A number of something; null stands for "fewer than five" where small numbers are hidden. */
const cell = z.int().nullable()
const label = z.strictObject({ sv: z.string(), en: z.string() }).nullable()

/** How many, and of how many places where there is such a number. */
const countOf = z.strictObject({ n: cell, of: z.int().nullable() })
/** How many of how many; `waiting` are those of whom it cannot be said yet. */
const shareOf = z.strictObject({ part: cell, whole: cell, waiting: cell })
/** How long it took for those who are done, and how many still wait, the longest of them so far. */
const spanOf = z.strictObject({
  n: cell,
  median: z.number().nullable(),
  p90: z.number().nullable(),
  waiting: cell,
  longestWait: z.number().nullable(),
})
const meanOf = z.strictObject({ n: cell, mean: z.number().nullable() })

const both = <Value extends z.ZodType>(value: Value) => ({ now: value, before: value })

/** One figure for the period and the one before it. Definition and source stand in the texts under its key. */
export const figure = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('count'), key: z.string(), ...both(countOf) }),
  z.strictObject({ kind: z.literal('share'), key: z.string(), ...both(shareOf) }),
  z.strictObject({
    kind: z.literal('span'),
    key: z.string(),
    unit: z.enum(['minutes', 'days']),
    ...both(spanOf),
  }),
  z.strictObject({ kind: z.literal('mean'), key: z.string(), ...both(meanOf) }),
  z.strictObject({
    kind: z.literal('parts'),
    key: z.string(),
    /** What each part is called: from the care model, or null for the words under the part's key. */
    rows: z.array(z.strictObject({ key: z.string(), label, ...both(cell) })),
    total: z.strictObject(both(cell)),
    /** What nothing is known of: no decision yet, no answer given. */
    missing: z.strictObject(both(cell)),
    /** One may count in several parts, so that they add up to more than the total. */
    several: z.boolean(),
  }),
  z.strictObject({
    kind: z.literal('series'),
    key: z.string(),
    rows: z.array(z.strictObject({ from: day, to: day, n: cell })),
  }),
])
export type Figure = z.output<typeof figure>
export type Span = z.output<typeof spanOf>
export type Share = z.output<typeof shareOf>
export type Mean = z.output<typeof meanOf>
type Parts = Extract<Figure, { kind: 'parts' }>

/** How many of each part, as they were counted. */
export type Counted = ReadonlyMap<string, number>

/** Two countings of the same parts side by side, the largest part of the period first. */
export function partsOf(
  key: string,
  counted: { readonly now: Counted; readonly before: Counted },
  given: {
    /** The parts that always stand, in this order; without it those that occur, the largest first. */
    readonly order?: readonly string[]
    readonly labels?: ReadonlyMap<string, { sv: string; en: string }>
    readonly missing?: { readonly now: number; readonly before: number }
    readonly total?: { readonly now: number; readonly before: number }
  } = {},
): Figure {
  const { now, before } = counted
  const found = [...new Set([...now.keys(), ...before.keys()])].toSorted(
    (a, b) =>
      (now.get(b) ?? 0) - (now.get(a) ?? 0) ||
      (before.get(b) ?? 0) - (before.get(a) ?? 0) ||
      (a < b ? -1 : 1),
  )
  const keys =
    given.order === undefined
      ? found
      : [...given.order, ...found.filter((one) => !given.order?.includes(one))]
  const sum = (one: Counted) => [...one.values()].reduce((all, n) => all + n, 0)
  return {
    kind: 'parts',
    key,
    rows: keys.map((part) => ({
      key: part,
      label: given.labels?.get(part) ?? null,
      now: now.get(part) ?? 0,
      before: before.get(part) ?? 0,
    })),
    total: given.total ?? { now: sum(now), before: sum(before) },
    missing: given.missing ?? { now: 0, before: 0 },
    several: given.total !== undefined,
  }
}

/**
 * The figure as it may leave the unit: a cell of one to four is hidden, and where a hidden cell could be found
 * by subtraction the next smallest is hidden with it. Zero is said. Middle values of fewer than five are left out.
 */
export function suppressed(figure: Figure): Figure {
  switch (figure.kind) {
    case 'count':
      return {
        ...figure,
        now: { ...figure.now, n: hide(figure.now.n) },
        before: { ...figure.before, n: hide(figure.before.n) },
      }
    case 'share':
      return { ...figure, now: hideShare(figure.now), before: hideShare(figure.before) }
    case 'span':
      return { ...figure, now: hideSpan(figure.now), before: hideSpan(figure.before) }
    case 'mean':
      return { ...figure, now: hideMean(figure.now), before: hideMean(figure.before) }
    case 'series':
      return { ...figure, rows: hideSeries(figure.rows) }
    case 'parts':
      return hideParts(figure)
  }
}

function isSmall(n: number | null): boolean {
  return n !== null && n > 0 && n < FEWEST
}

function hide(n: number | null): number | null {
  return isSmall(n) ? null : n
}

function hideShare({ part, whole, waiting }: Share): Share {
  const rest = part === null || whole === null ? null : whole - part
  const hidden = isSmall(part) || isSmall(rest)
  return { part: hidden ? null : part, whole: hide(whole), waiting: hide(waiting) }
}

function hideSpan(span: Span): Span {
  const few = (span.n ?? 0) < FEWEST
  const fewWait = (span.waiting ?? 0) < FEWEST
  return {
    n: hide(span.n),
    median: few ? null : span.median,
    p90: few ? null : span.p90,
    waiting: hide(span.waiting),
    longestWait: fewWait ? null : span.longestWait,
  }
}

function hideMean({ n, mean }: Mean): Mean {
  return { n: hide(n), mean: (n ?? 0) < FEWEST ? null : mean }
}

function hideParts(figure: Parts): Parts {
  const now = hideCells([...figure.rows.map((row) => row.now), figure.missing.now], figure.several)
  const before = hideCells([...figure.rows.map((row) => row.before), figure.missing.before], figure.several)
  return {
    ...figure,
    rows: figure.rows.map((row, at) => ({ ...row, now: now[at] ?? null, before: before[at] ?? null })),
    missing: { now: now.at(-1) ?? null, before: before.at(-1) ?? null },
    total: { now: hide(figure.total.now), before: hide(figure.total.before) },
  }
}

function hideSeries(rows: Extract<Figure, { kind: 'series' }>['rows']) {
  const cells = hideCells(
    rows.map((row) => row.n),
    false,
  )
  return rows.map((row, at) => ({ ...row, n: cells[at] ?? null }))
}

/** Hides the small cells of one column; a single hidden one takes the next smallest with it, unless parts overlap. */
function hideCells(cells: readonly (number | null)[], overlap: boolean): (number | null)[] {
  const after = cells.map(hide)
  const hidden = after.filter((cell) => cell === null).length
  if (hidden !== 1 || overlap) return after
  const smallest = Math.min(...after.filter((cell): cell is number => cell !== null && cell > 0))
  const at = after.indexOf(smallest)
  return after.map((cell, index) => (index === at ? null : cell))
}
