import { newValue, type Value } from './value.ts'

/** What the header says about the road to the server. */
export interface Connection {
  readonly reached: boolean
  /** Milliseconds since 1970 of the last answer; null before the first. */
  readonly lastContact: number | null
}

export const connection = newValue<Connection>({ reached: true, lastContact: null })

/** How many pieces of one's work wait in the outbox: they outlive this page. */
export const stored = newValue(0)

/** How many commands have been made here that only this page holds: they go with it. */
export const unstored = newValue(0)

/** How many of those in the outbox another side waits for, and has not been called about. */
export const toCall = newValue(0)

/** How many commands have been made here and are not yet acknowledged by the server. */
export const unsent: Pick<Value<number>, 'get' | 'subscribe'> = {
  get: () => stored.get() + unstored.get(),
  subscribe(listener) {
    const stops = [stored.subscribe(listener), unstored.subscribe(listener)]
    return () => {
      for (const stop of stops) stop()
    }
  },
}

/** Set when the session is over: the shell leads to sign-in and back again. */
export const signedOut = newValue(false)

/** Set once a session has been read on this page: only who was in can have run out. */
export const wasIn = newValue(false)

/** There is a network, and the one who works with what lies here is not signed in: only then is anything fetched or sent. */
export const signInWanted = newValue(false)

/** Why this device has just been emptied of what could be read on it; null when it has not, or that was read. */
export const emptied = newValue<'ordered' | 'assignmentEnded' | null>(null)

/** How often the server has said, while this page stood, that something about who is signed in has changed: sessions, orders about a device. */
export const selfChanged = newValue(0)

/** Set when another tab has changed assignment under this one (two tabs, two hats). */
export const otherHat = newValue(false)

/**
 * Whether this page is the newest Hemma: a newer one lies `ready` beside it, another tab has `swapped` to that, or the
 * server no longer understands this one.
 */
export const version = newValue<'newest' | 'ready' | 'swapped' | 'tooOld'>('newest')

/** The server answered. */
export function heard(): void {
  connection.set({ reached: true, lastContact: Date.now() })
}

/** The server did not answer. */
export function unheard(): void {
  const { lastContact } = connection.get()
  connection.set({ reached: false, lastContact })
}
