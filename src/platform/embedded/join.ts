import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { DatabaseUrls } from '../config.ts'
import { isHeld } from './process-lock.ts'
import { parseSecrets, roleUrls } from './roles.ts'

/**
 * Connections to the embedded database of a Hemma that is running from this directory, for a command beside it;
 * undefined when none runs there (or it has not come so far that it listens).
 */
export function joinRunning(dataDir: string): DatabaseUrls | undefined {
  const directory = resolve(dataDir)
  if (!isHeld(directory)) return undefined
  const note = join(directory, 'postgres.location')
  const home = existsSync(note) ? readFileSync(note, 'utf8').trim() : directory
  const port = portOf(join(home, 'postgres', 'postmaster.pid'))
  const file = join(directory, 'secrets.json')
  const secrets = existsSync(file) ? parseSecrets(JSON.parse(readFileSync(file, 'utf8'))) : undefined
  return port === undefined || secrets === undefined ? undefined : roleUrls(port, secrets, 'hemma')
}

/** Line 4 of postmaster.pid is the port. */
function portOf(file: string): number | undefined {
  if (!existsSync(file)) return undefined
  const port = Number(readFileSync(file, 'utf8').split('\n')[3])
  return Number.isInteger(port) && port > 0 ? port : undefined
}
