import { decimal, type Outcome, percent, verdictOf } from '../outcome.ts'
import { record } from '../record.ts'
import { type Asking, type Requests, toDoor } from '../requests.ts'
import { inTurn } from '../turns.ts'
import type { Measure } from './measure.ts'

/** People look at pages: a handful at the same moment, not a machine's sixteen. */
const CONNECTIONS = 4
/** Different requests that go round; recorded once, so that both sides answer the same. */
const DIFFERENT = 100
/** p95 within this many times the page's own SQL (design 11). */
const MOST_SLOWER = 3
/** Ten times the persons may cost so much more and still be called flat on a machine that others use too. */
const MOST_GROWTH = 1.5

const pages: readonly (readonly [keyof Asking, string])[] = [
  ['person.page', 'a person’s page'],
  ['board.read', 'a team’s board'],
  ['myDay.read', 'a worklist: my day'],
  ['person.search', 'search by name'],
  ['bag.self', 'a day bag: one’s own days and lists'],
  ['bag.person', 'a day bag: one person whole'],
]

/** Pages against their own SQL, and against themselves in a region of a hundredth. */
export const pageMeasures: readonly Measure[] = pages.flatMap(([name, what]) => [
  {
    name: `p95.${name}`,
    run: async ({ asked }, patience) => {
      const ground = await asked()
      const { region } = ground
      const requests = goingRound(ground.asking[name])
      const recorded = await record(region, requests, DIFFERENT)
      const path = `/replay/${name}`
      ground.floor.tell({ name: path, recorded })
      const statements = recorded.reduce((sum, one) => sum + one.length, 0) / recorded.length
      const compared = await inTurn(
        {
          door: { server: ground.door, region, next: (n) => toDoor(requests(n)) },
          floor: { server: ground.floor, region, next: (n) => replayed(path, n) },
        },
        { connections: CONNECTIONS, ...patience },
      )
      const { door, floor, slower } = compared
      const figure = `p95 ${decimal(door.p95)} ms, median ${decimal(door.p50)}; its ${decimal(statements)} statements alone ${decimal(floor.p95)} ms`
      const line: Outcome = {
        name: `p95.${name}`,
        what: `${what}, ${CONNECTIONS} at once`,
        goal: `p95 ≤ ${MOST_SLOWER} × its own SQL`,
        figure,
        ratio: `${decimal(slower)} ×`,
        verdict: verdictOf(slower <= MOST_SLOWER),
      }
      return [line]
    },
  } satisfies Measure,
  {
    name: `flat.${name}`,
    run: async (grounds, patience) => {
      const ground = await grounds.asked()
      const small = await grounds.small()
      if (small === ground) return []
      const compared = await inTurn(
        {
          door: {
            server: ground.door,
            region: ground.region,
            next: (n) => toDoor(goingRound(ground.asking[name])(n)),
          },
          floor: {
            server: small.door,
            region: small.region,
            next: (n) => toDoor(goingRound(small.asking[name])(n)),
          },
        },
        { connections: CONNECTIONS, ...patience },
      )
      const { door, floor, slower, cpuRatio } = compared
      return [
        {
          name: `flat.${name}`,
          what: `${what}, ten times the persons`,
          goal: `p95 ≤ ${MOST_GROWTH} × a hundredth’s`,
          figure: `p95 ${decimal(door.p95)} ms; in a hundredth ${decimal(floor.p95)} ms (processor ${percent(1 / cpuRatio)})`,
          ratio: `${decimal(slower)} ×`,
          verdict: verdictOf(slower <= MOST_GROWTH),
        },
      ]
    },
  } satisfies Measure,
])

function goingRound(requests: Requests): Requests {
  return (n) => requests(n % DIFFERENT)
}

function replayed(path: string, n: number) {
  const headers = { 'content-type': 'application/json' }
  return { method: 'POST', path, headers, body: JSON.stringify({ n: n % DIFFERENT }) }
}
