import { afterAll, beforeAll, expect, test } from 'vitest'
import { assignments } from '../../src/demo/cast/assignments.ts'
import { world } from '../../src/demo/cast.ts'
import { withConnection } from '../../src/platform/connection.ts'
import { allHandlers } from '../../src/wiring.ts'
import { newCommandId, startServer, type TestServer } from '../server.ts'

let server: TestServer

beforeAll(async () => {
  server = await startServer()
})

afterAll(() => server.stop())

const slices = /^(order|delegation|task|death|notice)\./
const endpoints = allHandlers.map(({ endpoint }) => endpoint).filter(({ id }) => slices.test(id))

/** In this order one example leaves the next one possible. */
const inOrder = [
  'order.receipt',
  'order.question',
  'order.change',
  'order.withdraw',
  'order.perform',
  'order.correctPerformance',
  'order.end',
  'order.reopen',
  'order.seen',
  'order.answer',
  'order.send',
  'order.bloodPrepare',
  'order.bloodConfirm',
  'order.bloodStart',
  'order.bloodValues',
  'order.bloodEnd',
  'order.bloodDiscard',
  'order.move',
  'delegation.give',
  'delegation.review',
  'delegation.revoke',
  'task.create',
  'task.take',
  'task.letGo',
  'task.change',
  'task.done',
  'task.notNeeded',
  'task.reopen',
  'death.changeDay',
  'death.correct',
  'death.record',
  'notice.subscribe',
  'notice.unsubscribe',
]

test('every command has its place here', () => {
  const commands = endpoints.filter(({ kind }) => kind === 'command').map(({ id }) => id)
  expect(commands.toSorted()).toEqual(inOrder.toSorted())
})

test.each(endpoints.filter(({ kind }) => kind === 'query').map((one) => [one.id, one] as const))(
  '%s: its example is answered',
  async (_, endpoint) => {
    const { as, input } = endpoint.example(world)
    const client = await server.as(as, hatOf(as))
    // Cast: GET inputs are flat objects of texts.
    const search = new URLSearchParams(input as Record<string, string>)
    const answer = await client.raw(`${endpoint.path}?${search}`)
    expect([answer.status, answer.status === 200 ? '' : answer.body]).toEqual([200, ''])
  },
)

test.each(inOrder.map((id) => [id] as const))(
  '%s: its example is carried out, and once however often it is sent',
  async (id) => {
    const endpoint = endpoints.find((one) => one.id === id)
    if (endpoint === undefined) throw new Error(`${id} is gone`)
    const { as, input } = endpoint.example(world)
    const client = await server.as(as, hatOf(as))
    const about = endpoint.about(endpoint.input.parse(input))
    const expects = typeof about === 'object' && 'process' in about ? await versionOf(about.process) : null
    const body = JSON.stringify({ id: newCommandId(), madeAt: '9999-01-01T00:00:00.000Z', expects, input })
    const post = { method: 'POST', headers: { 'content-type': 'application/json' }, body }
    const first = await client.raw(endpoint.path, post)
    expect([first.status, first.status === 200 ? '' : first.body]).toEqual([200, ''])
    expect((await client.raw(endpoint.path, post)).body).toEqual(first.body)
  },
)

function hatOf(staff: string): string | undefined {
  return assignments.find((one) => one.staff === staff && one.purpose === 'care')?.key
}

async function versionOf(process: string): Promise<string | null> {
  return await withConnection(server.database.superuserUrl, async (owner) => {
    const { rows } = await owner.query<{ version: string }>('select version from process where id = $1', [
      process,
    ])
    return rows[0]?.version ?? null
  })
}
