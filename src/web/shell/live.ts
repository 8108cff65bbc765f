import { z } from 'zod'
import { connection, heard, selfChanged, unheard } from './connection.ts'
import { readAgain, readings } from './readings.ts'

/** What the server says when something changed: a topic and a version, never anything about a person. */
const liveEvent = z.object({ topic: z.string(), version: z.string() })

const NAME = 'hemma-live'

/**
 * Listens for changes while someone is signed in. One tab of the browser holds the connection (Web Locks)
 * and tells the others (BroadcastChannel); when it closes, another takes over.
 * @returns the function that stops listening.
 */
export function listen(): () => void {
  const channel = new BroadcastChannel(NAME)
  const stop = new AbortController()
  channel.onmessage = (message: MessageEvent<unknown>) => changed(message.data)
  navigator.locks
    .request(NAME, { signal: stop.signal }, () => hold(channel, stop.signal))
    .catch(() => undefined) // Aborted: this tab stopped listening before its turn came.
  return () => {
    stop.abort()
    channel.close()
  }
}

function hold(channel: BroadcastChannel, stop: AbortSignal): Promise<void> {
  const source = new EventSource('/api/live')
  source.onmessage = (message: MessageEvent<string>) => {
    channel.postMessage(message.data)
    changed(message.data)
  }
  source.onopen = () => {
    const wasAway = !connection.get().reached
    heard()
    if (wasAway) void readAgain()
  }
  source.onerror = () => {
    if (source.readyState === EventSource.CONNECTING) unheard()
    // Refused for good: the next reading says why, for instance that the session was ended on another device.
    else void readAgain()
  }
  return new Promise((resolve) => {
    stop.addEventListener('abort', () => {
      source.close()
      resolve()
    })
  })
}

/** Makes the readings that named this topic old; those on screen are read again at once. */
function changed(data: unknown): void {
  if (typeof data !== 'string') return
  const event = liveEvent.safeParse(JSON.parse(data))
  if (!event.success) return
  heard()
  const { topic } = event.data
  if (topic.startsWith('staff:')) selfChanged.set(selfChanged.get() + 1)
  void readings.invalidateQueries({
    predicate: (query) => {
      const topics = query.meta?.topics
      return Array.isArray(topics) && topics.some((each) => topic === each || topic.startsWith(`${each}:`))
    },
  })
}
