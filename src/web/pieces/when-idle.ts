const IDLE_AT_LATEST_MS = 5000

/** Acts as soon as the browser has nothing else to do. Safari has no idle time to ask for; a moment later is near enough. */
export function whenIdle(act: () => void): void {
  if ('requestIdleCallback' in window) requestIdleCallback(act, { timeout: IDLE_AT_LATEST_MS })
  else setTimeout(act, 1000)
}
