import { afterAll, beforeAll, expect, test } from 'vitest'
import { startServer, type TestServer } from '../server.ts'

let server: TestServer

beforeAll(async () => {
  server = await startServer()
})

afterAll(async () => {
  await server.stop()
})

test('an operator sees that the process lives, that it is ready, and its figures', async () => {
  expect(await (await fetch(`${server.url}/healthz`)).json()).toEqual({ status: 'ok' })
  const ready = await fetch(`${server.url}/readyz`)
  expect(ready.status).toBe(200)
  expect(await ready.json()).toEqual({
    status: 'ok',
    checks: { process: 'ok', database: 'ok', migrations: 'ok', jobs: 'ok' },
  })
  const metrics = await (await fetch(`${server.url}/metrics`)).text()
  expect(metrics).toMatch(/^# TYPE hemma_database_connections gauge$/m)
  expect(metrics).toMatch(/^hemma_database_connections \d+$/m)
  expect(metrics).toMatch(/^hemma_request_seconds_bucket{le="\+Inf",route="\/readyz",method="GET"} [1-9]/m)
})

test('an unknown address under the API is answered as a problem that a person can read', async () => {
  const response = await fetch(`${server.url}/api/nothing-here`)
  expect(response.status).toBe(404)
  expect(response.headers.get('content-type')).toContain('application/problem+json')
  expect(await response.json()).toMatchObject({ code: 'access.notFound', status: 404 })
})

test('every answer carries the headers that a browser is protected by', async () => {
  const { headers } = await fetch(`${server.url}/api/openapi.json`)
  expect(headers.get('content-security-policy')).toContain("default-src 'none'")
  expect(headers.get('content-security-policy')).toContain("script-src 'self'")
  expect(headers.get('x-content-type-options')).toBe('nosniff')
  expect(headers.get('referrer-policy')).toBe('no-referrer')
})

test('a server that is told to stop does so with screens open, and ends what they listen to in order', async () => {
  const erik = await server.as('erik')
  const { body } = await fetch(`${server.url}/api/live`, { headers: { cookie: erik.cookie } })
  const heard = new Response(body).text()
  await server.kill('SIGTERM')
  // Cut off, it would have failed here.
  expect(await heard).toContain('retry: 3000')
  await server.restart()
})

test('a killed server is ready again on the same data when it is started anew', async () => {
  await server.kill('SIGKILL')
  await server.restart()
  expect((await fetch(`${server.url}/readyz`)).status).toBe(200)
})
