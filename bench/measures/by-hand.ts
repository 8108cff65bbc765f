import type { Compared } from '../figures.ts'
import type { Ground } from '../ground.ts'
import { besideFloor } from '../outcome.ts'
import { type Asking, toDoor, toFloor } from '../requests.ts'
import { inTurn } from '../turns.ts'
import type { Measure, Patience } from './measure.ts'

/** As the design counts: many at once. */
const CONNECTIONS = 16

const measured: readonly (readonly [keyof Asking, string])[] = [
  ['record.write', 'a command: a note written and signed'],
  ['person.page', 'a person’s page'],
  ['record.timeline', 'a person’s timeline'],
  ['board.read', 'a team’s board'],
  ['person.search', 'search by name'],
]

/** Commands, pages and searches through the whole door, against the same rows by hand. */
export const byHand: readonly Measure[] = measured.map(([name, what]) => ({
  name,
  run: async ({ asked }, patience) => [
    besideFloor(name, what, await throughDoor(await asked(), name, patience)),
  ],
}))

async function throughDoor(ground: Ground, name: keyof Asking, patience: Patience): Promise<Compared> {
  const { region, asking } = ground
  const requests = asking[name]
  return await inTurn(
    {
      door: { server: ground.door, region, next: (n) => toDoor(requests(n)) },
      floor: { server: ground.floor, region, next: (n) => toFloor(requests(n)) },
    },
    { connections: CONNECTIONS, ...patience },
  )
}
