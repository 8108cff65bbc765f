import { readdirSync, readFileSync } from 'node:fs'

/** Linux counts processor time in hundredths of a second for whoever reads /proc. */
const TICKS_PER_SECOND = 100

interface Spent {
  readonly parent: number
  readonly own: number
  /** Of children that have ended and been waited for. */
  readonly ended: number
}

/** Processor seconds that these processes and everything below them have used; 0 where /proc is not there. */
export function processorSeconds(roots: readonly number[]): number {
  const all = new Map<number, Spent>()
  for (const name of namesIn('/proc')) {
    const spent = /^\d+$/.test(name) ? spentBy(name) : undefined
    if (spent !== undefined) all.set(Number(name), spent)
  }
  let ticks = 0
  for (const [pid, { own, ended }] of all) if (below(pid, roots, all)) ticks += own + ended
  return ticks / TICKS_PER_SECOND
}

function below(pid: number, roots: readonly number[], all: ReadonlyMap<number, Spent>): boolean {
  for (let at: number | undefined = pid; at !== undefined && at > 1; at = all.get(at)?.parent) {
    if (roots.includes(at)) return true
  }
  return false
}

function spentBy(pid: string): Spent | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const fields = stat
      .slice(stat.lastIndexOf(')') + 2)
      .split(' ')
      .map(Number)
    const [, parent = 0] = fields
    const [user = 0, system = 0, endedUser = 0, endedSystem = 0] = fields.slice(11, 15)
    return { parent, own: user + system, ended: endedUser + endedSystem }
  } catch {
    // It ended in this moment.
    return undefined
  }
}

function namesIn(directory: string): string[] {
  try {
    return readdirSync(directory)
  } catch {
    return []
  }
}
