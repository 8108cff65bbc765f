import type { Problem } from '../shell/problem.ts'
import {
  type Answered,
  type Item,
  nextToSend,
  outcomeOf,
  type Road,
  type Turn,
  type Wait,
  waitAfter,
} from './outbox-rules.ts'

/** What sending needs of the world: the store, the wire, and who is to hear of it. */
export interface Ports {
  readonly items: () => Promise<readonly Item[]>
  readonly turn: () => Omit<Turn, 'waits' | 'roads'>
  /** undefined when it cannot be opened here: only the server can. */
  readonly send: (item: Item, road: Road) => Promise<Answered | undefined>
  readonly gone: (item: Item, output: unknown) => Promise<void>
  readonly refused: (item: Item, problem: Problem) => Promise<void>
  readonly stays: (item: Item, problem: Problem) => Promise<void>
  readonly unreadable: (item: Item) => void
}

/** What this page remembers of failures. A page that begins anew tries anew. */
export interface Waits {
  readonly items: Map<string, Wait>
  readonly roads: Record<Road, Wait | null>
}

/** No failure yet. */
export function newWaits(): Waits {
  return { items: new Map(), roads: { session: null, token: null } }
}

/**
 * Sends what may be sent, one piece after another, until nothing more may. Whoever calls holds the lock: two tabs never
 * send at once. Each step can be the last one (a browser that dies): what is sent and not yet let go of is sent again,
 * and known by its id.
 */
export async function flushAll(ports: Ports, waits: Waits): Promise<void> {
  for (;;) {
    const turn = ports.turn()
    const next = nextToSend(await ports.items(), { ...turn, waits: waits.items, roads: waits.roads })
    if (next === undefined) return
    const { item, road } = next
    const answer = await ports.send(item, road)
    if (answer === undefined) {
      ports.unreadable(item)
      continue
    }
    const before = waits.items.get(item.id)
    const isShown = turn.wanted.has(item.id)
    const outcome = outcomeOf(answer, { road, tries: before?.tries ?? 0, isShown })
    if (outcome.is !== 'stays') {
      waits.items.delete(item.id)
      waits.roads[road] = null
    }
    if (outcome.is === 'done') await ports.gone(item, outcome.output)
    if (outcome.is === 'refused') await ports.refused(item, outcome.problem)
    if (outcome.is === 'stays') {
      if (outcome.why === 'road') waits.roads[road] = waitAfter(waits.roads[road], turn.now)
      else waits.items.set(item.id, waitAfter(before, turn.now))
      await ports.stays(item, outcome.problem)
    }
  }
}
