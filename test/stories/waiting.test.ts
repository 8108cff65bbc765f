import { afterAll, beforeAll, expect, test } from 'vitest'
import { exchangeInbox, exchangeReceipt } from '../../src/exchanges/api.ts'
import { listTasks } from '../../src/tasks/api.ts'
import { readWaiting } from '../../src/tasks/waiting-api.ts'
import { type Client, startServer, type TestServer } from '../server.ts'

let server: TestServer
let sara: Client
let erik: Client

beforeAll(async () => {
  server = await startServer()
  sara = await server.as('sara')
  erik = await server.as('erik')
})
afterAll(() => server.stop())

async function waiting(client: Client) {
  const { status, body } = await client.ask(readWaiting, {})
  expect(status, JSON.stringify(body)).toBe(200)
  return body
}

test('the numbers are those of the lists behind them', async () => {
  for (const client of [sara, erik]) {
    const { messages, tasks } = await waiting(client)
    const inbox = await client.ask(exchangeInbox, {})
    const listed = Map.groupBy(inbox.body.rows, ({ kind }) => kind)
    expect(new Map(messages.map(({ kind, count }) => [kind, count]))).toEqual(
      new Map([...listed].map(([kind, rows]) => [kind, rows.length])),
    )
    const list = await client.ask(listTasks, { whose: 'mine' })
    expect(tasks).toEqual(list.body.counts)
  }
})

test('what a colleague has receipted waits no more, and another unit’s numbers stand', async () => {
  const before = await waiting(sara)
  const others = await waiting(erik)
  const { body } = await sara.ask(exchangeInbox, {})
  // Not an answer: that it is read is itself something that the other unit waits for.
  const row = body.rows.find(({ kind, allowed }) => kind !== 'answer' && allowed.includes('exchange.receipt'))
  expect(row).toBeDefined()
  if (row === undefined) return
  expect((await sara.send(exchangeReceipt, { message: row.message })).status).toBe(200)
  const count = (from: typeof before) => from.messages.find(({ kind }) => kind === row.kind)?.count ?? 0
  expect(count(await waiting(sara))).toBe(count(before) - 1)
  expect((await waiting(erik)).tasks).toEqual(others.tasks)
})

test('an administrator has no care to be counted', async () => {
  const admin = await server.as('admin')
  expect(await admin.ask(readWaiting, {})).toMatchObject({ status: 403 })
})
