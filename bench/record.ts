import type pg from 'pg'
import { run } from '../src/door/run.ts'
import { openDatabase } from '../src/platform/database.ts'
import { asId } from '../src/shared/id.ts'
import { asInstant } from '../src/shared/instant.ts'
import { allHandlers } from '../src/wiring.ts'
import type { Region } from './cluster.ts'
import type { Recorded, RecordedStatement } from './floors/replay.ts'
import { REGION_NOW } from './make.ts'
import type { Requests } from './requests.ts'

/** The door's own frame is no part of a page's SQL. */
const FRAME = /^(begin|commit|rollback|savepoint)/

/**
 * Lets requests through the door in this process and writes down every statement they send, so that the page's own
 * SQL can be asked again with nothing around it.
 */
export async function record(region: Region, requests: Requests, count: number): Promise<Recorded> {
  const database = openDatabase({ url: region.urls.app, size: 1, applicationName: 'bench-record' })
  const client = await database.pool.connect()
  const offset = Date.parse(REGION_NOW) - Date.now()
  let statements: RecordedStatement[] = []
  const listening = new Proxy(client, {
    get(target, key) {
      if (key === 'release') return () => undefined
      const value: unknown = Reflect.get(target, key)
      if (typeof value !== 'function') return value
      return (...args: unknown[]) => {
        if (key === 'query') note(statements, args)
        return Reflect.apply(value, target, args)
      }
    },
  })
  const pool = { connect: async () => listening } as unknown as pg.Pool // Cast: the door only asks it for connections.
  const door = { pool, clock: () => asInstant(new Date(Date.now() + offset)) }
  const recorded: RecordedStatement[][] = []
  try {
    for (let n = 0; n < count; n++) {
      const { endpoint, reader, input } = requests(n)
      const handled = allHandlers.find((one) => one.endpoint.id === endpoint.id)
      if (handled === undefined) throw new Error(`nobody answers ${endpoint.id}`)
      statements = []
      await run(door, handled, {
        session: reader.sessionHash,
        assignment: asId<'assignment'>(reader.assignment),
        human: false,
        input,
        command: null,
      })
      recorded.push(statements)
    }
  } finally {
    client.release()
    await database.close()
  }
  return recorded
}

function note(statements: RecordedStatement[], args: readonly unknown[]): void {
  const [first, second] = args
  const config = typeof first === 'object' && first !== null ? first : { text: first, values: second }
  const { name, text, values } = config as { name?: string; text: string; values?: unknown[] } // Cast: pg's own two forms.
  if (FRAME.test(text) || name === 'audit_post') return
  statements.push({ ...(name === undefined ? {} : { name }), text, values: (values ?? []).map(sendable) })
}

function sendable(value: unknown): unknown {
  return Buffer.isBuffer(value) ? { base64: value.toString('base64') } : value
}
