import { generateKeyPairSync } from 'node:crypto'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { firstFault, seal } from '../../src/access/sealer.ts'
import { idFor } from '../../src/demo/cast.ts'
import { cloneDatabase, type TestDatabase } from '../database.ts'
import { testNow } from '../templates.ts'
import { openDoor, organisation, sessionOf, through, trial } from './trial.ts'

const { privateKey: key } = generateKeyPairSync('ed25519')
const owner = idFor('granvik-health')
let database: TestDatabase
let sealer: pg.Client
let superuser: pg.Client
let door: ReturnType<typeof openDoor>
let sara: Buffer

beforeAll(async () => {
  database = await cloneDatabase(organisation)
  door = openDoor(database.urls.app)
  sara = await sessionOf(door, 'sara-at-granvik-home-care')
  sealer = new pg.Client(database.urls.sealer)
  superuser = new pg.Client(database.superuserUrl)
  await Promise.all([sealer.connect(), superuser.connect()])
})

afterAll(async () => {
  await Promise.all([sealer.end(), superuser.end()])
  await door.database.close()
  await database.drop()
})

const read = (times: number) =>
  Promise.all(
    Array.from({ length: times }, () =>
      through(door, trial.count, { session: sara, input: { person: idFor('esther') } }),
    ),
  )
const fault = () => firstFault(sealer, key, owner)
/** Does harm, sees whether it is found, and heals it again. */
const harmed = async (harm: string, values: unknown[] = []) => {
  await superuser.query('begin')
  await superuser.query(harm, values)
  await superuser.query('commit')
  return await fault()
}

/** Takes rows away, looks, and puts them back to the microsecond. */
const without = async (table: string, where: string, look: () => Promise<void>) => {
  await superuser.query(`create table taken as select * from ${table} where ${where}`)
  await superuser.query(`delete from ${table} where ${where}`)
  await look()
  await superuser.query(`insert into ${table} select * from taken`)
  await superuser.query('drop table taken')
}

test('every post is sealed into a chain that holds, and can be found by person', async () => {
  for (let round = 0; round < 5; round++) {
    await read(6)
    expect(await seal(sealer, key, testNow)).toBe(6)
  }
  expect(await seal(sealer, key, testNow)).toBe(0)
  expect(await fault()).toBeUndefined()
  const { rows } = await superuser.query('select count(*) as n from audit_person where person_id = $1', [
    idFor('esther'),
  ])
  expect(Number(rows[0].n)).toBe(30)
})

test('two sealers at once seal every post exactly once', async () => {
  await read(40)
  const other = new pg.Client(database.urls.sealer)
  await other.connect()
  const [mine, theirs] = await Promise.all([seal(sealer, key, testNow), seal(other, key, testNow)])
  await other.end()
  expect(mine + theirs).toBe(40)
  expect(await fault()).toBeUndefined()
})

test('a post that is changed in any column is found', async () => {
  const columns = ['user_name', 'endpoint', 'rule', 'resource', 'user_title', 'user_hsa_id']
  const { rows } = await superuser.query<{ id: string }>(
    'select id from audit_post where owner_id = $1 order by random() limit 60',
    [owner],
  )
  let found = 0
  for (const [index, { id }] of rows.entries()) {
    const column = columns[index % columns.length]
    const was = (await superuser.query(`select ${column} as value from audit_post where id = $1`, [id]))
      .rows[0].value
    if (
      (await harmed(`update audit_post set ${column} = ${column} || '.' where id = $1`, [id])) !== undefined
    )
      found++
    await superuser.query(`update audit_post set ${column} = $2 where id = $1`, [id, was])
  }
  expect(found).toBe(60)
  expect(await fault()).toBeUndefined()
})

test('a post that is taken away, and posts that change places, are found', async () => {
  const { rows } = await superuser.query<{ number: string; posts: string[] }>(
    'select number, posts from audit_block where owner_id = $1 and cardinality(posts) > 1 order by number',
    [owner],
  )
  for (const { number, posts } of rows) {
    const [first = '', second = '', ...rest] = posts
    const set = 'update audit_block set posts = $2 where owner_id = $1 and number = $3'
    expect(await harmed(set, [owner, [second, first, ...rest], number])).toMatch(/changed/)
    expect(await harmed(set, [owner, [first, ...rest], number])).toMatch(/changed/)
    await superuser.query(set, [owner, posts, number])
  }
  const id = rows[0]?.posts[0]
  await without('audit_post', `id = '${id}'`, async () => {
    expect(await fault()).toBe(`post ${id} of block 1 is gone`)
  })
})

test('a block that is taken out of the chain is found, and so is one signed by another key', async () => {
  await without('audit_block', `owner_id = '${owner}' and number = 3`, async () => {
    expect(await fault()).toBe('block 3 is missing')
  })
  expect(await fault()).toBeUndefined()
  const other = generateKeyPairSync('ed25519').privateKey
  expect(await firstFault(sealer, other, owner)).toBe('block 1 is not signed by our key')
})
