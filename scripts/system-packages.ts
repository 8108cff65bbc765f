import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { systemBinaries } from '../src/platform/embedded/binaries.ts'
import { chromiumPath, shellPath } from '../test/chromium.ts'

/** What of the machine's own programs the tests can use, and why the rest is missing. */
export interface SystemPackages {
  readonly chromium: boolean
  readonly postgresql15: boolean
  /** Sentences for what is left out; empty when nothing is. */
  readonly missing: readonly string[]
}

/** Looks for Chromium and PostgreSQL 15, and installs what is missing through apt where root may. */
export function ensureSystemPackages(): SystemPackages {
  const wanted = [
    ...(chromiumPath() ? [] : ['chromium']),
    ...(shellPath() ? [] : ['chromium-headless-shell']),
    ...(systemBinaries(15) ? [] : ['postgresql-15']),
  ]
  const why = wanted.length > 0 ? install(wanted) : undefined
  const chromium = chromiumPath() !== undefined
  const postgresql15 = systemBinaries(15) !== undefined
  return {
    chromium,
    postgresql15,
    missing: [
      ...(chromium ? [] : [`Chromium is not here: ALL BROWSER TESTS ARE LEFT OUT (${why}).`]),
      ...(postgresql15 ? [] : [`PostgreSQL 15 is not here: NOTHING IS TESTED ON IT, only on 18 (${why}).`]),
    ],
  }
}

/** Gives the reason when it could not. */
function install(packages: readonly string[]): string | undefined {
  if (!existsSync('/usr/bin/apt-get')) return 'this system has no apt; install it yourself'
  if (process.getuid?.() !== 0) return `not root; run: sudo apt-get install ${packages.join(' ')}`
  console.log(`Installing ${packages.join(' and ')} through apt …`)
  if (packages.includes('postgresql-15')) withoutMainCluster()
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const apt = (...args: string[]) => spawnSync('apt-get', args, { env, encoding: 'utf8', timeout: 300_000 })
  apt('update', '-q')
  const reasons: string[] = []
  for (const name of packages) {
    const done = apt('install', '-y', '-q', '--no-install-recommends', name)
    if (done.status !== 0)
      reasons.push(`apt-get install ${name} failed: ${done.stderr.trim().split('\n').at(-1) ?? ''}`)
  }
  return reasons.join('; ') || undefined
}

/** Debian's package makes and starts a cluster of its own; the tests make theirs, so it is asked not to. */
function withoutMainCluster(): void {
  const directory = '/etc/postgresql-common'
  if (existsSync(directory)) return
  mkdirSync(directory, { recursive: true })
  writeFileSync(`${directory}/createcluster.conf`, 'create_main_cluster = false\n')
}
