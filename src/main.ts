import { inspect } from 'node:util'
import { asDemo, demoSignIns } from './demo/start.ts'
import { type Clock, setClock, systemClock } from './platform/clock.ts'
import { type Config, type DatabaseUrls, externalDatabase, readConfig } from './platform/config.ts'
import { startEmbedded } from './platform/embedded/launcher.ts'
import { prepareInstance } from './platform/instance.ts'
import { migrate } from './platform/migrate.ts'
import { needPort } from './platform/port.ts'
import { StartError } from './platform/start-error.ts'
import { type Running, startServer } from './server.ts'
import { asInstant, instant, later } from './shared/instant.ts'

const say = (text: string) => process.stdout.write(`${text}\n`)

/** Starts Hemma: database, migrations, demo region, server; stops all of it again on SIGINT or SIGTERM. */
async function main(): Promise<void> {
  const config = readConfig(process.env)
  const clock = clockOf(config)
  await needPort(config.port, config.host)
  const { urls, stop: stopDatabase } = await database(config)
  let running: Running | undefined
  let stopping: Promise<void> | undefined
  const stop = () => {
    stopping ??= (async () => {
      await running?.stop()
      await stopDatabase()
    })()
    return stopping
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      stop().then(
        () => process.exit(0),
        () => process.exit(1),
      )
    })
  }
  try {
    const applied = await migrate({ ownerUrl: urls.owner, now: clock() })
    if (applied.length > 0) say(`Database brought up to date: ${applied.length} migrations.`)
    const { begun } = await prepareInstance({ ownerUrl: urls.owner, kind: config.instance })
    const demo = config.instance === 'demo' ? await asDemo({ config, urls, clock, say }) : {}
    running = await startServer({ config, urls, clock, ...demo })
    obey(clock, running)
    say(`Hemma: ${config.publicUrl}${config.instance === 'demo' ? demoSignIns(config.publicUrl) : ''}`)
    if (config.instance === 'real' && !begun)
      say('Nobody can sign in yet: make the first care provider and its administrator with `npm run begin`.')
    process.send?.('ready')
  } catch (error) {
    await stop().catch(() => undefined)
    throw error
  }
}

async function database(config: Config): Promise<{ urls: DatabaseUrls; stop: () => Promise<void> }> {
  const external = externalDatabase(config)
  if (external !== undefined) return { urls: external, stop: async () => undefined }
  return await startEmbedded({ dataDir: config.dataDir, log: say })
}

function clockOf(config: Config): Clock {
  const { clock } = config
  if (clock.kind === 'system') return systemClock
  if (clock.kind === 'fixed') return setClock(clock.at)
  return () => later(asInstant(new Date()), clock.milliseconds)
}

/** A parent process that started Hemma with a fixed clock may move it and run the jobs; only tests do. */
function obey(clock: Clock, running: Running): void {
  process.on('message', (message: unknown) => {
    const asked = message as { clock?: unknown; tick?: unknown; id?: unknown } // Cast: each part is checked below.
    if (asked.clock !== undefined && 'set' in clock)
      (clock as ReturnType<typeof setClock>).set(instant.parse(asked.clock))
    const done = asked.tick === true ? running.tick() : Promise.resolve()
    done.then(
      () => process.send?.({ id: asked.id, done: true }),
      (error: unknown) => process.send?.({ id: asked.id, error: String(error) }),
    )
  })
}

main().catch((error: unknown) => {
  process.stderr.write(
    error instanceof StartError
      ? `Hemma could not start. ${error.message}\n`
      : `Hemma could not start: ${inspect(error, { depth: 4 })}\n`,
  )
  process.exit(1)
})
