import { spawn } from 'node:child_process'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..')

export interface Result {
  /** Exit code; 1 when a signal or the time limit ended it. */
  readonly code: number
  readonly output: string
}

/** Runs a command in the project's root and collects what it writes, for a check that speaks only when it fails. */
export function runCommand(
  program: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv = {},
): Promise<Result> {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    const parts: Buffer[] = []
    child.stdout.on('data', (part: Buffer) => parts.push(part))
    child.stderr.on('data', (part: Buffer) => parts.push(part))
    child.on('error', (error) => resolve({ code: 1, output: error.message }))
    child.on('close', (code) => resolve({ code: code ?? 1, output: Buffer.concat(parts).toString() }))
  })
}

/** Runs a command in the terminal's sight; past `minutes` it is asked to stop, then made to. */
export function showCommand(options: {
  program: string
  args: readonly string[]
  env?: NodeJS.ProcessEnv
  minutes: number
}): Promise<number> {
  return new Promise((resolve) => {
    const env = { ...process.env, ...options.env }
    const child = spawn(options.program, options.args, {
      cwd: root,
      env,
      stdio: ['ignore', 'inherit', 'inherit'],
    })
    const limit = options.minutes * 60_000
    const ask = setTimeout(() => {
      console.error(`\nStopped: it took longer than ${options.minutes} minutes.`)
      child.kill('SIGTERM')
    }, limit)
    const force = setTimeout(() => child.kill('SIGKILL'), limit + 15_000)
    const end = (code: number) => {
      clearTimeout(ask)
      clearTimeout(force)
      resolve(code)
    }
    child.on('error', () => end(1))
    child.on('exit', (code) => end(code ?? 1))
  })
}
