import type { Child } from './child.ts'
import { openRegion, type Region } from './cluster.ts'
import { startDoor, startFloor } from './door.ts'
import { type Machine, machinesOf } from './machine.ts'
import { signIn, type TeamReader, tidy } from './readers.ts'
import { type Asking, askingOf } from './requests.ts'
import type { ScaleName } from './scale.ts'

/** A region with everything that is measured on it. */
export interface Ground {
  readonly region: Region
  readonly door: Child
  readonly floor: Child
  readonly readers: readonly TeamReader[]
  readonly machines: readonly Machine[]
  readonly asking: Asking
  readonly stop: () => Promise<void>
}

/** Opens a region, signs its readers in and starts door and floor on it. */
export async function openGround(scale: ScaleName, say: (text: string) => void): Promise<Ground> {
  const region = await openRegion(scale, say)
  const started: Child[] = []
  const stop = async () => {
    for (const child of started) await child.stop()
    await region.stop()
  }
  try {
    await tidy(region)
    const readers = await signIn(region)
    const machines = await machinesOf(region, readers)
    const asking = await askingOf(region, readers)
    const door = await startDoor(region)
    started.push(door)
    const floor = await startFloor(region)
    started.push(floor)
    return { region, door, floor, readers, machines, asking, stop }
  } catch (error) {
    await stop()
    throw error
  }
}
