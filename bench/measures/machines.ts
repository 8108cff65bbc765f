import { bundle, create, newest } from '../machine.ts'
import { besideFloor, decimal, type Outcome, verdictOf, whole } from '../outcome.ts'
import { alone, inTurn } from '../turns.ts'
import type { Measure } from './measure.ts'

const CONNECTIONS = 16
const BUNDLE = { persons: 5, valuesOfEach: 100 }
const ROWS = BUNDLE.persons * BUNDLE.valuesOfEach
/** A gateway sends one bundle at a time; two of them keep both processors busy. */
const GATEWAYS = 2

/** What machines do: single values, bundles of values, and the newest values of a person. */
export const machineMeasures: readonly Measure[] = [
  {
    name: 'fhir.create',
    run: async ({ asked }, patience) => {
      const ground = await asked()
      const { region, machines } = ground
      const compared = await inTurn(
        {
          door: { server: ground.door, region, next: create(machines, '/fhir/R4/Observation') },
          floor: { server: ground.floor, region, next: create(machines, '/fhir.create') },
        },
        { connections: CONNECTIONS, ...patience },
      )
      const line = besideFloor('fhir.create', 'one Observation over FHIR', compared)
      return [atLeast(line, 1000, compared.door.perSecond)]
    },
  },
  {
    name: 'fhir.bundle',
    run: async ({ asked }, patience) => {
      const ground = await asked()
      const side = { server: ground.door, region: ground.region, next: bundle(ground.machines, BUNDLE) }
      const turn = await alone(side, { connections: GATEWAYS, ...patience })
      const rows = turn.perSecond * ROWS
      const figure = `${whole(rows)} rows/s (${decimal(turn.cpu / ROWS)} ms processor a row; p95 of a bundle ${whole(turn.p95)} ms)`
      const what = `values in transactions of ${ROWS} rows, ${GATEWAYS} senders`
      const goal = '≥ 5,000 rows/s'
      return [{ name: 'fhir.bundle', what, goal, figure, ratio: '', verdict: verdictOf(rows >= 5000) }]
    },
  },
  {
    name: 'fhir.search',
    run: async ({ asked }, patience) => {
      const ground = await asked()
      const { region, machines } = ground
      const compared = await inTurn(
        {
          door: { server: ground.door, region, next: newest(machines, 'door') },
          floor: { server: ground.floor, region, next: newest(machines, 'floor') },
        },
        { connections: CONNECTIONS, ...patience },
      )
      const line = besideFloor('fhir.search', 'the 50 newest values of a person', compared)
      return [atLeast(line, 800, compared.door.perSecond)]
    },
  },
]

/** The goal of these is answers a second; the floor's ratio is told beside it. */
function atLeast(line: Outcome, goal: number, perSecond: number): Outcome {
  return { ...line, goal: `≥ ${whole(goal)}/s`, verdict: verdictOf(perSecond >= goal) }
}
