import { readFileSync } from 'node:fs'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ensureWebBuilt } from '../../scripts/build-web.ts'
import { parseCsv } from '../../src/shared/csv.ts'
import { launchChromium } from '../chromium.ts'
import { startServer, type TestServer } from '../server.ts'
import { axe } from './axe.ts'
import { resize, screenshot, settled, signInAs, visit, widths } from './harness.ts'
import { keyboardWalk } from './keyboard.ts'

let server: TestServer
let browser: Browser

beforeAll(async () => {
  await ensureWebBuilt()
  ;[server, browser] = await Promise.all([startServer(), launchChromium()])
})

afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

async function followUpAs(staff: string) {
  const window = await visit(browser, `${server.url}/sign-in`)
  // The tests' own day, so that the demo's month is the one that is shown.
  await window.page.clock.setFixedTime('2026-11-21T15:40:00.000Z')
  await signInAs(window.page, staff)
  await window.page.goto(`${server.url}/follow-up`)
  await settled(window.page)
  return window
}

describe('Follow-up, on a phone', () => {
  test('Lena sees her team’s month, how each number is counted, and the quarter with a tap', async () => {
    const { page, faults, close } = await followUpAs('lena')
    await page.getByText('november 2026').first().waitFor()
    const first = page.getByRole('region', { name: /Mottagna/ })
    await first.getByText('Så räknas det').click()
    await first.getByText(/Alla som nådde enheten/).waitFor()
    for (const width of widths) {
      await resize(page, width)
      await screenshot(page, `follow-up-${width}`)
    }
    await resize(page, 360)
    expect(await axe(page)).toEqual([])
    expect((await keyboardWalk(page)).some((name) => name.includes('Föregående period'))).toBe(true)
    await page.getByRole('radio', { name: 'Kvartal' }).check({ force: true })
    await page.getByText('Kvartal 4, 2026').first().waitFor()
    await page.getByRole('button', { name: 'Föregående period' }).click()
    await page.getByText('Kvartal 3, 2026').first().waitFor()
    expect(faults).toEqual([])
    await close()
  })

  test('what is downloaded hides small numbers and says how each is counted', async () => {
    const { page, close } = await followUpAs('lena')
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Ladda ner' }).click(),
    ])
    expect(download.suggestedFilename()).toBe('uppfoljning-2026-11-01-2026-11-30.csv')
    const rows = parseCsv(readFileSync(await download.path(), 'utf8')).map((row) => row.cells)
    expect(rows[0]?.[0]).toBe('MiNT, Norrådals sjukhus')
    const counted = rows.filter((row) => row[4] === 'antal').flatMap((row) => row.slice(2, 4))
    expect(counted.filter((cell) => /^[1-4]$/.test(cell))).toEqual([])
    expect(rows.every((row) => row[5] !== undefined)).toBe(true)
    await close()
  })

  test('Kerstin chooses among her provider’s units and is told that small numbers are hidden', async () => {
    const { page, faults, close } = await followUpAs('admin')
    await page.getByText(/Tal under fem visas inte/).waitFor()
    await page.getByLabel('Enhet').selectOption({ label: 'Granviks hälsocentral' })
    await page.getByText('Granviks hälsocentral', { exact: true }).last().waitFor()
    await settled(page)
    await screenshot(page, 'follow-up-no-model')
    expect(faults).toEqual([])
    await close()
  })
})
