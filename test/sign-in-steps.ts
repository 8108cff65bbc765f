import pg from 'pg'
import { expect } from 'vitest'
import type { z } from 'zod'
import { readSession } from '../src/door/api.ts'
import { type Jar, openJar } from './browser-jar.ts'
import { newCommandId, type TestServer } from './server.ts'
import { testNow } from './templates.ts'

/** What a person's browser does to sign in, and what an operator sees meanwhile, on one server. */
export interface SignInSteps {
  /** As superuser: what the tables say, or a change that no screen makes. */
  rows<Row extends object>(text: string, values?: unknown[]): Promise<Row[]>
  /** Signs in with one tap; gives the browser and where it landed. */
  signedIn(as: string, jar?: Jar): Promise<{ jar: Jar; landed: string }>
  /** Stops before the callback, so that a test can spoil the way back. */
  almostBack(as: string): Promise<{ jar: Jar; callback: string }>
}

export function signInSteps(server: () => TestServer): SignInSteps {
  return {
    async rows<Row extends object>(text: string, values: unknown[] = []) {
      const client = new pg.Client(server().database.superuserUrl)
      await client.connect()
      try {
        return (await client.query<Row>(text, values)).rows
      } finally {
        await client.end()
      }
    },
    async signedIn(as, jar = openJar(server().url)) {
      const { url } = await jar.follow(`/sign-in/start?as=${as}&return=/board`, '/board')
      return { jar, landed: url.slice(server().url.length) }
    },
    async almostBack(as) {
      const jar = openJar(server().url)
      const { url } = await jar.follow(`/sign-in/start?as=${as}`, '/sign-in/callback')
      return { jar, callback: url }
    },
  }
}

/** Where one request leads to. */
export async function landing(jar: Jar, url: string): Promise<string | null> {
  const response = await jar.go(url)
  expect(response.status).toBe(303)
  return response.headers.get('location')
}

/** The session as the browser's own screens read it. */
export async function sessionIn(
  jar: Jar,
  headers: Record<string, string> = {},
): Promise<z.output<(typeof readSession)['output']>> {
  const response = await jar.go(readSession.path, { headers })
  expect(response.status).toBe(200)
  return readSession.output.parse(await response.json())
}

/** Status and code of the refusal that the browser's screens get instead of the session. */
export async function refusalIn(jar: Jar, headers: Record<string, string> = {}): Promise<[number, unknown]> {
  const response = await jar.go(readSession.path, { headers })
  const body: unknown = await response.json()
  return [response.status, typeof body === 'object' && body !== null && 'code' in body ? body.code : body]
}

/** Sends a command from this browser. */
export function sendFrom(jar: Jar, path: string, input: unknown): Promise<Response> {
  return jar.go(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ id: newCommandId(), madeAt: testNow, input }),
  })
}
