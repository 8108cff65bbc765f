import { newValue } from './value.ts'

/** What Chromium hands over when it would let a page be installed; it is in no standard's types. */
interface InstallOffer extends Event {
  prompt(): Promise<{ readonly outcome: 'accepted' | 'dismissed' }>
}

/** The browser's offer to put Hemma on the home screen; null where it makes none (or not yet). */
export const installOffer = newValue<InstallOffer | null>(null)

/** Whether this window is the installed app. */
export function isInstalled(): boolean {
  return matchMedia('(display-mode: standalone)').matches
}

/** Keeps the browser's offer for the menu instead of its own banner, which comes when one is busy with something else. */
export function watchInstall(): void {
  addEventListener('beforeinstallprompt', (event) => {
    event.preventDefault()
    // Cast: only this event has this name, and this is what it carries.
    installOffer.set(event as InstallOffer)
  })
  addEventListener('appinstalled', () => installOffer.set(null))
}
