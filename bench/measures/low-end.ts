import { rmSync } from 'node:fs'
import { join } from 'node:path'
import type { BrowserContext, Page } from 'playwright-core'
import { ensureWebBuilt } from '../../scripts/build-web.ts'
import { chromiumPath, launchChromium } from '../../test/chromium.ts'
import { startDemoHouse } from '../demo-house.ts'
import { decimal, type Outcome, verdictOf } from '../outcome.ts'
import type { Measure } from './measure.ts'

/** The phone and the road of the issue: a quarter of this machine's speed, 400 kbit/s, 400 ms away. */
const SLOWER = 4
const BYTES_A_SECOND = 400_000 / 8
const LATENCY_MS = 400
/** A good answer to a touch or a key (web.dev, Interaction to Next Paint). */
const MOST_MS = 200
/** Of a day of forty visits (design 8). */
const MOST_BAG_MB = 5
const PIN = '274913'
const TYPED = 'Andfådd i natt, sover i fåtöljen. Vikten upp två kilo sedan i måndags.'

/** Hemma on a slow phone far from everything: opened from the device, opened without a network, packed while one types. */
export const lowEndMeasure: Measure = {
  name: 'lowEnd',
  run: async () => {
    if (chromiumPath() === undefined) return [leftOut]
    await ensureWebBuilt()
    const dataDir = join(import.meta.dirname, '..', '..', '.cache', 'bench-low-end')
    rmSync(dataDir, { recursive: true, force: true })
    const house = await startDemoHouse(dataDir)
    const browser = await launchChromium()
    try {
      const context = await browser.newContext({ viewport: { width: 360, height: 740 }, locale: 'sv-SE' })
      return await measured(context, house.url)
    } finally {
      await browser.close()
      await house.stop()
    }
  },
}

const leftOut: Outcome = {
  name: 'lowEnd',
  what: 'a slow phone on a slow road',
  goal: '',
  figure: 'no browser here',
  ratio: '',
  verdict: 'left out',
}

async function measured(context: BrowserContext, url: string): Promise<Outcome[]> {
  const page = await context.newPage()
  await signedInWithBag(page, url)
  const weight = await bagWeight(page)
  await slowed(page)
  const opened = await seconds(async () => {
    await page.goto(`${url}/my-day`)
    await page.getByRole('heading', { level: 1, name: 'Min dag' }).waitFor()
  })
  const { packing, slowest } = await packedWhileTyping(page, url)
  await context.setOffline(true)
  await page.goto(`${url}/my-day`)
  await page.getByLabel('Din kod').fill(PIN)
  const cold = await seconds(async () => {
    await page.getByRole('button', { name: 'Öppna', exact: true }).click()
    await page.getByRole('heading', { level: 1, name: 'Min dag' }).waitFor()
  })
  const line = (name: string, rest: Pick<Outcome, 'what' | 'goal' | 'figure' | 'verdict'>) => ({
    name: `lowEnd.${name}`,
    ratio: '',
    ...rest,
  })
  return [
    line('open', {
      what: 'my day, app from the device, answers from the server',
      goal: '',
      figure: `${decimal(opened)} s`,
      verdict: 'measured',
    }),
    line('cold', {
      what: 'without a network, from the right PIN to my day',
      goal: '',
      figure: `${decimal(cold)} s`,
      verdict: 'measured',
    }),
    line('typing', {
      what: 'slowest key while the day bag is packed',
      goal: `≤ ${MOST_MS} ms`,
      figure: `${decimal(slowest)} ms; the packing took ${decimal(packing)} s`,
      verdict: verdictOf(slowest <= MOST_MS),
    }),
    line('bag', {
      what: 'day bag of the demo’s Sara, sealed',
      goal: `forty visits ≤ ${MOST_BAG_MB} MB`,
      figure: `${decimal(weight.megabytes)} MB in ${weight.rows} rows for ${weight.persons} persons`,
      verdict: verdictOf((weight.megabytes / Math.max(1, weight.persons)) * 40 <= MOST_BAG_MB),
    }),
  ]
}

/** Sara signs in through the demo's own door, turns on work without a network, and her bag is packed. */
async function signedInWithBag(page: Page, url: string): Promise<void> {
  await page.goto(`${url}/sign-in`)
  await page.locator('a[href*="as=sara"]').first().click()
  await page.locator('.me').waitFor()
  await page.goto(`${url}/my-day`)
  await page.locator('.me').click()
  const setting = page.getByRole('region', { name: 'Arbeta utan nät' })
  await setting.getByRole('button', { name: 'Slå på' }).click()
  await page.getByLabel('Ny kod').fill(PIN)
  await page.getByLabel('Koden en gång till').fill(PIN)
  await page.getByRole('button', { name: 'Spara koden' }).click()
  await page.getByText('På. Öppnas med din kod.').waitFor()
  await page.getByRole('button', { name: 'Stäng', exact: true }).click()
  await page.getByText('Dagväskan packad', { exact: false }).waitFor()
  await page.waitForFunction('navigator.serviceWorker.controller?.state === "activated"')
}

async function slowed(page: Page): Promise<void> {
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWER })
  await devtools.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: LATENCY_MS,
    downloadThroughput: BYTES_A_SECOND,
    uploadThroughput: BYTES_A_SECOND,
  })
}

/** Packs anew and writes a note meanwhile: how long the packing took, and the slowest key from press to paint. */
async function packedWhileTyping(page: Page, url: string): Promise<{ packing: number; slowest: number }> {
  await page.goto(`${url}/my-day`)
  await page.getByText('Dagväskan packad', { exact: false }).waitFor()
  const began = performance.now()
  await page.getByRole('button', { name: 'Packa om' }).click()
  await page.locator('main a[href^="/visit/"]').first().click()
  await page.locator('main a[href^="/person/"]').first().click()
  await page.getByRole('button', { name: 'Skriv anteckning' }).click()
  const field = page.getByLabel(/^Aktuellt/)
  await field.waitFor()
  await page.evaluate(watchKeys)
  await field.pressSequentially(TYPED, { delay: 80 })
  const slowest = Number(await page.evaluate('window.slowestKey'))
  await page.keyboard.press('Escape')
  await page.locator('a[href="/my-day"]').first().click()
  await page.getByText('Dagväskan packad', { exact: false }).waitFor()
  return { packing: (performance.now() - began) / 1000, slowest }
}

/** Event Timing: from the key to the next paint, for every key longer than a frame. */
const watchKeys = `window.slowestKey = 0
new PerformanceObserver((list) => {
  for (const { duration } of list.getEntries()) window.slowestKey = Math.max(window.slowestKey, duration)
}).observe({ type: 'event', durationThreshold: 16 })`

async function bagWeight(page: Page): Promise<{ megabytes: number; rows: number; persons: number }> {
  const found = (await page.evaluate(`new Promise((done) => {
    const ask = indexedDB.open('hemma')
    ask.onsuccess = () => {
      const got = ask.result.transaction('bag').objectStore('bag').getAll()
      got.onsuccess = () => {
        ask.result.close()
        done(got.result.map(({ id, sealed }) => ({ id, bytes: sealed.byteLength })))
      }
    }
  })`)) as { id: string; bytes: number }[] // Cast: the script above gives exactly this.
  const bytes = found.reduce((sum, one) => sum + one.bytes, 0)
  const persons = found.filter(({ id }) => id.includes(' person.page ')).length
  return { megabytes: bytes / 1e6, rows: found.length, persons }
}

async function seconds(act: () => Promise<void>): Promise<number> {
  const began = performance.now()
  await act()
  return (performance.now() - began) / 1000
}
