import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { idFor } from '../../src/demo/cast.ts'
import { asId } from '../../src/shared/id.ts'
import { later } from '../../src/shared/instant.ts'
import { Refused } from '../../src/shared/refused.ts'
import { cloneDatabase, type TestDatabase } from '../database.ts'
import { testNow } from '../templates.ts'
import { openDoor, organisation, sessionOf, through, trial } from './trial.ts'

let database: TestDatabase
let door: ReturnType<typeof openDoor>
let superuser: pg.Client
let sara: Buffer
let anna: Buffer

const esther = idFor<'person'>('esther')

beforeAll(async () => {
  database = await cloneDatabase(organisation)
  door = openDoor(database.urls.app)
  superuser = new pg.Client(database.superuserUrl)
  await superuser.connect()
  sara = await sessionOf(door, 'sara-at-granvik-home-care')
  anna = await sessionOf(door, 'anna-at-tallasen-home-care')
})

afterAll(async () => {
  await superuser.end()
  await door.database.close()
  await database.drop()
})

const posts = async (endpoint: string) => {
  const { rows } = await superuser.query(
    'select outcome, rule, persons from audit_post where endpoint = $1 order by recorded_at',
    [endpoint],
  )
  return rows as { outcome: string; rule: string; persons: string[] }[]
}
const entries = async () => Number((await superuser.query('select count(*) as n from entry')).rows[0].n)
const refusal = async (work: Promise<unknown>): Promise<Refused> => {
  const error = await work.then(
    () => undefined,
    (failure: unknown) => failure,
  )
  if (!(error instanceof Refused)) throw new Error(`expected a refusal, got ${String(error)}`)
  return error
}
const note = (text = 'Lugn och pigg.') => ({ person: esther, entry: randomUUID(), text })

test('a nurse without a part in the person’s care gets the same answer as for a person who does not exist, and both are logged', async () => {
  const foreign = await refusal(through(door, trial.count, { session: anna, input: { person: esther } }))
  const unknown = await refusal(
    through(door, trial.count, { session: anna, input: { person: randomUUID() } }),
  )
  expect([foreign.code, foreign.status]).toEqual(['access.notFound', 404])
  expect([unknown.code, unknown.status]).toEqual([foreign.code, foreign.status])
  const logged = (await posts('trial.count')).slice(-2)
  expect(logged.map((post) => [post.outcome, post.rule])).toEqual([
    ['denied', 'M02'],
    ['denied', 'unknown-person'],
  ])
  expect(logged[0]?.persons).toEqual([esther])
})

test('what an answer wrote before it refused is gone, and its log post is there', async () => {
  const before = await entries()
  const refused = await refusal(
    through(door, trial.write, { session: sara, input: { ...note(), refuse: true } }),
  )
  expect(refused.code).toBe('command.invalid')
  expect(await entries()).toBe(before)
  expect((await posts('trial.write')).at(-1)).toMatchObject({
    outcome: 'refused',
    rule: 'command.invalid',
    persons: [esther],
  })
})

test('a command that is sent twice is done once, also when both arrive together', async () => {
  const before = await entries()
  const id = asId<'command'>(randomUUID())
  const input = note()
  const send = () => through(door, trial.write, { session: sara, input, envelope: { id } })
  const answers = await Promise.all([send(), send(), send(), send()])
  expect(new Set(answers.map((answer) => answer.entry))).toEqual(new Set([input.entry]))
  expect(await entries()).toBe(before + 1)
  const other = await refusal(through(door, trial.write, { session: sara, input: note(), envelope: { id } }))
  expect([other.code, other.status]).toEqual(['command.idReused', 409])
})

test('of many who change the same version at once exactly one wins, in every race', async () => {
  const process = asId<'process'>(randomUUID())
  let version = String(
    (await through(door, trial.open, { session: sara, input: { person: esther, process } })).version,
  )
  let wins = 0
  const RACES = 60
  for (let race = 0; race < RACES; race++) {
    const ids = Array.from({ length: 5 }, () => asId<'command'>(randomUUID()))
    const tries = await Promise.allSettled(
      ids.map((id) =>
        through(door, trial.step, {
          session: sara,
          input: { process },
          envelope: { id, expects: asId<'command'>(version) },
        }),
      ),
    )
    const winners = ids.filter((_, index) => tries[index]?.status === 'fulfilled')
    expect(winners).toHaveLength(1)
    wins += winners.length
    version = winners[0] ?? version
  }
  const { rows } = await superuser.query('select state, version from process where id = $1', [process])
  expect(rows[0]).toEqual({ state: String(wins), version })
})

test('a change of a process must say which version it was made on', async () => {
  const process = asId<'process'>(randomUUID())
  await through(door, trial.open, { session: sara, input: { person: esther, process } })
  const refused = await refusal(through(door, trial.step, { session: sara, input: { process } }))
  expect([refused.code, refused.field]).toEqual(['command.expectsNeeded', 'expects'])
})

test('another unit’s process is as unknown as one that never was', async () => {
  const process = asId<'process'>(randomUUID())
  await through(door, trial.open, { session: sara, input: { person: esther, process } })
  const expects = asId<'command'>(randomUUID())
  const foreign = await refusal(
    through(door, trial.step, { session: anna, input: { process }, envelope: { expects } }),
  )
  const unknown = await refusal(
    through(door, trial.step, { session: anna, input: { process: randomUUID() }, envelope: { expects } }),
  )
  expect(foreign.code).toBe('access.notFound')
  expect(unknown.code).toBe('access.notFound')
})

test('every field that is wrong is named, and no value stands in the refusal', async () => {
  const refused = await refusal(
    through(door, trial.write, {
      session: sara,
      input: { person: 'esther', entry: randomUUID(), text: '', extra: 1 },
    }),
  )
  expect([refused.code, refused.status]).toEqual(['input.invalid', 422])
  expect(refused.fields).toEqual([
    { field: 'person', code: 'input.wrongFormat' },
    { field: 'text', code: 'input.required' },
    { field: 'extra', code: 'input.unknownField' },
  ])
})

test('nobody reads when the log cannot be written', async () => {
  await superuser.query('revoke insert on audit_post from hemma_app')
  const answer = await through(door, trial.count, { session: sara, input: { person: esther } }).then(
    () => 'disclosed',
    () => 'stopped',
  )
  await superuser.query('grant insert on audit_post to hemma_app')
  expect(answer).toBe('stopped')
  await expect(
    through(door, trial.count, { session: sara, input: { person: esther } }),
  ).resolves.toMatchObject({ person: esther })
})

test('an answer that breaks its own promise is not sent', async () => {
  await expect(through(door, trial.broken, { session: sara, input: {} })).rejects.toThrow()
})

test('an idle session ends after its limit, and only a human act moves the limit', async () => {
  const session = await sessionOf(door, 'erik-at-mint-team', { idle: 900 })
  const ask = (human: boolean) =>
    through(door, trial.write, { session, input: { ...note(), person: randomUUID() }, human })
  door.clock.set(later(testNow, 899_000))
  expect((await refusal(ask(false))).code).toBe('access.notFound')
  door.clock.set(later(testNow, 900_000))
  expect((await refusal(ask(true))).code).toBe('access.sessionEnded')
  door.clock.set(testNow)
  expect((await refusal(ask(true))).code).toBe('access.notFound')
})

test('care asks for assurance level 3, and an administrator does not read care', async () => {
  const low = await sessionOf(door, 'sara-at-granvik-home-care', { assurance: 'loa2' })
  expect((await refusal(through(door, trial.count, { session: low, input: { person: esther } }))).code).toBe(
    'access.assuranceTooLow',
  )
  const admin = await sessionOf(door, 'admin-at-region-administration')
  expect(
    (await refusal(through(door, trial.count, { session: admin, input: { person: esther } }))).code,
  ).toBe('access.noPermission')
})

test('administration asks for assurance level 3 too', async () => {
  const low = await sessionOf(door, 'admin-at-region-administration', { assurance: 'loa2' })
  expect((await refusal(through(door, trial.administer, { session: low, input: {} }))).code).toBe(
    'access.assuranceTooLow',
  )
  const admin = await sessionOf(door, 'admin-at-region-administration')
  await expect(through(door, trial.administer, { session: admin, input: {} })).resolves.toEqual({})
})

test('a refusal before the decision is logged with who asked and what for', async () => {
  const logged = async (rule: string) => {
    const { rows } = await superuser.query<{ count: number }>(
      `select count(*)::int as count from audit_post
       where endpoint = $1 and outcome = 'refused' and rule = $2 and user_hsa_id <> '' and cardinality(persons) = 0`,
      [trial.count.endpoint.id, rule],
    )
    return rows[0]?.count
  }
  const before = [await logged('access.assuranceTooLow'), await logged('access.assignmentMismatch')]
  const low = await sessionOf(door, 'sara-at-granvik-home-care', { assurance: 'loa2' })
  await refusal(through(door, trial.count, { session: low, input: { person: esther } }))
  const maja = await sessionOf(door, 'maja-at-granvik-home-care')
  const otherHat = { assignment: 'maja-at-granvik-home-help' } as const
  await refusal(through(door, trial.count, { session: maja, input: { person: esther }, ...otherHat }))
  const after = [await logged('access.assuranceTooLow'), await logged('access.assignmentMismatch')]
  expect(after).toEqual(before.map((count) => (count ?? 0) + 1))
})

test('a screen drawn under one hat is refused under the other', async () => {
  const maja = await sessionOf(door, 'maja-at-granvik-home-care')
  const refused = await refusal(
    through(door, trial.count, {
      session: maja,
      input: { person: esther },
      assignment: 'maja-at-granvik-home-help',
    }),
  )
  expect(refused.code).toBe('access.assignmentMismatch')
})

test('nobody speaks under an assignment that is another’s or has ended', async () => {
  const mine = await sessionOf(door, 'sara-at-granvik-home-care')
  const borrowed = await refusal(
    through(door, trial.count, { session: mine, input: { person: esther }, assignment: 'erik-at-mint-team' }),
  )
  expect(borrowed.code).toBe('access.assignmentNeeded')
  await superuser.query('update assignment set valid_to = $1 where id = $2', [
    '2026-11-20',
    idFor('mikael-at-granvik-home-care'),
  ])
  const mikael = await sessionOf(door, 'mikael-at-granvik-home-care')
  expect(
    (await refusal(through(door, trial.count, { session: mikael, input: { person: esther } }))).code,
  ).toBe('access.assignmentNeeded')
})
