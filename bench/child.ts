import { type ChildProcess, spawn } from 'node:child_process'
import { createServer } from 'node:net'

/** A server that the bench started: the real one, or the floor. */
export interface Child {
  readonly url: string
  readonly pid: number
  /** Says something to it; the floor listens. */
  tell(message: object): void
  /** Stands still while the other side is loaded, so that its background work is nobody else's. */
  pause(): void
  resume(): void
  stop(): Promise<void>
}

/** Starts a script on this Node as a server on a free port of this machine, and waits until it says that it is ready. */
export async function startChild(script: string, env: Readonly<Record<string, string>>): Promise<Child> {
  const port = await freePort()
  const child = spawn(process.execPath, [script], {
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    env: { PATH: process.env.PATH, PORT: String(port), ...env },
  })
  await ready(child, script)
  return {
    url: `http://localhost:${port}`,
    pid: child.pid ?? 0,
    tell: (message) => void child.send(message),
    pause: () => void child.kill('SIGSTOP'),
    resume: () => void child.kill('SIGCONT'),
    stop: () =>
      new Promise((resolve) => {
        if (child.exitCode !== null) return resolve()
        child.once('exit', () => resolve())
        child.kill('SIGCONT')
        child.kill('SIGTERM')
      }),
  }
}

function ready(child: ChildProcess, script: string): Promise<void> {
  const said: string[] = []
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk: Buffer) => {
      said.push(chunk.toString())
      if (said.length > 50) said.shift()
    })
  return new Promise((resolve, reject) => {
    child.once('message', () => resolve())
    child.once('exit', (code) => reject(new Error(`${script} ended with ${code}:\n${said.join('')}`)))
  })
}

/** A port of this machine that nobody has now. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, 'localhost', () => {
      const address = probe.address()
      probe.close(() =>
        address !== null && typeof address === 'object'
          ? resolve(address.port)
          : reject(new Error('no port')),
      )
    })
  })
}
