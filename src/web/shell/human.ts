const FRESH = 60_000
let lastTouch = Date.now()

/** Starts to notice that a human uses the page. Only that extends a session; reading in the background never does. */
export function watchHuman(): void {
  const touched = () => {
    lastTouch = Date.now()
  }
  for (const kind of ['pointerdown', 'keydown', 'wheel'] as const) {
    addEventListener(kind, touched, { capture: true, passive: true })
  }
}

/** True when someone touched the page within the last minute. */
export function humanIsHere(): boolean {
  return humanIdle() < FRESH
}

/** Milliseconds since someone last touched the page. */
export function humanIdle(): number {
  return Date.now() - lastTouch
}
