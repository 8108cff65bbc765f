import { setTimeout as sleep } from 'node:timers/promises'
import type { Sent } from 'autocannon'
import { withConnection } from '../src/platform/connection.ts'
import type { Child } from './child.ts'
import type { Region } from './cluster.ts'
import { type Compared, compare, type Turn } from './figures.ts'
import { type Load, load } from './load.ts'

/** Door and floor of one region, and how long and hard they are loaded. */
export interface Ground {
  readonly region: Region
  readonly door: Child
  readonly floor: Child
  readonly seconds: number
  readonly rounds: number
}

/** What both sides are asked: request number n for each. */
export interface Sides {
  readonly connections: number
  readonly door: (n: number) => Sent
  readonly floor: (n: number) => Sent
}

/** Loads door and floor in turn, A B A B, after a second's warming up of each. The other side stands still meanwhile. */
export async function inTurn(ground: Ground, sides: Sides): Promise<Compared> {
  const { connections } = sides
  const door = counted(sides.door)
  const floor = counted(sides.floor)
  const turnAt = async (side: 'door' | 'floor', seconds: number): Promise<Turn> => {
    const next = side === 'door' ? door : floor
    const options: Load = {
      url: ground[side].url,
      connections,
      seconds,
      next,
      pids: [ground[side].pid, ground.region.pid],
    }
    if (side === 'door') return await load(options)
    ground.door.pause()
    try {
      return await load(options)
    } finally {
      ground.door.resume()
      await sealed(ground.region)
    }
  }
  await turnAt('door', 1)
  await turnAt('floor', 1)
  const pairs: { door: Turn; floor: Turn }[] = []
  for (let round = 0; round < ground.rounds; round++) {
    pairs.push({ door: await turnAt('door', ground.seconds), floor: await turnAt('floor', ground.seconds) })
  }
  return compare(pairs)
}

/** Loads only the door; for figures that have no floor of their own. */
export async function doorAlone(
  ground: Ground,
  options: { connections: number; next: (n: number) => Sent },
): Promise<Turn[]> {
  const next = counted(options.next)
  const load1 = (seconds: number) =>
    load({
      url: ground.door.url,
      connections: options.connections,
      seconds,
      next,
      pids: [ground[side].pid, ground.region.pid],
    })
  await load1(1)
  const turns: Turn[] = []
  for (let round = 0; round < ground.rounds; round++) turns.push(await load1(ground.seconds))
  return turns
}

function counted(give: (n: number) => Sent): () => Sent {
  let n = 0
  return () => give(n++)
}

/** Waits until the sealer has taken what the floor wrote, so that the door's turn does not pay for it. */
async function sealed(region: Region): Promise<void> {
  await withConnection(region.superuserUrl, async (client) => {
    for (let waited = 0; waited < 60_000; waited += 100) {
      const { rows } = await client.query<{ waiting: boolean }>(
        'select exists (select from audit_unsealed) as waiting',
      )
      if (rows[0]?.waiting === false) return
      await sleep(100)
    }
    throw new Error('the sealer does not keep up')
  })
}
