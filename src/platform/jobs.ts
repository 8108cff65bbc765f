import { PgBoss } from 'pg-boss'

/** Work that comes round by itself. It sweeps what is due at the clock's `now`; nothing is handed over but the tick. */
export interface Job {
  readonly name: string
  /** Cron in Europe/Stockholm; a minute is the finest. */
  readonly cron: string
  readonly run: () => Promise<void>
}

/** The ticking jobs of one server process; pg-boss lets exactly one of several servers take each tick. */
export interface Jobs {
  /** When a tick last ended well here, in seconds since 1970; 0 before the first, and where another server takes them. */
  lastTick(): number
  /** Names of jobs that no schedule starts; throws when the jobs' own connection is away. */
  missing(): Promise<readonly string[]>
  stop(): Promise<void>
}

/**
 * The same job, one run at a time in this process: who asks while it runs gets a run of its own after it, so that what
 * was due when they asked is done when theirs ends.
 */
export function inTurn(job: Job): Job {
  let last: Promise<void> = Promise.resolve()
  return {
    ...job,
    run() {
      const run = last.then(() => job.run())
      last = run.catch(() => undefined)
      return run
    },
  }
}

/** Starts pg-boss in its own schema under its own role and ties every job to its tick. */
export async function startJobs(options: {
  url: string
  jobs: readonly Job[]
  onError: (error: unknown) => void
}): Promise<Jobs> {
  const boss = new PgBoss({
    connectionString: options.url,
    schema: 'jobs',
    createSchema: false,
    max: 3,
    application_name: 'hemma-jobs',
  })
  boss.on('error', options.onError)
  await boss.start()
  let last = 0
  for (const job of options.jobs) {
    await boss.createQueue(job.name, { policy: 'short', retryLimit: 2 })
    await boss.work(job.name, { pollingIntervalSeconds: 2 }, async () => {
      try {
        await job.run()
        last = (performance.timeOrigin + performance.now()) / 1000
      } catch (error) {
        options.onError(error)
        throw error
      }
    })
    await boss.schedule(job.name, job.cron, {}, { tz: 'Europe/Stockholm' })
  }
  return {
    lastTick: () => last,
    missing: async () => {
      const scheduled = new Set((await boss.getSchedules()).map(({ name }) => name))
      return options.jobs.flatMap(({ name }) => (scheduled.has(name) ? [] : [name]))
    },
    stop: () => boss.stop({ graceful: true, timeout: 5_000 }),
  }
}
