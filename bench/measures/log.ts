import { decimal, percent, whole } from '../outcome.ts'
import { toFloor } from '../requests.ts'
import { inTurn } from '../turns.ts'
import type { Measure } from './measure.ts'

/** What its log post costs a read: the same bare read with the post and without. */
export const logMeasure: Measure = {
  name: 'log',
  run: async ({ asked }, patience) => {
    const ground = await asked()
    const { region, asking } = ground
    const sent = (n: number) => toFloor(asking['person.page'](n))
    const { floor: server } = ground
    // One server is both sides here, so neither may stand still.
    const awake = { ...server, pause: () => undefined, resume: () => undefined }
    const { door, floor, ratio } = await inTurn(
      {
        door: { server: awake, region, next: sent },
        floor: { server: awake, region, next: (n) => ({ ...sent(n), path: '/person.page.unlogged' }) },
      },
      { connections: 16, ...patience },
    )
    return [
      {
        name: 'log',
        what: 'a bare read with its log post, against the same without',
        goal: '',
        figure: `${whole(door.perSecond)}/s (${decimal(door.cpu)} ms processor); without ${whole(floor.perSecond)}/s (${decimal(floor.cpu)} ms)`,
        ratio: percent(ratio),
        verdict: 'measured',
      },
    ]
  },
}
