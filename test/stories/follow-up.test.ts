import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { world } from '../../src/demo/cast.ts'
import { followUpUnit, followUpUnits } from '../../src/follow-up/api.ts'
import type { Figure } from '../../src/follow-up/figure-rules.ts'
import { before } from '../../src/follow-up/period-rules.ts'
import { sendReferral } from '../../src/referrals/api.ts'
import type { UnitId } from '../../src/shared/id.ts'
import { later } from '../../src/shared/instant.ts'
import { type Client, startServer, type TestServer } from '../server.ts'
import { testNow } from '../templates.ts'
import { byHand } from './follow-up-by-hand.ts'
import { followUpTables, type Tables } from './follow-up-picture.ts'
import { round } from './follow-up-sums.ts'
import { rawTables } from './raw-rows.ts'
import { varselAbout } from './varsel.ts'

let server: TestServer
let lena: Client
let kerstin: Client
let tables: Tables
beforeAll(async () => {
  server = await startServer()
  lena = await server.as('lena')
  kerstin = await server.as('admin')
  tables = await rawTables(server.database, followUpTables)
})
afterAll(() => server.stop())

const november = { from: '2026-11-01', to: '2026-11-30' } as const
const mint: UnitId = world.id('mint-team')

/** What an answer says in one of its two columns, in the shape that the recount by hand has. */
function said(figures: readonly Figure[], column: 'now' | 'before') {
  const told: Record<string, unknown> = {}
  for (const figure of figures) {
    if (figure.kind === 'series') continue
    if (figure.kind === 'count') told[figure.key] = figure[column].n
    else if (figure.kind === 'parts') {
      const rows = figure.rows.map((row) => [row.key, row[column] ?? 0] as const)
      const counts = Object.fromEntries(
        rows.filter(([key, n]) => n > 0 || figure.several || key === 'undecided'),
      )
      told[figure.key] = figure.several
        ? { ...counts, answered: figure.total[column], missing: figure.missing[column] }
        : {
            ...counts,
            ...(figure.key === 'byOutcome' && figure.missing[column]
              ? { undecided: figure.missing[column] }
              : {}),
          }
    } else if (figure.kind === 'span') {
      const { n, median, p90, waiting, longestWait } = figure[column]
      told[figure.key] = {
        n,
        median: rounded(median),
        p90: rounded(p90),
        waiting,
        longestWait: rounded(longestWait),
      }
    } else if (figure.kind === 'mean')
      told[figure.key] = { n: figure[column].n, mean: rounded(figure[column].mean) }
    else told[figure.key] = figure[column]
  }
  return told
}

function rounded(value: number | null): number | null {
  return value === null ? null : round(value)
}

describe('Every figure is what one counts by hand', () => {
  test.each([
    ['MiNT, the month', 'lena', 'mint-team', november],
    ['MiNT, the year', 'lena', 'mint-team', { from: '2026-01-01', to: '2026-12-31' }],
    ['MiNT, four days of one’s own', 'lena', 'mint-team', { from: '2026-11-18', to: '2026-11-21' }],
    ['ALMA, the quarter', 'alma-nurse', 'alma-team', { from: '2026-10-01', to: '2026-12-31' }],
    ['home care without a model, the month', 'sara', 'granvik-home-care', november],
  ] as const)('%s', async (_, staff, unit, days) => {
    const client = await server.as(staff)
    const { status, body } = await client.ask(followUpUnit, days)
    expect([status, body.unit.unit, body.suppressed]).toEqual([200, world.id(unit), false])
    expect(body.before).toEqual(before(days))
    const question = { tables, unit: world.id(unit), now: Date.parse(testNow) }
    const told = { now: said(body.figures, 'now'), before: said(body.figures, 'before') }
    const hand = { now: byHand({ ...question, ...days }), before: byHand({ ...question, ...before(days) }) }
    for (const column of ['now', 'before'] as const) {
      const counted: Record<string, unknown> = hand[column]
      const wanted = Object.fromEntries(Object.keys(told[column]).map((key) => [key, counted[key]]))
      expect({ [column]: told[column] }).toEqual({ [column]: wanted })
    }
  })

  test('the demo gives every sort of figure something to count', async () => {
    const hand = byHand({
      tables,
      unit: mint,
      now: Date.parse(testNow),
      from: '2026-01-01',
      to: '2026-12-31',
    })
    expect(hand.received).toBeGreaterThan(5)
    expect(hand.timeToReceipt.n).toBeGreaterThan(0)
    expect(hand.timeToFirstVisit.n + hand.timeToFirstVisit.waiting).toBeGreaterThan(0)
    expect(hand.joint.whole).toBeGreaterThan(0)
    expect(hand.enrolled).toBeGreaterThan(0)
    expect(hand.ordersReceipted.whole + hand.ordersReceipted.waiting).toBeGreaterThan(0)
  })

  test('the demo has a month before this one to compare with: varsel, first visits and what they avoided', async () => {
    const october = { from: '2026-10-01', to: '2026-10-31' } as const
    const hand = byHand({ tables, unit: mint, now: Date.parse(testNow), ...october })
    expect(hand.received).toBeGreaterThan(2)
    expect(hand.timeToReceipt.n).toBeGreaterThan(2)
    expect(hand.timeToFirstVisit.n).toBeGreaterThan(2)
    const { body } = await lena.ask(followUpUnit, november)
    const visits = body.figures.find((one) => one.key === 'contactKinds')
    expect(visits?.kind === 'parts' && visits.total.before).toBeGreaterThan(5)
  })

  test('the line over time adds up to what was received', async () => {
    const { body } = await lena.ask(followUpUnit, november)
    const series = body.figures.find((one) => one.kind === 'series')
    const count = body.figures.find((one) => one.key === 'received')
    const sum = series?.kind === 'series' ? series.rows.reduce((all, row) => all + (row.n ?? 0), 0) : -1
    expect(count?.kind === 'count' && count.now.n).toBe(sum)
  })
})

test('a varsel that is sent stands in the figures at once, as one more that waits', async () => {
  const waiting = async () => {
    const { body } = await lena.ask(followUpUnit, november)
    const span = body.figures.find((one) => one.key === 'timeToReceipt')
    const count = body.figures.find((one) => one.key === 'received')
    return [count?.kind === 'count' ? count.now.n : null, span?.kind === 'span' ? span.now.waiting : null]
  }
  const [received, waits] = await waiting()
  const sara = await server.as('sara')
  const sent = await sara.send(sendReferral, varselAbout('nils'))
  expect(sent.status, JSON.stringify(sent.body)).toBe(200)
  expect(await waiting()).toEqual([(received ?? 0) + 1, (waits ?? 0) + 1])
})

test('one sees one’s own side alone: the own unit in care, the own provider’s units in administration (R-49)', async () => {
  expect((await lena.ask(followUpUnits, {})).body.units.map(({ name }) => name)).toEqual([
    'MiNT, Norrådals sjukhus',
  ])
  const { body } = await kerstin.ask(followUpUnits, {})
  expect(body.units.map(({ unit }) => unit)).toEqual(expect.arrayContaining([mint, world.id('alma-team')]))
  expect(body.units.map(({ unit }) => unit)).not.toContain(world.id('granvik-home-care'))
  for (const [client, unit] of [
    [lena, 'alma-team'],
    [lena, 'granvik-home-care'],
    [kerstin, 'granvik-home-care'],
    [kerstin, 'nowhere'],
  ] as const) {
    const answer = await client.ask(followUpUnit, { ...november, unit: world.id(unit) })
    expect(answer).toMatchObject({ status: 404, body: { code: 'access.notFound' } })
  }
})

test('who does not work at the unit, and what leaves it, gets no cell of one to four', async () => {
  const shared = await lena.ask(followUpUnit, { ...november, as: 'shared' })
  const outside = await kerstin.ask(followUpUnit, { ...november, unit: mint })
  for (const { status, body } of [shared, outside]) {
    expect([status, body.suppressed]).toEqual([200, true])
    const small: string[] = []
    for (const figure of body.figures) {
      if (figure.kind !== 'parts') continue
      for (const row of [...figure.rows, figure.missing, figure.total])
        for (const n of [row.now, row.before]) if (n !== null && n > 0 && n < 5) small.push(figure.key)
    }
    expect(small).toEqual([])
  }
  expect(shared.body.figures).toEqual(outside.body.figures)
  const text = JSON.stringify(shared.body)
  for (const person of ['esther', 'gunnar', 'astrid', 'roland'])
    expect(text.includes(world.id(person))).toBe(false)
})

test('a period that ends before it begins, or is too long, is refused by its field', async () => {
  const backwards = await lena.ask(followUpUnit, { from: '2026-11-30', to: '2026-11-01' })
  expect(backwards).toMatchObject({
    status: 422,
    body: { errors: [{ field: 'to', code: 'input.endBeforeStart' }] },
  })
  const long = await lena.ask(followUpUnit, { from: '2020-01-01', to: '2026-11-01' })
  expect(long).toMatchObject({ status: 422, body: { code: 'followUp.tooLong', field: 'to' } })
})

test('a period to come is empty, and says that it is not over', async () => {
  const { status, body } = await lena.ask(followUpUnit, { from: '2027-01-01', to: '2027-01-31' })
  expect([status, body.ongoing]).toEqual([200, true])
  expect(body.figures.find((one) => one.key === 'received')).toMatchObject({ now: { n: 0 } })
})

test('waiting grows with the clock, what is done does not', async () => {
  const read = async () => {
    const { body } = await (await server.as('lena')).ask(followUpUnit, november)
    const span = body.figures.find((one) => one.key === 'timeToReceipt')
    return span?.kind === 'span' ? span.now : null
  }
  const first = await read()
  await server.setClock(later(testNow, 60 * 60_000))
  const second = await read()
  await server.setClock(testNow)
  expect(second?.median).toBe(first?.median)
  expect(round((second?.longestWait ?? 0) - (first?.longestWait ?? 0))).toBe(60)
})
