import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { testNow } from '../templates.ts'

/** The widths every screen is looked at: a phone, a tablet, a desk. */
export const widths = [360, 820, 1440] as const

const HEIGHTS: Readonly<Record<number, number>> = { 360: 740, 820: 1180, 1440: 900 }

/** A browser window of one person, and what went wrong in it. */
export interface Visit {
  readonly page: Page
  readonly context: BrowserContext
  /** Console errors, CSP violations, uncaught faults and requests that left the origin; a test ends by expecting none. */
  readonly faults: string[]
  close(): Promise<void>
}

export interface VisitOptions {
  readonly width?: (typeof widths)[number]
  readonly scheme?: 'light' | 'dark'
  readonly locale?: 'sv-SE' | 'en-GB'
}

/** Opens a window of its own (own cookies, own storage) at an address of the server. */
export async function visit(browser: Browser, url: string, options: VisitOptions = {}): Promise<Visit> {
  const width = options.width ?? 360
  const context = await browser.newContext({
    viewport: { width, height: HEIGHTS[width] ?? 800 },
    hasTouch: width < 1000,
    colorScheme: options.scheme ?? 'light',
    locale: options.locale ?? 'sv-SE',
    timezoneId: 'Europe/Stockholm',
    reducedMotion: 'reduce',
  })
  const page = await context.newPage()
  const faults: string[] = []
  const origin = new URL(url).origin
  page.on('console', (message) => {
    // A refused request is the screen's to show; Chromium also prints it.
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) {
      faults.push(message.text())
    }
  })
  page.on('pageerror', (error) => faults.push(error.message))
  page.on('request', (request) => {
    if (/^(https?|wss?):/.test(request.url()) && new URL(request.url()).origin !== origin) {
      faults.push(`left the origin: ${request.url()}`)
    }
  })
  // The server's clock stands at the tests' instant; a browser with another day would call things late.
  await page.clock.setFixedTime(testNow)
  await page.goto(url)
  return { page, context, faults, close: () => context.close() }
}

/** Signs in as one of the cast through the real flow, and waits until the first screen has its heading. */
export async function signInAs(page: Page, castKey: string): Promise<void> {
  await page.goto(new URL('/sign-in', page.url()).href)
  await page.locator(`a[href*="as=${castKey}"]`).first().click()
  await page.waitForURL((url) => !/^\/(sign-in|demo-idp)/.test(url.pathname))
  await settled(page)
}

/** Waits until the page has its heading and no skeleton is left. */
export async function settled(page: Page): Promise<void> {
  await page.locator('h1').first().waitFor()
  await page.locator('[aria-busy="true"]').first().waitFor({ state: 'detached' })
}

/** Keeps what the page looks like now, in test-results/<name>.png (the whole page, not only what fits). */
export async function screenshot(page: Page, name: string): Promise<void> {
  const folder = join(import.meta.dirname, '..', '..', 'test-results')
  mkdirSync(folder, { recursive: true })
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true })
}

/** Sets the window to a width that screens are looked at. */
export async function resize(page: Page, width: (typeof widths)[number]): Promise<void> {
  await page.setViewportSize({ width, height: HEIGHTS[width] ?? 800 })
}
