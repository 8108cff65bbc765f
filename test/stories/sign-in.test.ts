import { afterAll, beforeAll, expect, test } from 'vitest'
import { openJar } from '../browser-jar.ts'
import { startServer, type TestServer } from '../server.ts'

let server: TestServer

beforeAll(async () => {
  server = await startServer()
})

afterAll(async () => {
  await server.stop()
})

test('Sara signs in with one tap and lands where she wanted to go', async () => {
  const jar = openJar(server.url)
  const { url } = await jar.follow('/sign-in/start?as=sara&return=/board', '/board')
  expect(url).toBe(`${server.url}/board`)
  const session = await (await jar.go('/api/session')).json()
  expect(session).toMatchObject({ staff: { name: 'Sara Lindqvist' } })
})
