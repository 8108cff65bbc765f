import type { Clock } from '../platform/clock.ts'
import type { Config, DatabaseUrls } from '../platform/config.ts'
import type { Surroundings } from '../server.ts'
import { fillDemo } from './fill.ts'

/** Makes a demo instance ready: fills the region the first time. */
export async function asDemo(given: {
  config: Config
  urls: DatabaseUrls
  clock: Clock
  say: (text: string) => void
}): Promise<Pick<Surroundings, 'mounted' | 'register'>> {
  await fillDemo({ urls: given.urls, now: given.clock(), say: given.say })
  return {}
}
