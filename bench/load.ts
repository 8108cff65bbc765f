import autocannon, { type Result, type Sent } from 'autocannon'
import { processorSeconds } from './cpu.ts'
import { type Turn, turnOf } from './figures.ts'

/** Where a turn is loaded, how hard and how long; `next` gives each request. */
export interface Load {
  readonly url: string
  readonly connections: number
  readonly seconds: number
  readonly next: () => Sent
  /** Processes whose time counts: the server and its database. */
  readonly pids: readonly number[]
}

/** Loads a server on this machine. An answer that is not 2xx ends the bench: a fast refusal is no figure. */
export async function load(options: Load): Promise<Turn> {
  if (!/^http:\/\/(localhost|127\.0\.0\.1):/.test(options.url)) throw new Error('only this machine is loaded')
  const times: number[] = []
  const refusals = new Map<number, number>()
  const before = processorSeconds(options.pids)
  const result = await new Promise<Result>((resolve, reject) => {
    const running = autocannon(
      {
        url: options.url,
        connections: options.connections,
        duration: options.seconds,
        requests: [{ setupRequest: (request) => ({ ...request, ...own(options.next()) }) }],
      },
      (error, done) => (error === null ? resolve(done) : reject(error)),
    )
    running.on('response', (...[, status, , milliseconds]: [unknown, number, number, number]) => {
      times.push(milliseconds)
      if (status >= 300) refusals.set(status, (refusals.get(status) ?? 0) + 1)
    })
  })
  if (result.errors + result.timeouts + refusals.size > 0) {
    const said = [...refusals].map(([status, count]) => `${count} × ${status}`).join(', ')
    throw new Error(`${options.url}: ${result.errors} errors, ${result.timeouts} timeouts, ${said}`)
  }
  const processor = processorSeconds(options.pids) - before
  return turnOf(times, { seconds: result.duration, processor })
}

/** autocannon writes the content's length into the headers it is given: each request gets its own. */
function own(sent: Sent): Sent {
  return { ...sent, headers: { ...sent.headers } }
}
