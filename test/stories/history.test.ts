import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { choose } from '../../src/access/api.ts'
import { idFor } from '../../src/demo/cast.ts'
import {
  confirmHistory,
  moreHistory,
  readHistory,
  readOriginal,
  readSeries,
  undoConfirmation,
} from '../../src/history/api.ts'
import { historyFacts } from '../../src/history/facts-store.ts'
import { itemKinds } from '../../src/history/history.ts'
import { isActive } from '../../src/history/rules.ts'
import { inTransaction, openDatabase } from '../../src/platform/database.ts'
import { readTimeline } from '../../src/records/api.ts'
import { asId, type PersonId } from '../../src/shared/id.ts'
import { type Client, newCommandId, startServer, type TestServer } from '../server.ts'

let server: TestServer
let superuser: pg.Client
let gp: Client

const person = (key: string) => idFor<'person'>(key)
const entry = () => asId<'entry'>(randomUUID())

beforeAll(async () => {
  server = await startServer()
  superuser = new pg.Client(server.database.superuserUrl)
  await superuser.connect()
  gp = await server.as('gp-public')
})
afterAll(async () => {
  await superuser?.end()
  await server?.stop()
})

const historyOf = async (who: Client, key: string) =>
  (await who.ask(readHistory, { person: person(key) })).body
const groupOf = async (key: string, kind: (typeof itemKinds)[number]) => {
  const { groups } = await historyOf(gp, key)
  const found = groups.find((group) => group.kind === kind)
  if (found === undefined) throw new Error(`no ${kind}`)
  return found
}
const factsOf = async (key: string) => {
  const database = openDatabase({ url: server.database.urls.app, size: 1 })
  try {
    return await inTransaction(database, async (trx, client) => {
      await client.query("select set_config('hemma.owner', $1, true)", [idFor('region')])
      const units = [idFor<'unit'>('granvik-health-centre')]
      const facts = await historyFacts(trx, { persons: [person(key)], units, today: '2026-11-21' })
      return facts.get(person(key))
    })
  } finally {
    await database.close()
  }
}

describe('the history of the one cared for', () => {
  test('holds every kind with its origin, what holds now first, and says how many', async () => {
    const history = await historyOf(gp, 'gunnar')
    expect(history.groups.map(({ kind }) => kind)).toEqual([...itemKinds])
    const conditions = history.groups[0]
    expect([conditions?.total, conditions?.active]).toEqual([6, 4])
    expect(conditions?.items.map(({ active }) => active)).toEqual([true, true, true, true, false, false])
    expect(conditions?.items[0]).toMatchObject({
      display: 'Kronisk respiratorisk insufficiens',
      code: 'J96.1',
      from: { at: '2024-01-31T23:00:00.000Z', precision: 'month' },
      source: 'https://journal.norradal.example/fhir',
      by: 'Granviks hälsocentral',
      unitName: 'Granviks hälsocentral',
      confirmed: null,
    })
    expect(history.sources).toEqual(['https://journal.norradal.example/fhir'])
    const saturation = history.series.find(({ code }) => code === '59408-5')
    expect(saturation).toMatchObject({ display: 'Syremättnad', total: 5 })
    expect(saturation?.values[0]).toMatchObject({ value: 88, unit: '%', told: null, confirmed: null })
  })

  test('can be read on, page by page, and every value of a kind', async () => {
    const all = (await gp.ask(moreHistory, { person: person('ingegerd'), kind: 'contact' })).body
    const rest = (await gp.ask(moreHistory, { person: person('ingegerd'), kind: 'contact', skip: 5 })).body
    expect([all.total, all.items.length, rest.items.map(({ id }) => id)]).toEqual([
      9,
      9,
      all.items.slice(5).map(({ id }) => id),
    ])
    const weights = (await gp.ask(readSeries, { person: person('esther'), code: '29463-7' })).body.series
    const days = weights?.values.map(({ at }) => at.at) ?? []
    expect(days).toEqual(days.toSorted().reverse())
    expect((await gp.ask(readSeries, { person: person('esther'), code: 'no-such' })).body.series).toBeNull()
  })

  test('shows the source’s own words, also for one half of a blood pressure', async () => {
    const { series } = await historyOf(gp, 'esther')
    const lower = series.find(({ code }) => code === '8462-4')?.values[0]?.id ?? ''
    const shown = (await gp.ask(readOriginal, { person: person('esther'), item: lower })).body
    expect(JSON.parse(shown.original)).toMatchObject({ resourceType: 'Observation', component: [{}, {}] })
    expect([shown.system, shown.earlier]).toEqual(['https://journal.norradal.example/fhir', 0])
    const foreign = await gp.ask(readOriginal, { person: person('gunnar'), item: lower })
    expect(foreign.status).toBe(404)
  })

  test('is the record of the unit that took it in: others of the provider open it by active choice, other providers never', async () => {
    const team = await server.as('erik')
    expect((await historyOf(team, 'esther')).groups.every(({ total }) => total === 0)).toBe(true)
    const unit = idFor<'unit'>('granvik-health-centre')
    const chosen = await team.send(choose, {
      person: person('esther'),
      unit,
      reason: 'Inför hembesök',
      span: 'endOfDay',
    })
    expect([chosen.status, chosen.status === 200 ? '' : chosen.body]).toEqual([200, ''])
    expect((await historyOf(team, 'esther')).groups[0]?.total).toBe(7)
    const sara = await server.as('sara')
    const own = await historyOf(sara, 'esther')
    expect(own.sources).toEqual(['https://omsorg.granvik.example/fhir'])
    expect((await (await server.as('anna')).ask(readHistory, { person: person('esther') })).status).toBe(404)
    expect((await historyOf(sara, 'stig')).groups.every(({ total }) => total === 0)).toBe(true)
  })

  test('is held to the same idea of what holds now in the database and in the rules', async () => {
    const { rows } = await superuser.query(
      'select id, kind, status, verification, until_at as until from history_item',
    )
    for (const key of ['esther', 'gunnar', 'margit', 'astrid', 'nils']) {
      for (const shown of (await historyOf(gp, key)).groups.flatMap(({ items }) => items)) {
        const row = rows.find(({ id }) => id === shown.id)
        const until = row.until === null ? null : row.until.toISOString()
        expect([key, shown.display, shown.active]).toEqual([
          key,
          shown.display,
          isActive({ ...row, until }, '2026-11-21T15:40:00.000Z'),
        ])
      }
    }
  })
})

describe('confirming', () => {
  test('puts a name and a day on what holds, as an entry that can be read, and only then does it count', async () => {
    const before = await factsOf('gunnar')
    expect([before?.chronicDiagnoses, before?.unconfirmed.chronicDiagnoses]).toEqual([
      { known: 0, complete: false },
      4,
    ])
    const { items } = await groupOf('gunnar', 'condition')
    const chosen = items.filter(({ active }) => active).map(({ id }) => id)
    const confirmed = await gp.send(confirmHistory, {
      person: person('gunnar'),
      entry: entry(),
      items: chosen,
    })
    expect([confirmed.status, confirmed.body.confirmed]).toEqual([200, 4])
    const [first] = (await groupOf('gunnar', 'condition')).items
    expect(first?.confirmed).toEqual({
      entry: confirmed.body.entry,
      by: 'Henrik Wallin',
      at: '2026-11-21T15:40:00.000Z',
      own: true,
    })
    const timeline = await gp.ask(readTimeline, { person: person('gunnar') })
    const written = timeline.body.entries.find(({ id }) => id === confirmed.body.entry)
    expect(written).toMatchObject({ kind: 'historyConfirmed', authorName: 'Henrik Wallin', signed: true })
    expect(JSON.stringify(written?.sections)).toContain('Kronisk obstruktiv lungsjukdom (J44.9)')
    expect(await factsOf('gunnar')).toMatchObject({
      chronicDiagnoses: { known: 4, complete: false },
      diagnosisCodes: ['I25.1', 'I50.9', 'J44.9', 'J96.1'],
      contactsLast12Months: { known: 0, complete: false },
      unconfirmed: { chronicDiagnoses: 0, contactsLast12Months: 6 },
    })
  })

  test('can be taken back in part and in whole; the entry stays readable and says why', async () => {
    const { items } = await groupOf('margit', 'condition')
    const [one, two] = items.map(({ id }) => id)
    const confirmation = entry()
    await gp.send(confirmHistory, {
      person: person('margit'),
      entry: confirmation,
      items: [one ?? '', two ?? ''],
    })
    const part = await gp.send(undoConfirmation, {
      person: person('margit'),
      confirmation,
      item: one ?? '',
      entry: entry(),
      reason: 'Fel rad',
    })
    expect(part.body.undone).toBe(1)
    const between = await groupOf('margit', 'condition')
    expect(between.items.filter(({ confirmed }) => confirmed !== null).map(({ id }) => id)).toEqual([two])
    const rest = { person: person('margit'), confirmation, reason: 'Var om maken' }
    expect((await gp.send(undoConfirmation, { ...rest, entry: entry() })).body.undone).toBe(1)
    expect((await gp.send(undoConfirmation, { ...rest, entry: entry() })).body).toMatchObject({
      code: 'history.notConfirmed',
    })
    const { rows } = await superuser.query(
      'select correction, correction_reason from entry where record_id = $1 order by recorded_at',
      [confirmation],
    )
    expect(rows).toEqual([
      { correction: null, correction_reason: null },
      { correction: 'corrected', correction_reason: 'Fel rad' },
      { correction: 'enteredInError', correction_reason: 'Var om maken' },
    ])
  })

  test('holds for what was looked at: when the source says something else, it is unconfirmed again', async () => {
    const { items } = await groupOf('holger', 'condition')
    const [first] = items
    await gp.send(confirmHistory, { person: person('holger'), entry: entry(), items: [first?.id ?? ''] })
    await superuser.query('update history_item set content_hash = $1 where id = $2', [
      randomUUID(),
      first?.id,
    ])
    expect((await groupOf('holger', 'condition')).items[0]?.confirmed).toBeNull()
    const again = await gp.send(confirmHistory, {
      person: person('holger'),
      entry: entry(),
      items: [first?.id ?? ''],
    })
    expect(again.status).toBe(200)
  })

  test('twice, of nothing, of another person’s or of what the reader has not open is refused, and nothing is half done', async () => {
    const { items } = await groupOf('astrid', 'condition')
    const [mine = ''] = items.map(({ id }) => id)
    const foreign = (await groupOf('nils', 'condition')).items[0]?.id ?? ''
    const clinic = (
      await superuser.query('select id from history_item where unit_id = $1 limit 1', [
        idFor('medicine-clinic'),
      ])
    ).rows[0].id
    const send = (list: string[], who: PersonId = person('astrid')) =>
      gp.send(confirmHistory, { person: who, entry: entry(), items: list })
    for (const list of [
      [mine, foreign],
      [mine, clinic],
      [mine, randomUUID()],
    ]) {
      expect((await send(list)).body).toMatchObject({ code: 'history.unknownItem' })
    }
    expect((await groupOf('astrid', 'condition')).items[0]?.confirmed).toBeNull()
    expect((await send([mine, mine])).body.confirmed).toBe(1)
    expect((await send([mine])).body).toMatchObject({ code: 'history.alreadyConfirmed', field: 'items' })
    expect((await send([])).status).toBe(422)
    expect((await send(['not-an-id'])).status).toBe(422)
  })

  test('sent twice under one id is done once', async () => {
    const { items } = await groupOf('nils', 'condition')
    const input = { person: person('nils'), entry: entry(), items: [items[0]?.id ?? ''] }
    const id = newCommandId()
    const first = await gp.send(confirmHistory, input, { id })
    expect([first.status, (await gp.send(confirmHistory, input, { id })).body]).toEqual([200, first.body])
  })

  test('is not for those who neither assess nor prescribe, and not for another unit to take back', async () => {
    const helper = await server.as('home-help')
    const { items } = await groupOf('vera', 'condition')
    const wanted = { person: person('vera'), entry: entry(), items: [items[0]?.id ?? ''] }
    expect((await helper.send(confirmHistory, wanted)).status).toBe(403)
    const done = await gp.send(confirmHistory, wanted)
    expect(done.status).toBe(200)
    const ward = await server.as('sara')
    const undo = { person: person('vera'), confirmation: wanted.entry, entry: entry(), reason: 'Prövar' }
    expect((await ward.send(undoConfirmation, undo)).body).toMatchObject({ code: 'history.notConfirmed' })
    expect((await historyOf(helper, 'vera')).allowed).toEqual([])
  })
})
