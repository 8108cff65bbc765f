import type { ChildProcess } from 'node:child_process'
import { spawn } from 'node:child_process'
import { join } from 'node:path'

// npm run dev: the server, restarted when its sources change, and beside it vite with the web as it is written.
const root = join(import.meta.dirname, '..')
const port = process.env.PORT ?? '4000'
const webPort = process.env.WEB_PORT ?? '4001'
const env = {
  ...process.env,
  PORT: port,
  PUBLIC_URL: process.env.PUBLIC_URL ?? `http://localhost:${webPort}`,
}

const run = (args: readonly string[]): ChildProcess =>
  spawn(process.execPath, args, { cwd: root, env, stdio: 'inherit' })

const children = [
  run(['--watch', '--watch-preserve-output', 'src/main.ts']),
  run(['node_modules/vite/bin/vite.js', '--port', webPort, '--strictPort', '--clearScreen', 'false']),
]
console.log(`Web as you write it: http://localhost:${webPort}  (server on ${port})`)

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    for (const child of children) child.kill(signal)
  })
}
for (const child of children) {
  child.on('exit', (code) => {
    for (const other of children) if (other !== child) other.kill('SIGTERM')
    process.exitCode = code ?? 0
  })
}
