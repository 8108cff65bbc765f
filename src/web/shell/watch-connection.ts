import { connection, heard, unheard } from './connection.ts'
import { readAgain } from './readings.ts'

/** How often a quiet road is asked about, and how long it may be quiet before that, in milliseconds. */
const EVERY = 15_000
const QUIET = 45_000
const ANSWER = 5_000

/**
 * Knows of the road to the server without waiting for somebody to press something: the device says that its net is gone
 * or back, and a road that has been quiet is asked (the server's sign of life, which is nobody's data and is not
 * logged). What stands on screen is read again when the server is back.
 */
export function watchConnection(): void {
  addEventListener('offline', unheard)
  addEventListener('online', () => void isReached())
  setInterval(() => {
    const { reached, lastContact } = connection.get()
    const isQuiet = lastContact !== null && Date.now() - lastContact > QUIET
    if (document.visibilityState === 'visible' && (!reached || isQuiet)) void isReached()
  }, EVERY)
}

/** Asks the server for a sign of life. */
export async function isReached(): Promise<boolean> {
  const wasAway = !connection.get().reached
  try {
    const answer = await fetch('/healthz', { cache: 'no-store', signal: AbortSignal.timeout(ANSWER) })
    if (!answer.ok) throw new Error(String(answer.status))
  } catch {
    unheard()
    return false
  }
  heard()
  if (wasAway) void readAgain()
  return true
}

/** Is fulfilled when the server is reached: at once, or when it is back. */
export function reachedAgain(): Promise<void> {
  return new Promise((resolve) => {
    if (connection.get().reached) return resolve()
    const stop = connection.subscribe(() => {
      if (!connection.get().reached) return
      stop()
      resolve()
    })
  })
}
