import { setTimeout as sleep } from 'node:timers/promises'
import type { Sent } from 'autocannon'
import { withConnection } from '../src/platform/connection.ts'
import type { Child } from './child.ts'
import type { Region } from './cluster.ts'
import { type Compared, compare, medianTurn, type Turn } from './figures.ts'
import { load } from './load.ts'

/** One of two that are set beside each other: a server, the region it serves, and request number n to it. */
export interface Side {
  readonly server: Child
  readonly region: Region
  readonly next: (n: number) => Sent
}

/** How many connections load a side, for how many seconds a turn, in how many turns. */
export interface Effort {
  readonly connections: number
  readonly seconds: number
  readonly rounds: number
}

/** Seconds of each side before anything counts. */
const WARMING = 2

/**
 * Loads two sides in turn, A B A B, after a warming up of each. Whichever is not loaded stands still, so that
 * its background work (jobs, sealer, relay) is nobody else's; the first side catches up on sealing before its turn.
 */
export async function inTurn(sides: { door: Side; floor: Side }, effort: Effort): Promise<Compared> {
  const turn = { door: turnsOf(sides.door, effort), floor: turnsOf(sides.floor, effort) }
  const one = async (which: 'door' | 'floor', seconds: number): Promise<Turn> => {
    const other = sides[which === 'door' ? 'floor' : 'door']
    other.server.pause()
    try {
      return await turn[which](seconds)
    } finally {
      other.server.resume()
      await sealed(sides.door.region)
    }
  }
  await warm(() => one('door', WARMING))
  await warm(() => one('floor', WARMING))
  const pairs: { door: Turn; floor: Turn }[] = []
  for (let round = 0; round < effort.rounds; round++) {
    pairs.push({ door: await one('door', effort.seconds), floor: await one('floor', effort.seconds) })
  }
  return compare(pairs)
}

/** Loads one side by itself, for figures that have no floor. */
export async function alone(side: Side, effort: Effort): Promise<Turn> {
  const turn = turnsOf(side, effort)
  await warm(() => turn(WARMING))
  const turns: Turn[] = []
  for (let round = 0; round < effort.rounds; round++) turns.push(await turn(effort.seconds))
  return medianTurn(turns)
}

function turnsOf({ server, region, next }: Side, effort: Effort): (seconds: number) => Promise<Turn> {
  let n = 0
  return (seconds) =>
    load({
      url: server.url,
      connections: effort.connections,
      seconds,
      next: () => next(n++),
      pids: [server.pid, region.pid],
    })
}

/** On a busy machine not even one answer may come in time while everything is still cold. */
async function warm(turn: () => Promise<Turn>): Promise<void> {
  await turn().catch((error: unknown) => {
    if (!(error instanceof RangeError)) throw error
  })
}

/** Waits until the sealer has taken what either side wrote into the log. */
async function sealed(region: Region): Promise<void> {
  await withConnection(region.superuserUrl, async (client) => {
    for (let waited = 0; waited < 120_000; waited += 100) {
      const { rows } = await client.query<{ waiting: boolean }>(
        'select exists (select from audit_unsealed) as waiting',
      )
      if (rows[0]?.waiting === false) return
      await sleep(100)
    }
    throw new Error('the sealer does not keep up')
  })
}
