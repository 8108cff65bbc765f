import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { StartError } from '../start-error.ts'

/** Who a process is, so that a reused process number is not taken for it. */
interface Holder {
  readonly pid: number
  readonly started: string
}

/**
 * One Hemma per data directory. Gives a function that lets go; throws while another living process holds it.
 * A holder that was killed leaves its file behind; it is recognised and replaced.
 */
export function holdDirectory(dataDir: string): () => void {
  mkdirSync(dataDir, { recursive: true })
  const file = join(dataDir, 'hemma.pid')
  const me: Holder = { pid: process.pid, started: startOf(process.pid) ?? '' }
  for (let attempt = 0; attempt < 3; attempt++) {
    try {
      writeFileSync(file, JSON.stringify(me), { flag: 'wx', mode: 0o600 })
      return () => rmSync(file, { force: true })
    } catch {
      const holder = readHolder(file)
      if (holder && isAlive(holder)) {
        throw new StartError(
          `${dataDir} is already in use by a running Hemma (process ${holder.pid}). ` +
            'Stop that one first, or set DATA_DIR to another directory.',
        )
      }
      rmSync(file, { force: true })
    }
  }
  throw new StartError(`${file} could not be written. Is ${dataDir} writable?`)
}

/** True while a living process holds the directory. */
export function isHeld(dataDir: string): boolean {
  const holder = readHolder(join(dataDir, 'hemma.pid'))
  return holder !== undefined && isAlive(holder)
}

/** When a process began, in the kernel's own count since boot; undefined when there is none. */
export function startOf(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const [state, ...rest] = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    return state === 'Z' ? undefined : rest[18]
  } catch {
    return undefined
  }
}

function isAlive(holder: Holder): boolean {
  return startOf(holder.pid) === holder.started
}

function readHolder(file: string): Holder | undefined {
  try {
    const value: unknown = JSON.parse(readFileSync(file, 'utf8'))
    if (typeof value !== 'object' || value === null || !('pid' in value) || !('started' in value))
      return undefined
    return { pid: Number(value.pid), started: String(value.started) }
  } catch {
    return undefined
  }
}
