const WORKER = '/service-worker.js'
const KEPT = 'hemma.push'

/** How this browser stands to notices: it cannot have them, has been told not to, or waits to be asked. */
export type Standing = 'unsupported' | 'homeScreen' | 'blocked' | 'open'

/** What the browser and its owner allow now. On an iPhone only a page on the home screen can be asked. */
export function standing(): Standing {
  const can = 'serviceWorker' in navigator && 'PushManager' in window && 'Notification' in window
  if (!can) return /iPhone|iPad/.test(navigator.userAgent) ? 'homeScreen' : 'unsupported'
  return Notification.permission === 'denied' ? 'blocked' : 'open'
}

/** The subscription that this browser holds, by the id under which the server knows it; null when it holds none. */
export async function heldHere(): Promise<string | null> {
  if (standing() !== 'open') return null
  const registration = await navigator.serviceWorker.getRegistration(WORKER)
  const held = await registration?.pushManager.getSubscription()
  return held ? localStorage.getItem(KEPT) : null
}

/** Asks the person behind the browser; must follow a tap. */
export async function ask(): Promise<NotificationPermission> {
  return await Notification.requestPermission()
}

/** Subscribes this browser under the server's key; one made under another key or for another person is given up. */
export async function subscribeHere(
  publicKey: string,
): Promise<{ endpoint: string; keys: { p256dh: string; auth: string } }> {
  const registration = await navigator.serviceWorker.register(WORKER)
  await navigator.serviceWorker.ready
  await (await registration.pushManager.getSubscription())?.unsubscribe()
  const made = await registration.pushManager.subscribe({
    userVisibleOnly: true,
    applicationServerKey: publicKey,
  })
  const { endpoint, keys } = made.toJSON()
  return { endpoint: endpoint ?? '', keys: { p256dh: keys?.p256dh ?? '', auth: keys?.auth ?? '' } }
}

/** Remembers under which id the server keeps this browser's subscription. */
export function keepHere(subscription: string): void {
  localStorage.setItem(KEPT, subscription)
}

/** Gives up the subscription in the browser itself: its push service forgets it. */
export async function forgetHere(): Promise<void> {
  localStorage.removeItem(KEPT)
  const registration = await navigator.serviceWorker.getRegistration(WORKER)
  await (await registration?.pushManager.getSubscription())?.unsubscribe()
}
