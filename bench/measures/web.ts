import { globSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { ensureWebBuilt } from '../../scripts/build-web.ts'
import { decimal, type Outcome, verdictOf } from '../outcome.ts'
import type { Measure } from './measure.ts'

const dist = join(import.meta.dirname, '..', '..', 'dist', 'web')
const MOST_KILOBYTES = 250

/** Screens by the name of their own file: what a member of staff meets first, and what one opens most. */
const screens = [
  ['start', 'first page after sign-in'],
  ['my-day', 'my day'],
  ['team-board', 'the team’s board'],
  ['person-screen', 'a person'],
  ['visit', 'a visit'],
] as const

/** Gzipped JavaScript that a browser must have before a screen stands, from the built files. */
export const webMeasure: Measure = {
  name: 'web',
  run: async () => {
    await ensureWebBuilt()
    const page = readFileSync(join(dist, 'index.html'), 'utf8')
    const entry = [...page.matchAll(/(?:src|href)="\/assets\/([^"]+\.js)"/g)].map(([, name]) => name ?? '')
    return screens.map(([screen, what]) => lineOf(screen, what, entry))
  },
}

function lineOf(screen: string, what: string, entry: readonly string[]): Outcome {
  const own = globSync(join(dist, 'assets', `${screen}-????????.js`)).map((path) => basename(path))
  const files = withImports([...entry, ...own])
  const bytes = [...files].reduce((sum, name) => sum + gzipSync(source(name)).length, 0)
  const styles = globSync(join(dist, 'assets', 'index-*.css')).reduce(
    (sum, path) => sum + gzipSync(readFileSync(path)).length,
    0,
  )
  const kilobytes = bytes / 1000
  return {
    name: `web.${screen}`,
    what: `${what}: gzipped JavaScript, staff`,
    goal: `≤ ${MOST_KILOBYTES} kB`,
    figure: `${decimal(kilobytes)} kB in ${files.size} files; style sheet ${decimal(styles / 1000)} kB`,
    ratio: '',
    verdict: own.length === 0 ? 'left out' : verdictOf(kilobytes <= MOST_KILOBYTES),
  }
}

/** The files with everything that they import at once; what is fetched later does not count. */
function withImports(names: readonly string[]): Set<string> {
  const found = new Set<string>()
  const waiting = [...names]
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    if (found.has(name)) continue
    found.add(name)
    for (const [, imported] of source(name).matchAll(/(?:from|import)\s*["'`]\.\/([^"'`]+\.js)["'`]/g)) {
      if (imported !== undefined) waiting.push(imported)
    }
  }
  return found
}

function source(name: string): string {
  return readFileSync(join(dist, 'assets', name), 'utf8')
}
