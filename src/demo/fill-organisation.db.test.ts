import { afterAll, beforeAll, expect, test } from 'vitest'
import { cloneDatabase, type TestDatabase } from '../../test/database.ts'
import { testNow } from '../../test/templates.ts'
import { withConnection } from '../platform/connection.ts'
import { type Database, inTransaction, openDatabase } from '../platform/database.ts'
import { prepareInstance } from '../platform/instance.ts'
import { persons } from './cast/persons.ts'
import { idFor } from './cast.ts'
import { fillOrganisation } from './fill-organisation.ts'

let clone: TestDatabase
let database: Database

beforeAll(async () => {
  clone = await cloneDatabase()
  await prepareInstance({ ownerUrl: clone.urls.owner, kind: 'demo' })
  database = openDatabase({ url: clone.urls.app })
  await inTransaction(database, (trx) => fillOrganisation(trx, testNow))
})

afterAll(async () => {
  await database.close()
  await clone.drop()
})

async function asSuperuser<Row extends object>(text: string, values: unknown[] = []): Promise<Row[]> {
  return withConnection(clone.superuserUrl, async (client) => (await client.query<Row>(text, values)).rows)
}

test('the app role itself fills the organisation: owners, units, phones, staff and assignments', async () => {
  const [counts] = await asSuperuser(`select (select count(*)::int from care_provider) as providers,
    (select count(*)::int from unit where care_model is not null) as teams,
    (select count(*)::int from staff) as staff, (select count(*)::int from assignment) as assignments,
    (select count(*)::int from unit_phone where line = 'night') as nights,
    (select count(*)::int from person) as persons`)
  expect(counts).toEqual({
    providers: 6,
    teams: 4,
    staff: 27,
    assignments: 29,
    nights: 5,
    persons: persons.length,
  })
})

test('an assignment belongs to the provider that owns its unit', async () => {
  const wrong = await asSuperuser(
    'select a.id from assignment a join unit u on u.id = a.unit_id where u.owner_id <> a.owner_id',
  )
  expect(wrong).toEqual([])
})

test('Esther is known by her number and in the care of her health centre, home care and home help', async () => {
  const identity = await asSuperuser('select value, kind from person_identity where person_id = $1', [
    idFor('esther'),
  ])
  expect(identity).toEqual([{ value: '193605257041', kind: 'personnummer' }])
  const units = await asSuperuser<{ name: string }>(
    'select u.name from care_relation c join unit u on u.id = c.unit_id where c.person_id = $1 order by u.name',
    [idFor('esther')],
  )
  expect(units.map((unit) => unit.name)).toEqual([
    'Granviks hälsocentral',
    'Hemsjukvården Granvik',
    'Hemtjänsten Granvik',
  ])
})

test('every care relation belongs to the provider of its unit', async () => {
  const wrong = await asSuperuser(
    'select c.id from care_relation c join unit u on u.id = c.unit_id where u.owner_id <> c.owner_id',
  )
  expect(wrong).toEqual([])
})
