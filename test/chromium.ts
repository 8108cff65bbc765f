import { existsSync } from 'node:fs'
import type { Browser, BrowserContext, BrowserContextOptions } from 'playwright-core'
import { chromium } from 'playwright-core'

/**
 * The system's browsers; playwright-core brings none. The shell is Chromium without a window: the same engine for a
 * third less of the processor, but without notifications.
 */
const shells = ['/usr/bin/chromium-headless-shell']
const wholes = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/** The system's Chromium, if it has one. */
export function chromiumPath(): string | undefined {
  return wholes.find((path) => existsSync(path))
}

/** The system's headless shell, if it has one. */
export function shellPath(): string | undefined {
  return shells.find((path) => existsSync(path))
}

const args = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/**
 * Starts a browser that talks to nobody but the pages it is sent to: the shell where there is one, unless the `whole`
 * browser is asked for. Close it after the last test.
 */
export function launchChromium({ whole = false } = {}): Promise<Browser> {
  return chromium.launch({ executablePath: pathOf(whole), headless: true, args })
}

/** The same with a folder of its own, in which it writes what a browser writes on a device. */
export function launchProfile(folder: string, options: BrowserContextOptions): Promise<BrowserContext> {
  return chromium.launchPersistentContext(folder, {
    ...options,
    executablePath: pathOf(false),
    headless: true,
    args,
  })
}

function pathOf(whole: boolean): string {
  const path = (whole ? undefined : shellPath()) ?? chromiumPath()
  if (!path) throw new Error('There is no Chromium here: apt-get install chromium')
  return path
}
