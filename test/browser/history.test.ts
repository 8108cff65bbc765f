import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ensureWebBuilt } from '../../scripts/build-web.ts'
import { idFor } from '../../src/demo/cast.ts'
import { launchChromium } from '../chromium.ts'
import { startServer, type TestServer } from '../server.ts'
import { axe } from './axe.ts'
import { resize, screenshot, settled, signInAs, visit, widths } from './harness.ts'

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

async function personAs(castKey: string, person: string, scheme: 'light' | 'dark' = 'light') {
  const window = await visit(browser, `${server.url}/sign-in`, { scheme })
  await signInAs(window.page, castKey)
  await window.page.goto(`${server.url}/person/${idFor(person)}`)
  await settled(window.page)
  const panel = window.page.getByRole('region', { name: 'Hämtad historik' })
  await panel.waitFor()
  return { ...window, panel }
}

test('Esther’s physician sees what is confirmed and by whom, her medicines as the source lists them, and her values', async () => {
  const { page, panel, faults, close } = await personAs('gp-public', 'esther')
  for (const width of widths) {
    await resize(page, width)
    for (const view of ['Diagnoser', 'Läkemedel', 'Värden', 'Kontakter', 'Övrigt']) {
      await panel.getByRole('radio', { name: view }).check()
      await panel.screenshot({ path: `test-results/history-${view}-${width}.png` })
      expect(await axe(page)).toEqual([])
    }
  }
  await panel.getByRole('radio', { name: 'Läkemedel' }).check()
  await panel.getByText('Furosemid 40 mg tablett').waitFor()
  await panel.getByText('Den är inte en läkemedelslista att ge efter.').waitFor()
  expect(await panel.getByText('Ej bekräftad').count()).toBeGreaterThan(3)
  await panel.getByRole('radio', { name: 'Värden' }).check()
  await panel.getByRole('button', { name: /Alla värden: Blodtryck, 128\/72 mmHg/ }).click()
  const sheet = page.getByRole('dialog')
  await sheet.getByRole('img', { name: /Diagram över Blodtryck/ }).waitFor()
  await sheet.getByRole('row', { name: /148\/82 mmHg/ }).waitFor()
  await screenshot(page, 'history-series-1440')
  expect(await axe(page)).toEqual([])
  expect(faults).toEqual([])
  await close()
})
