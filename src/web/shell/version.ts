import { version } from './connection.ts'

/** How often a newer version is asked for while the page stands, in milliseconds. */
const EVERY = 30 * 60_000

/** Somebody here has said that the new version may come. */
let isWanted = false
let askedAt = 0

/**
 * Lets the service worker keep this version on the device, so that it opens without a network, and hears of a newer
 * one. The new one is fetched whole beside this and waits: nobody's page changes under their hands.
 */
export function watchVersion(): void {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return
  // After the first screen: what is kept for later may not delay what is wanted now.
  if (document.readyState === 'complete') void keepIfAllowed()
  else addEventListener('load', () => void keepIfAllowed(), { once: true })
}

/** A browser that keeps nothing (some private windows) shows Hemma as a page; nothing else stops for it. */
async function keepIfAllowed(): Promise<void> {
  try {
    await keep()
  } catch (fault) {
    console.warn('the app is not kept in this browser', fault instanceof Error ? fault.name : '')
  }
}

async function keep(): Promise<void> {
  const { Workbox } = await import('workbox-window')
  const worker = new Workbox('/service-worker.js')
  worker.addEventListener('waiting', () => {
    if (isWanted) worker.messageSkipWaiting()
    else if (version.get() === 'newest') version.set('ready')
  })
  worker.addEventListener('controlling', ({ isUpdate }) => {
    if (!isUpdate) return
    if (isWanted) location.reload()
    else version.set('swapped')
  })
  await worker.register({ immediate: true })
  const look = () => {
    if (document.visibilityState !== 'visible' || Date.now() - askedAt < EVERY) return
    askedAt = Date.now()
    // Out of reach of the server it is asked next time.
    worker.update().catch(() => undefined)
  }
  askedAt = Date.now()
  setInterval(look, EVERY)
  document.addEventListener('visibilitychange', look)
}

/**
 * Takes the newest version and draws the page anew with it; drafts are set aside as the page goes. False when the new
 * version could not be fetched now: the page stands as it was.
 */
export async function takeVersion(): Promise<boolean> {
  const registration = await navigator.serviceWorker?.getRegistration()
  if (registration === undefined || version.get() === 'swapped') {
    location.reload()
    return true
  }
  try {
    isWanted = true
    if (registration.waiting === null) await registration.update()
    if (registration.waiting !== null) registration.waiting.postMessage({ type: 'SKIP_WAITING' })
    // What is being installed is taken as it waits (above); where nothing new was found this page is what there is.
    else if (registration.installing === null) location.reload()
    return true
  } catch {
    isWanted = false
    return false
  }
}
