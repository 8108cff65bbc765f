import { Validator } from '@seriousme/openapi-schema-validator'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { names } from '../../src/demo/cast/names.ts'
import { idFor, world } from '../../src/demo/cast.ts'
import { allHandlers } from '../../src/wiring.ts'
import { type Client, newCommandId, startServer, type TestServer } from '../server.ts'

// Every endpoint joins these tests by itself, through its own `about` and `example`.
let server: TestServer
const clients = new Map<string, Client>()
const signedIn = allHandlers.filter(({ endpoint }) => endpoint.kind !== 'open')

const as = async (staff: string): Promise<Client> => {
  const known = clients.get(staff) ?? (await server.as(...(staff.split('@') as [string, string?]))) // Cast: 'staff' or 'staff@assignment'.
  clients.set(staff, known)
  return known
}

const call = async (client: Client, endpoint: (typeof allHandlers)[number]['endpoint'], input: unknown) => {
  if (endpoint.kind === 'command') {
    const envelope = {
      id: newCommandId(),
      expects: newCommandId(),
      madeAt: '2026-11-21T15:00:00.000Z',
      input,
    }
    return client.raw(endpoint.path, post(envelope))
  }
  if (endpoint.method === 'POST') return client.raw(endpoint.path, post(input))
  // A longer address than Node reads is refused before any code of ours: 1,500 characters are long enough.
  const flat = Object.entries((input ?? {}) as Record<string, unknown>).map(
    ([key, value]): [string, string] => [key, String(value).slice(0, 1500)],
  ) // Cast: GET inputs are flat.
  return client.raw(`${endpoint.path}?${new URLSearchParams(flat)}`)
}

const post = (body: unknown): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
})

const cast = names.map((person) => idFor<'person'>(person.key))

const takesPart = async (staff: string, person: string): Promise<boolean> => {
  const found = await behindThePolicies((superuser) =>
    superuser.query(
      'select from care_relation where person_id = $1 and unit_id in (select unit_id from assignment where staff_id = $2)',
      [person, idFor(staff)],
    ),
  )
  return found.rowCount !== 0
}

const behindThePolicies = async <T>(work: (superuser: pg.Client) => Promise<T>): Promise<T> => {
  const superuser = new pg.Client(server.database.superuserUrl)
  await superuser.connect()
  try {
    return await work(superuser)
  } finally {
    await superuser.end()
  }
}

const lastLogged = async (endpoint: string): Promise<string[]> => {
  const { rows } = await behindThePolicies((superuser) =>
    superuser.query<{ persons: string[] }>(
      "select persons from audit_post where endpoint = $1 and outcome = 'allowed' order by recorded_at desc limit 1",
      [endpoint],
    ),
  )
  return rows[0]?.persons ?? []
}

beforeAll(async () => {
  server = await startServer()
})

afterAll(async () => {
  await server.stop()
})

test('the API description is valid OpenAPI 3.1 and holds every endpoint once', async () => {
  const response = await fetch(`${server.url}/api/openapi.json`)
  const description = (await response.json()) as {
    paths: Record<string, Record<string, { operationId: string }>>
  } // Cast: validated below.
  const { valid, errors } = await new Validator().validate(structuredClone(description))
  expect(errors ?? []).toEqual([])
  expect(valid).toBe(true)
  const operations = Object.values(description.paths).flatMap((path) =>
    Object.values(path).map((operation) => operation.operationId),
  )
  expect(operations.toSorted()).toEqual(allHandlers.map(({ endpoint }) => endpoint.id).toSorted())
  expect(new Set(operations).size).toBe(operations.length)
})

test('no path holds a parameter, so no person can stand in a URL’s path', () => {
  expect(
    allHandlers.filter(({ endpoint }) => /[:{*]/.test(endpoint.path)).map(({ endpoint }) => endpoint.id),
  ).toEqual([])
})

test.each(signedIn.map((handled) => [handled.endpoint.id, handled] as const))(
  '%s: nobody gets in without signing in',
  async (_id, { endpoint }) => {
    const { input } = endpoint.example(world)
    const body =
      endpoint.kind === 'command' ? { id: newCommandId(), madeAt: '2026-11-21T15:00:00.000Z', input } : input
    const query = endpoint.method === 'GET' ? `?${new URLSearchParams(input as Record<string, string>)}` : '' // Cast: GET inputs are flat.
    const response = await fetch(
      `${server.url}${endpoint.path}${query}`,
      endpoint.method === 'POST' ? post(body) : {},
    )
    expect([response.status, ((await response.json()) as { code: string }).code]).toEqual([
      401,
      'access.signInNeeded',
    ])
  },
)

const queries = signedIn.filter(({ endpoint }) => endpoint.kind === 'query')

test.each(queries.map((handled) => [handled.endpoint.id, handled] as const))(
  '%s: its example works, and every person it shows is in the log',
  async (_id, { endpoint }) => {
    const { as: staff, input } = endpoint.example(world)
    const client = await as(staff)
    const answer = await call(client, endpoint, input)
    expect([answer.status, answer.status === 200 ? '' : answer.body]).toEqual([200, ''])
    const shown = cast.filter((person) => JSON.stringify(answer.body).includes(person))
    expect(await lastLogged(endpoint.id)).toEqual(expect.arrayContaining(shown))
  },
)

const malformed: unknown[] = [
  null,
  [],
  'text',
  { person: 1, process: {}, unit: [] },
  { person: 'not-an-id', process: "'; drop table entry; --", text: 'x'.repeat(300_000) },
  { __proto__: { admin: true }, constructor: 1, person: idFor('esther') + idFor('gunnar') },
  { person: '\u0000', process: '\ud800', text: { $ne: null } },
]

test.each(signedIn.map((handled) => [handled.endpoint.id, handled] as const))(
  '%s: malformed input is refused by name, never a fault of ours',
  async (_id, { endpoint }) => {
    const { as: staff, input } = endpoint.example(world)
    const client = await as(staff)
    const mutations = Object.keys((input ?? {}) as object).flatMap(
      (
        key, // Cast: inputs are objects.
      ) =>
        [null, 1, '', 'å'.repeat(50_000), [], { a: 1 }].map((value) => ({
          ...(input as object),
          [key]: value,
        })), // Cast: likewise.
    )
    for (const wrong of [...malformed, ...mutations]) {
      const answer = await call(client, endpoint, wrong)
      expect([endpoint.id, answer.status < 500, JSON.stringify(answer.body).slice(0, 200)]).toEqual([
        endpoint.id,
        true,
        expect.any(String),
      ])
      if (answer.status >= 400)
        expect(answer.body).toMatchObject({
          code: expect.stringMatching(/\w+\.\w+/),
          title: expect.any(String),
        })
    }
  },
)

test.each(signedIn.map((handled) => [handled.endpoint.id, handled] as const))(
  '%s: the same call from a unit that has nothing to do with it gives nothing away',
  async (_id, { endpoint }) => {
    const { as: staff, input } = endpoint.example(world)
    const about = endpoint.about(endpoint.input.parse(input))
    if (typeof about === 'string') return
    for (const stranger of ['anna', 'gp-private', 'ambulance', 'alma-nurse', 'home-help'].filter(
      (one) => one !== staff,
    )) {
      const unknown = 'person' in about ? about.person : about.process
      // Who takes part in this person's care is no stranger, and gets their own unit's answer.
      if ('person' in about && (await takesPart(stranger, about.person))) continue
      const answer = await call(await as(stranger), endpoint, input)
      expect(answer.status).toBeGreaterThanOrEqual(400)
      const nobody = await call(
        await as(stranger),
        endpoint,
        JSON.parse(JSON.stringify(input).replaceAll(unknown, idFor(`nobody:${unknown}`))),
      )
      expect([answer.status, (answer.body as { code: string }).code]).toEqual([
        nobody.status,
        (nobody.body as { code: string }).code,
      ])
    }
  },
)
