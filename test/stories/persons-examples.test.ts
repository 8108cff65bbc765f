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

const commands = allHandlers
  .map(({ endpoint }) => endpoint)
  .filter(({ id, kind }) => kind === 'command' && /^(person|record|access)\./.test(id))

test.each(commands.map((endpoint) => [endpoint.id, endpoint] as const))(
  '%s: its example is carried out, once however often it is sent, and names its person to the log',
  async (id, endpoint) => {
    const { as, input } = endpoint.example(world)
    const client = await server.as(as, assignments.find(({ staff }) => staff === as)?.key)
    const body = JSON.stringify({ id: newCommandId(), madeAt: '9999-01-01T00:00:00.000Z', input })
    const post = { method: 'POST', headers: { 'content-type': 'application/json' }, body }
    const first = await client.raw(endpoint.path, post)
    expect([first.status, first.status === 200 ? '' : first.body]).toEqual([200, ''])
    const again = await client.raw(endpoint.path, post)
    expect(again.body).toEqual(first.body)
    const persons = await withConnection(server.database.superuserUrl, async (owner) => {
      const { rows } = await owner.query<{ persons: string[] }>(
        "select persons from audit_post where endpoint = $1 and outcome = 'allowed' order by recorded_at limit 1",
        [id],
      )
      return rows[0]?.persons
    })
    expect(persons).toHaveLength(id === 'record.draft.discard' ? 0 : 1)
  },
)
