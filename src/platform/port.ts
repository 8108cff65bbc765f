import { createServer } from 'node:net'
import { StartError } from './start-error.ts'

/**
 * Asks for the port before anything is filled or migrated. Throws StartError when another process has it, or when
 * this user may not have it; 0 is always free.
 */
export async function needPort(port: number, host: string): Promise<void> {
  const server = createServer()
  try {
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject)
      server.listen(port, host, resolve)
    })
  } catch (error) {
    throw portError(error, port) ?? error
  } finally {
    server.close()
  }
}

/** What a refused port means in words; undefined for any other error. */
export function portError(error: unknown, port: number): StartError | undefined {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  const way = `Choose another one, for example: PORT=${port + 1} npm start`
  if (code === 'EADDRINUSE') return new StartError(`PORT: something already answers on ${port}. ${way}`)
  if (code === 'EACCES') return new StartError(`PORT: this user may not listen on ${port}. ${way}`)
  return undefined
}
