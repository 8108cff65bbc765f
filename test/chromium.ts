import { existsSync } from 'node:fs'
import type { Browser } from 'playwright-core'
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

/**
 * Starts a browser that talks to nobody but the pages it is sent to: the shell where there is one, unless the `whole`
 * browser is asked for. Close it after the last test.
 */
export function launchChromium({ whole = false } = {}): Promise<Browser> {
  const executablePath = (whole ? undefined : shellPath()) ?? chromiumPath()
  if (!executablePath) throw new Error('There is no Chromium here: apt-get install chromium')
  return chromium.launch({
    executablePath,
    headless: true,
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })
}
