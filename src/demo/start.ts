import type { Clock } from '../platform/clock.ts'
import type { Config, DatabaseUrls } from '../platform/config.ts'
import { openDatabase } from '../platform/database.ts'
import type { Surroundings } from '../server.ts'
import { staff } from './cast/staff.ts'
import { fillDemo } from './fill.ts'
import { DEMO_PROVIDER_PATH, demoIdentityProvider } from './identity-provider.ts'

/** What the line with the address says of the demo: that one taps a name, and an address that signs in by itself. */
export function demoSignIns(publicUrl: string): string {
  const some = ['sara', 'erik', 'amina', 'gp-public', 'admin'].join(', ')
  return `  (demo: tap a name on the first page, or ${publicUrl}/sign-in/start?as=sara; ${staff.length} to choose from: ${some} …)`
}

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
