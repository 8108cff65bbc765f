import { readFileSync, readlinkSync, realpathSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { StartError } from '../start-error.ts'
import { startOf } from './process-lock.ts'

/** What PostgreSQL writes about itself in its data directory. */
interface Postmaster {
  readonly pid: number
  readonly ready: boolean
}

/** Reads postmaster.pid: line 1 is the process, line 8 its status. */
export function readPostmaster(pgdata: string): Postmaster | undefined {
  try {
    const lines = readFileSync(join(pgdata, 'postmaster.pid'), 'utf8').split('\n')
    return { pid: Number(lines[0]), ready: lines[7]?.trim() === 'ready' }
  } catch {
    return undefined
  }
}

/**
 * Stops the server that a killed predecessor left running in this directory, if there is one.
 * The caller holds the directory's lock, so nobody else uses that server. Gives its process number.
 */
export async function stopOrphan(pgdata: string): Promise<number | undefined> {
  const pid = readPostmaster(pgdata)?.pid
  if (!pid || !servesFrom(pid, pgdata)) return undefined
  await stopProcess(pid)
  return pid
}

/** Fast shutdown (open transactions are rolled back, everything committed is kept), harder after ten seconds. */
export async function stopProcess(pid: number): Promise<void> {
  const started = startOf(pid)
  if (started === undefined) return
  for (const [signal, seconds] of [
    ['SIGINT', 10],
    ['SIGQUIT', 5],
    ['SIGKILL', 5],
  ] as const) {
    if (startOf(pid) !== started) return
    process.kill(pid, signal)
    for (let waited = 0; waited < seconds * 1000; waited += 20) {
      if (startOf(pid) !== started) return
      await sleep(20)
    }
  }
  throw new StartError(`PostgreSQL (process ${pid}) does not stop. Stop it by hand and start again.`)
}

/** A postmaster stands in its data directory; any other process with that number is not ours to stop. */
function servesFrom(pid: number, pgdata: string): boolean {
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(pgdata)
  } catch {
    return false
  }
}
