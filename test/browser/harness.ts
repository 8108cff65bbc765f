import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll } from 'vitest'
import { SESSION_COOKIE } from '../../src/door/session-token.ts'
import { launchChromium, launchProfile } from '../chromium.ts'
import { startServer, type TestServer } from '../server.ts'
import { testNow } from '../templates.ts'

/** The widths every screen is looked at: a phone, a tablet, a desk. */
export const widths = [360, 820, 1440] as const

const HEIGHTS: Readonly<Record<number, number>> = { 360: 740, 820: 1180, 1440: 900 }

/** Where the cast lives, and stillness. */
const HERE = { locale: 'sv-SE', timezoneId: 'Europe/Stockholm', reducedMotion: 'reduce' } as const

/** A browser window of one person, and what went wrong in it. */
export interface Visit {
  readonly page: Page
  readonly context: BrowserContext
  /** Console errors, CSP violations, uncaught faults and requests that left the origin; a test ends by expecting none. */
  readonly faults: string[]
  /** What the server refused or failed, as "status path"; for tests that open a screen as one who may. */
  readonly refused: string[]
  close(): Promise<void>
}

export interface VisitOptions {
  readonly width?: (typeof widths)[number]
  readonly scheme?: 'light' | 'dark'
  /** What the person has chosen in the menu before; Swedish when absent. */
  readonly language?: 'en'
}

/** What the browser tests of one file share: a server on the demo region, and a browser. */
export interface House {
  readonly server: TestServer
  /** A window of nobody's at a path, as a stranger opens it. */
  visit(path: string, options?: VisitOptions): Promise<Visit>
  /** A window of a member of the cast at a path, settled. They are signed in already; how, `sign-in.test.ts` walks. */
  open(castKey: string, path: string, options?: VisitOptions): Promise<Visit>
  /** The same in a browser of its own, which writes in this folder what a browser writes on a device. */
  openIn(folder: string, castKey: string, path: string): Promise<Visit>
  /** Signs a member of the cast in to a window that stands, in place of who was; how, `sign-in.test.ts` walks. */
  signIn(window: Visit, castKey: string): Promise<void>
}

/**
 * Call once at the top of a file of browser tests: starts the house before its first test, and leaves nothing after.
 * `wholeBrowser` is for what Chromium's headless shell lacks. Without `serviceWorker` there is none: each window would
 * fetch the whole app into its own store first.
 */
export function house({ wholeBrowser = false, serviceWorker = false } = {}): House {
  let server: TestServer | undefined
  let browser: Browser | undefined
  const kept: Kept[] = []
  beforeAll(async () => {
    ;[server, browser] = await Promise.all([startServer(), launchChromium({ whole: wholeBrowser })])
  })
  afterAll(async () => {
    await browser?.close()
    await server?.stop()
  })
  const begun = () => {
    if (server === undefined || browser === undefined)
      throw new Error('the house stands from the first test on')
    return { server, browser, serviceWorker, kept }
  }
  return {
    get server() {
      return begun().server
    },
    async visit(path, options = {}) {
      const window = await newWindow(begun(), options)
      await window.page.goto(begun().server.url + path)
      return window
    },
    async open(castKey, path, options = {}) {
      const window = await newWindow(begun(), options)
      await arrive(window, castKey, path)
      return window
    },
    async openIn(folder, castKey, path) {
      const { url } = begun().server
      const context = await launchProfile(folder, { ...HERE, hasTouch: true, viewport: viewportOf(360) })
      const page = await context.newPage()
      await page.clock.setFixedTime(testNow)
      const window = { page, context, ...watched(page, url), close: () => context.close() }
      await arrive(window, castKey, path)
      return window
    },
    signIn,
  }
  async function signIn({ context }: Visit, castKey: string) {
    const { server } = begun()
    const { cookie } = await server.as(castKey)
    const value = cookie.slice(SESSION_COOKIE.length + 1)
    // Chromium takes a __Host- cookie only for https, and then sends it to localhost over http too.
    const url = server.url.replace('http:', 'https:')
    const host = { url, httpOnly: true, secure: true, sameSite: 'Lax' as const }
    await context.addCookies([{ name: SESSION_COOKIE, value, ...host }])
  }
  async function arrive(window: Visit, castKey: string, path: string) {
    await signIn(window, castKey)
    await window.page.goto(begun().server.url + path)
    await settled(window.page)
  }
}

/** A window between two tests: what it has fetched and compiled stays, which is most of what opening one costs. */
interface Kept {
  readonly context: BrowserContext
  readonly page: Page
  /** What decides at its birth which tests it can serve: a finger or a mouse, and the language. */
  readonly kind: string
}

interface Begun {
  readonly server: TestServer
  readonly browser: Browser
  readonly serviceWorker: boolean
  readonly kept: Kept[]
}

/** A window with empty cookies and storage, not yet anywhere. */
async function newWindow(house: Begun, options: VisitOptions): Promise<Visit> {
  const width = options.width ?? 360
  const colorScheme = options.scheme ?? 'light'
  const kind = `${width < 1000 ? 'touch' : 'mouse'} ${options.language ?? ''}`
  const at = house.kept.findIndex((each) => each.kind === kind)
  const window = at < 0 ? await fresh(house, kind, options) : house.kept.splice(at, 1)[0]
  if (window === undefined) throw new Error('the place that was found holds a window')
  const { context, page } = window
  await page.setViewportSize(viewportOf(width))
  await page.emulateMedia({ colorScheme })
  // The server's clock stands at the tests' instant; a browser with another day would call things late.
  await page.clock.setFixedTime(testNow)
  return { page, context, ...watched(page, house.server.url), close: () => putBack(house, window) }
}

async function fresh({ browser, serviceWorker }: Begun, kind: string, options: VisitOptions): Promise<Kept> {
  const context = await browser.newContext({
    ...HERE,
    hasTouch: kind.startsWith('touch'),
    serviceWorkers: serviceWorker ? 'allow' : 'block',
  })
  if (options.language)
    await context.addInitScript(`localStorage.setItem('hemma.language', '${options.language}')`)
  // A busy machine is no fault: what takes this long has stopped.
  context.setDefaultTimeout(120_000)
  return { context, page: await context.newPage(), kind }
}

/** What goes wrong on the page from now on. */
function watched(page: Page, url: string): Pick<Visit, 'faults' | 'refused'> {
  const faults: string[] = []
  page.on('console', (message) => {
    // A refused request is the screen's to show; Chromium also prints it.
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) {
      faults.push(message.text())
    }
  })
  page.on('pageerror', (error) => faults.push(error.message))
  page.on('request', (request) => {
    if (/^(https?|wss?):/.test(request.url()) && new URL(request.url()).origin !== url) {
      faults.push(`left the origin: ${request.url()}`)
    }
  })
  const refused: string[] = []
  page.on('response', (answer) => {
    if (answer.status() >= 400) refused.push(`${answer.status()} ${new URL(answer.url()).pathname}`)
  })
  return { faults, refused }
}

/** Empties a window for the next test; one that is no longer simply one page at this origin is closed. */
async function putBack({ server, serviceWorker, kept }: Begun, window: Kept): Promise<void> {
  const { context, page } = window
  if (serviceWorker || context.pages().length !== 1 || new URL(page.url()).origin !== server.url)
    return context.close()
  page.removeAllListeners()
  page.on('dialog', (dialog) => void dialog.accept())
  await Promise.all([
    page.unrouteAll({ behavior: 'ignoreErrors' }),
    context.unrouteAll({ behavior: 'ignoreErrors' }),
    context.setOffline(false),
    context.clearPermissions(),
    page.emulateMedia({ media: null, colorScheme: 'light' }),
  ])
  // A page of the same origin without a script: from anywhere else the next one would begin in a new, cold process.
  await page.goto(`${server.url}/healthz`)
  const devtools = await context.newCDPSession(page)
  await devtools.send('Storage.clearDataForOrigin', {
    origin: server.url,
    storageTypes: 'cookies,local_storage,indexeddb',
  })
  await devtools.detach()
  await context.clearCookies()
  page.removeAllListeners()
  kept.push(window)
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

/**
 * Keeps what the page looks like now, in test-results/<name>.png (the whole page, not only what fits), where
 * HEMMA_SCREENS is set: somebody means to look at it, and a picture costs more than most tests.
 */
export async function screenshot(page: Page, name: string): Promise<void> {
  if (!process.env.HEMMA_SCREENS) return
  const folder = join(import.meta.dirname, '..', '..', 'test-results')
  mkdirSync(folder, { recursive: true })
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true })
}

/** Keeps what the page looks like at every width, as `screenshot` does; the window ends at a phone's. */
export async function pictures(page: Page, name: string): Promise<void> {
  if (!process.env.HEMMA_SCREENS) return
  for (const width of widths) {
    await resize(page, width)
    await screenshot(page, `${name}-${width}`)
  }
  await resize(page, 360)
}

/** Sets the window to a width that screens are looked at. */
export async function resize(page: Page, width: (typeof widths)[number]): Promise<void> {
  await page.setViewportSize(viewportOf(width))
}

function viewportOf(width: number) {
  return { width, height: HEIGHTS[width] ?? 800 }
}
