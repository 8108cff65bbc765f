import { systemClock } from '../src/platform/clock.ts'
import { type Config, type DatabaseUrls, externalDatabase, readConfig } from '../src/platform/config.ts'
import { joinRunning } from '../src/platform/embedded/join.ts'
import { startEmbedded } from '../src/platform/embedded/launcher.ts'
import { migrate } from '../src/platform/migrate.ts'

/**
 * The database that the environment names, for a command at the terminal: an external one as it is, the embedded one
 * joined where Hemma runs, else started for the time of the command. `stop` stops only what was started here.
 */
export async function connect(): Promise<{ config: Config; urls: DatabaseUrls; stop: () => Promise<void> }> {
  // The commands answer nobody over HTTP, so the address that a server needs may be absent.
  const config = readConfig({ ...process.env, PUBLIC_URL: process.env.PUBLIC_URL ?? 'https://terminal' })
  const given = externalDatabase(config) ?? joinRunning(config.dataDir)
  if (given !== undefined) return { config, urls: given, stop: async () => undefined }
  const embedded = await startEmbedded({ dataDir: config.dataDir, log: console.error })
  await migrate({ ownerUrl: embedded.urls.owner, now: systemClock() })
  return { config, ...embedded }
}
