import { EventEmitter } from 'node:events'
import pg from 'pg'

/** A change that screens may want to know of: what, and which version; never whom or why. */
export interface Change {
  readonly topic: string
  readonly version: string
}

/** Live updates of one server process. */
export interface Live {
  /** Calls back for each change until the returned function is called. */
  listen(topics: ReadonlySet<string>, hear: (change: Change) => void): () => void
  readonly listeners: () => number
  stop(): Promise<void>
}

const WAKE_MS = 200
const CHANNEL = 'hemma_event'
// A NOTIFY carries at most 8,000 bytes; fifty changes are about 5,300.
const BATCH = 50

/**
 * Starts the relay (design 4): every 200 ms it takes the committed rows out of `event`, sends one NOTIFY per batch,
 * and hears its own and other servers' batches on a direct connection.
 * Rows are taken with SKIP LOCKED, so several servers share the work without a leader.
 */
export function startLive(options: { url: string; onError: (error: unknown) => void }): Live {
  const emitter = new EventEmitter()
  emitter.setMaxListeners(0)
  let stopped = false
  let client: pg.Client | undefined
  let timer: NodeJS.Timeout | undefined

  const connect = async (): Promise<pg.Client> => {
    const fresh = new pg.Client({ connectionString: options.url, application_name: 'hemma-live' })
    fresh.on('error', () => {
      if (client === fresh) client = undefined
    })
    fresh.on('notification', (message) => {
      const changes: Change[] = JSON.parse(message.payload ?? '[]')
      for (const change of changes) emitter.emit('change', change)
    })
    await fresh.connect()
    await fresh.query(`listen ${CHANNEL}`)
    return fresh
  }

  const wake = async (): Promise<void> => {
    try {
      client ??= await connect()
      while (!stopped && (await relay(client)) === BATCH) {
        // A full batch: there may be more.
      }
    } catch (error) {
      await client?.end().catch(() => undefined)
      client = undefined
      options.onError(error)
    }
    if (!stopped) timer = setTimeout(wake, client === undefined ? 1000 : WAKE_MS)
  }
  timer = setTimeout(wake, 0)

  return {
    listen(topics, hear) {
      const onChange = (change: Change) => {
        if (topics.has(change.topic)) hear(change)
      }
      emitter.on('change', onChange)
      return () => emitter.off('change', onChange)
    },
    listeners: () => emitter.listenerCount('change'),
    async stop() {
      stopped = true
      clearTimeout(timer)
      await client?.end().catch(() => undefined)
    },
  }
}

async function relay(client: pg.Client): Promise<number> {
  const { rows } = await client.query<{ taken: string }>({
    name: 'relay',
    text: `with taken as (
        delete from event where id in (select id from event order by id limit ${BATCH} for update skip locked)
        returning topic, version),
      told as (
        select pg_notify('${CHANNEL}', jsonb_agg(distinct jsonb_build_object('topic', topic, 'version', version))::text)
        from taken having count(*) > 0)
      select (select count(*) from taken) as taken, (select count(*) from told) as told`,
  })
  return Number(rows[0]?.taken ?? 0)
}
