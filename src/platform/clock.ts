import { asInstant, type Instant } from '../shared/instant.ts'

/** Gives each request its instant. The real one is here; tests and the demo may set another. */
export type Clock = () => Instant

/** The machine's own clock. */
export const systemClock: Clock = () => asInstant(new Date())

/** A clock that stands still until it is moved; for tests. */
export function setClock(start: Instant): Clock & { set(to: Instant): void } {
  let now = start
  return Object.assign(() => now, {
    set(to: Instant) {
      now = to
    },
  })
}
