import type { Clock } from '../platform/clock.ts'
import type { Config, DatabaseUrls } from '../platform/config.ts'
import { openDatabase } from '../platform/database.ts'
import type { Surroundings } from '../server.ts'
import { fillDemo } from './fill.ts'
import { DEMO_PROVIDER_PATH, demoIdentityProvider } from './identity-provider.ts'

/** Makes a demo instance ready: fills the region the first time, and lets the cast sign in with one tap. */
export async function asDemo(given: {
  config: Config
  urls: DatabaseUrls
  clock: Clock
  say: (text: string) => void
}): Promise<Pick<Surroundings, 'mounted' | 'signIn'>> {
  const { config, urls, clock } = given
  await fillDemo({ urls, now: clock(), say: given.say })
  if (config.oidc !== undefined) return {}
  const database = openDatabase({ url: urls.app, size: 1, applicationName: 'hemma-demo' })
  const { listener, settings } = await demoIdentityProvider({
    database,
    publicUrl: config.publicUrl,
  }).finally(database.close)
  return {
    mounted: { prefix: DEMO_PROVIDER_PATH, listener },
    signIn: { provider: settings, demo: true },
  }
}
