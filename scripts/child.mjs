import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { node24, root } from './install.mjs'

/**
 * Runs a script on Node 24 in the terminal's sight and ends with its exit code. Signals are passed on, so that
 * Ctrl-C and `kill` reach the one that has something to finish; this process waits for it.
 */
export function become(script, args = []) {
  const child = spawn(node24(), [join(root, script), ...args], {
    cwd: root,
    stdio: 'inherit',
    env: {
      ...process.env,
      NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE ?? join(root, '.cache', 'node'),
    },
  })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  // npm runs this through a shell that dies of a SIGTERM without passing it on: then the parent changes.
  const parent = process.ppid
  setInterval(() => process.ppid !== parent && child.kill('SIGTERM'), 500)
  child.on('error', (error) => {
    console.error(`Hemma: ${script} could not be started: ${error.message}`)
    process.exit(1)
  })
  child.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 143)))
}
