import type { ServerResponse } from 'node:http'
import type { FastifyInstance } from 'fastify'
import type { Live } from '../platform/live.ts'
import { dayOf } from '../shared/day.ts'
import { Refused } from '../shared/refused.ts'
import { fetchFacts } from './facts.ts'
import { SESSION_COOKIE, sessionHash } from './session-token.ts'
import { liveSession } from './standing.ts'
import type { Door } from './visit.ts'

const KEEP_ALIVE_MS = 25_000

/**
 * GET /api/live: server-sent events with topic and version, no personal data. A browser hears its unit's topic and
 * its own. The session is asked again for every event: what has ended hears nothing more. Hearing is no human act.
 */
export function registerLive(app: FastifyInstance, door: Door, live: Live): void {
  const open = new Set<ServerResponse>()
  // A stream never ends by itself: without this a server with one screen open somewhere would never stop.
  app.addHook('preClose', async () => {
    for (const stream of open) stream.end()
  })
  app.get('/api/live', async (request, reply) => {
    const token = request.cookies[SESSION_COOKIE]
    if (token === undefined) throw new Refused('access.signInNeeded', { status: 401 })
    const session = sessionHash(token)
    const topics = await topicsOf(door, session)
    reply.hijack()
    reply.raw.writeHead(200, {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
    })
    reply.raw.write('retry: 3000\n\n')
    open.add(reply.raw)
    const beat = setInterval(() => reply.raw.write(': here\n\n'), KEEP_ALIVE_MS)
    const stop = live.listen(topics, (change) => {
      topicsOf(door, session).then(
        (still) => {
          if (still.has(change.topic)) reply.raw.write(`data: ${JSON.stringify(change)}\n\n`)
        },
        () => reply.raw.end(),
      )
    })
    request.raw.on('close', () => {
      open.delete(reply.raw)
      clearInterval(beat)
      stop()
    })
  })
}

async function topicsOf(door: Door, session: Buffer): Promise<ReadonlySet<string>> {
  const client = await door.pool.connect()
  const now = door.clock()
  try {
    await client.query('begin read only')
    const facts = await fetchFacts(client, {
      session,
      assignment: null,
      person: null,
      process: null,
      now,
      today: dayOf(now),
    })
    await client.query('commit')
    const { staff } = liveSession(facts, now)
    const topics = new Set([`staff:${staff}`])
    if (facts.reader !== null) topics.add(`unit:${facts.reader.unit}`)
    return topics
  } catch (error) {
    await client.query('rollback')
    throw error
  } finally {
    client.release()
  }
}
