import { existsSync, readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import type { RequestListener } from 'node:http'
import { join } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { seal } from './access/sealer.ts'
import { signingKey } from './access/signing-key.ts'
import { formTarget } from './beside/setting-store.ts'
import { deviceKeys } from './devices/device-keys-store.ts'
import { registerDeliver } from './door/deliver-route.ts'
import { jobThroughDoor } from './door/job.ts'
import { registerLive } from './door/live-route.ts'
import { openApi } from './door/openapi.ts'
import { refuse, registerRoutes } from './door/routes.ts'
import { registerSignIn, type SignInOptions } from './door/sign-in-routes.ts'
import { registerFhir } from './fhir/routes.ts'
import { noticeJobs } from './notices/handlers.ts'
import { preparePush } from './notices/push-store.ts'
import { pageWith, workerWith } from './page.ts'
import type { Clock } from './platform/clock.ts'
import type { Config, DatabaseUrls } from './platform/config.ts'
import { type Database, openDatabase } from './platform/database.ts'
import { registerHealth } from './platform/health.ts'
import { buildServer } from './platform/http.ts'
import { inTurn, type Job, type Jobs, startJobs } from './platform/jobs.ts'
import { startLive } from './platform/live.ts'
import { newMetrics } from './platform/metrics.ts'
import { Refused } from './shared/refused.ts'
import { allHandlers, allJobs, handlersIn } from './wiring.ts'

const root = join(import.meta.dirname, '..')
const version: string = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).version

/** What a running server offers its launcher. */
export interface Running {
  readonly app: FastifyInstance
  /** Runs every job now, whatever its cron says; for tests that move the clock. */
  tick(): Promise<void>
  stop(): Promise<void>
}

/** What is registered beside the endpoints, from slices that need raw requests (sign-in, FHIR). */
export interface Surroundings {
  readonly config: Config
  readonly urls: DatabaseUrls
  readonly clock: Clock
  readonly mounted?: { readonly prefix: string; readonly listener: RequestListener }
  readonly register?: (app: FastifyInstance, database: Database) => Promise<void>
  /** Whom staff sign in with; absent: the provider of the configuration. */
  readonly signIn?: Pick<SignInOptions, 'provider' | 'demo'>
}

/** Puts the parts together and listens. Everything that was started is stopped again, in reverse order. */
export async function startServer(given: Surroundings): Promise<Running> {
  const { config, urls, clock } = given
  const database = openDatabase({ url: urls.app })
  const metrics = newMetrics()
  const app = await buildServer({
    logLevel: config.logLevel,
    publicUrl: config.publicUrl,
    requestsPerMinute: config.requestsPerMinute,
    ...(given.mounted === undefined ? {} : { mounted: given.mounted }),
  })
  const onError = (error: unknown) => app.log.error({ err: error }, 'background')
  const live = startLive({ url: urls.app, onError })
  const door = { pool: database.pool, clock, publicUrl: config.publicUrl }
  const push = await preparePush({
    dataDir: config.dataDir,
    publicUrl: config.publicUrl,
    database,
    now: clock(),
  })
  const senders = { sms: config.sms, push, instance: config.instance, publicUrl: config.publicUrl }
  const ticking = [...allJobs, ...noticeJobs(senders)].map((spec) =>
    inTurn(jobThroughDoor({ database, clock }, spec)),
  )
  let jobs: Jobs | undefined
  let stopping = false
  metrics.gauge('hemma_live_listeners', 'Screens that are told of changes', live.listeners)
  metrics.gauge('hemma_database_connections', 'Connections to the database', () => database.pool.totalCount)
  metrics.gauge('hemma_database_waiting', 'Requests that wait for one', () => database.pool.waitingCount)
  metrics.gauge(
    'hemma_jobs_last_tick_seconds',
    'When a job last ended well here, in seconds since 1970',
    () => (jobs === undefined ? 0 : jobs.lastTick()),
  )
  registerHealth(app, { database, jobs: () => jobs, metrics, stopping: () => stopping })
  const keys = await deviceKeys(config.dataDir)
  const handlers = handlersIn({ keys, bag: config.bag })
  registerRoutes(app, door, handlers)
  registerDeliver(app, { ...door, keys, handled: new Map(handlers.map((one) => [one.endpoint.id, one])) })
  registerLive(app, door, live)
  await registerFhir(app, { ...door, version })
  registerSignIn(app, {
    database,
    clock,
    publicUrl: config.publicUrl,
    ...(given.signIn ?? configuredSignIn(config)),
  })
  await given.register?.(app, database)
  let description: ReturnType<typeof openApi> | undefined
  app.get('/api/openapi.json', async () => {
    description ??= openApi(allHandlers, { version, url: config.publicUrl })
    return description
  })
  await registerWeb(app, { config, database })
  await app.listen({ port: config.port, host: config.host })
  const sealer = startSealer({ url: urls.sealer, dataDir: config.dataDir, clock, onError })
  jobs = await startJobs({ url: urls.jobs, jobs: ticking, onError })
  return {
    app,
    tick: () => runAll(ticking),
    async stop() {
      stopping = true
      await jobs?.stop()
      await live.stop()
      await closed(app)
      await sealer.stop()
      await database.close()
    },
  }
}

/** A request under way is answered; one that nobody reads the answer of is cut off, so that stopping ends. */
const CUT_OFF_AFTER_MS = 10_000

async function closed(app: FastifyInstance): Promise<void> {
  const cut = setTimeout(() => app.server.closeAllConnections(), CUT_OFF_AFTER_MS)
  await app.close()
  clearTimeout(cut)
}

async function runAll(jobs: readonly Job[]): Promise<void> {
  for (const job of jobs) await job.run()
}

function configuredSignIn(config: Config): Pick<SignInOptions, 'provider' | 'demo'> {
  if (config.oidc === undefined) throw new Error('Nobody could sign in: no identity provider is configured.')
  return { provider: { ...config.oidc, allowHttp: config.instance === 'demo' }, demo: false }
}

interface WebSurroundings {
  readonly config: Config
  readonly database: Database
}

/** The built web app; any path that no route knows and that asks for a page gets the app, which then says what it finds. */
async function registerWeb(app: FastifyInstance, { config, database }: WebSurroundings): Promise<void> {
  const dist = join(root, 'dist', 'web')
  const page = join(dist, 'index.html')
  const built = existsSync(page)
  const sendPage = async (reply: FastifyReply) =>
    reply
      .header('cache-control', 'no-cache')
      .type('text/html; charset=utf-8')
      .send(pageWith(await readFile(page, 'utf8'), config))
  if (built) {
    const worker = workerWith(await readFile(join(dist, 'service-worker.js'), 'utf8'), config)
    app.get('/service-worker.js', (_request, reply) =>
      reply.header('cache-control', 'no-cache').type('text/javascript; charset=utf-8').send(worker),
    )
    await app.register(fastifyStatic, {
      root: dist,
      index: false,
      preCompressed: true,
      setHeaders: (reply, path) => {
        // Built files carry their hash in the name; the page itself must always be asked for.
        const kept = path.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache'
        reply.header('cache-control', kept)
      },
    })
    app.get('/', (_request, reply) => sendPage(reply))
    // The one page that leaves for another system may post a form to it, and to no other; every other page to none.
    app.get<{ Params: { link: string } }>('/out/:link/:person', async (request, reply) => {
      const target = await formTarget(database.db, request.params.link)
      if (target !== null) alsoPostTo(reply, target)
      return sendPage(reply)
    })
  }
  app.setNotFoundHandler((request, reply) => {
    const wanted = request.method === 'GET' && !/^\/(api|fhir|sign-in\/|demo-idp|assets)/.test(request.url)
    if (built && wanted) return sendPage(reply)
    return refuse(new Refused('access.notFound', { status: 404 }), request, reply)
  })
}

function alsoPostTo(reply: FastifyReply, origin: string): void {
  const policy = String(reply.getHeader('content-security-policy'))
  reply.header(
    'content-security-policy',
    policy.replace("form-action 'self'", `form-action 'self' ${origin}`),
  )
}

const SEAL_EVERY_MS = 2_000

function startSealer(options: {
  url: string
  dataDir: string
  clock: Clock
  onError: (error: unknown) => void
}) {
  const key = signingKey(options.dataDir)
  const database = openDatabase({ url: options.url, size: 1, applicationName: 'hemma-sealer' })
  let stopped = false
  let timer: NodeJS.Timeout | undefined
  let working: Promise<void> = Promise.resolve()
  const once = async () => {
    const client = await database.pool.connect()
    try {
      await seal(client, key, options.clock())
    } finally {
      client.release()
    }
  }
  const wake = () => {
    working = once().catch(options.onError)
    working.then(() => {
      if (!stopped) timer = setTimeout(wake, SEAL_EVERY_MS)
    })
  }
  timer = setTimeout(wake, SEAL_EVERY_MS)
  return {
    async stop() {
      stopped = true
      clearTimeout(timer)
      await working
      // What the last requests wrote is sealed before the process ends.
      await once().catch(options.onError)
      await database.close()
    },
  }
}
