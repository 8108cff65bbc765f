import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ensureWebBuilt } from '../../scripts/build-web.ts'
import { idFor } from '../../src/demo/cast.ts'
import { later } from '../../src/shared/instant.ts'
import { launchChromium } from '../chromium.ts'
import { startServer, type TestServer } from '../server.ts'
import { testNow } from '../templates.ts'
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

/** Opens a page as a member of the cast. */
async function open(castKey: string, path: string, width: (typeof widths)[number] = 360) {
  const window = await visit(browser, `${server.url}/sign-in`, { width })
  await signInAs(window.page, castKey)
  await window.page.goto(server.url + path)
  await settled(window.page)
  return window
}

async function pictures(page: Page, name: string): Promise<void> {
  for (const width of widths) {
    await resize(page, width)
    await screenshot(page, `${name}-${width}`)
  }
}

test('the call stands above the form, and a varsel is sent from a phone; the confirmation says what happens next', async () => {
  const { page, faults, close } = await open('sara', '/reach')
  const call = page.locator('.call-first .phone-button')
  expect(await call.getAttribute('href')).toBe('tel:0980319203')
  await pictures(page, 'reach')
  expect(await axe(page)).toEqual([])
  await page.getByLabel('Namn eller personnummer').fill('Vera Backlund')
  await page.getByRole('button', { name: /Vera/ }).click()
  await page.getByRole('radio', { name: 'Ja', exact: true }).first().check()
  await page.getByRole('radio', { name: 'I dag' }).check()
  await page.getByRole('radio', { name: 'Andningsbesvär' }).check()
  await page.getByRole('textbox', { name: 'Situation' }).fill('Tyngre andning sedan i går.')
  // At once: what was typed a moment ago is there too.
  await page.reload()
  await settled(page)
  await page.getByRole('button', { name: 'Fortsätt på utkastet' }).click()
  expect(await page.getByRole('textbox', { name: 'Situation' }).inputValue()).toBe(
    'Tyngre andning sedan i går.',
  )
  await page.getByRole('button', { name: 'Skicka varsel' }).click()
  await page.getByRole('link', { name: /Vet personen/ }).waitFor()
  await page.getByRole('radio', { name: /Ja, och säger ja/ }).check()
  await page.getByText('Grund: Personen samtycker').waitFor()
  await pictures(page, 'reach-filled')
  await page.getByRole('button', { name: 'Skicka varsel' }).click()
  await page.getByRole('heading', { name: 'Varslet är skickat' }).waitFor()
  await page.getByText('Ansvaret ligger kvar där det är.').waitFor()
  await pictures(page, 'reach-sent')
  expect(await axe(page)).toEqual([])
  expect(faults).toEqual([])
  await close()
})

test('a plan if worse in the own record is ticked to go with the background, and unticked stays at home', async () => {
  const tage = idFor<'person'>('tage')
  const { page, faults, close } = await open('anna', `/person/${tage}/reach`)
  for (const goes of [true, false]) {
    await page.goto(`${server.url}/person/${tage}/reach`)
    await page.getByRole('button', { name: 'Varsla MiNT' }).click()
    await page.getByRole('radio', { name: 'Ja', exact: true }).first().check()
    await page.getByRole('radio', { name: 'I dag' }).check()
    await page.getByRole('radio', { name: 'Andningsbesvär' }).check()
    await page.getByRole('textbox', { name: 'Situation' }).fill('Tyngre andning sedan i går.')
    await page.getByRole('radio', { name: /Ja, och säger ja/ }).check()
    const plan = page.getByRole('checkbox', { name: 'Plan vid försämring' })
    expect(await plan.isChecked()).toBe(true)
    if (goes) await pictures(page, 'reach-background')
    if (goes) expect(await axe(page)).toEqual([])
    await plan.setChecked(goes)
    await page.getByRole('button', { name: 'Skicka varsel' }).click()
    await page.getByRole('heading', { name: 'Varslet är skickat' }).waitFor()
    await page.getByRole('link', { name: 'Visa i Mina skickade' }).click()
    await settled(page)
    await page
      .getByRole('button', { name: /Visa: Tage/ })
      .first()
      .click()
    const sheet = page.getByRole('dialog')
    await sheet.getByText('Tyngre andning sedan i går.').waitFor()
    expect(await sheet.getByText('Vikten upp 2 kg på 3 dagar').count()).toBe(goes ? 1 : 0)
    // The next one is the newest.
    await server.setClock(later(testNow, 60_000))
  }
  await server.setClock(testNow)
  expect(faults).toEqual([])
  await close()
})

test('a person who cannot wait: the form gives way to 112', async () => {
  const { page, close } = await open('sara', '/reach')
  await page.getByRole('radio', { name: 'Nej', exact: true }).first().check()
  expect(await page.locator('.stop-call').getAttribute('href')).toBe('tel:112')
  expect(await page.getByRole('button', { name: 'Skicka varsel' }).count()).toBe(0)
  await screenshot(page, 'reach-stop')
  expect(await axe(page)).toEqual([])
  await close()
})

test('the team receipts on the board, opens, decides with advice; the answer is receipted by the sender', async () => {
  const { page, faults, close } = await open('erik', '/team')
  await pictures(page, 'board')
  expect(await axe(page)).toEqual([])
  const card = page.locator('.board-card', { hasText: 'Esther' })
  await card.getByRole('button', { name: 'Kvittera' }).click()
  await card.getByText('Kvitterat av Erik Nordin').waitFor()
  await card.getByRole('button', { name: /Öppna/ }).click()
  await page.locator('.referral-detail').waitFor()
  await page.getByRole('button', { name: 'Besluta' }).click()
  await pictures(page, 'board-decide')
  await page.getByRole('radio', { name: /Konsultativt stöd/ }).check()
  await page.getByLabel('Råd och förslag').fill('Dubblera vattendrivande i två dagar, väg varje morgon.')
  expect(await axe(page)).toEqual([])
  await page.getByRole('button', { name: 'Besluta och svara' }).click()
  await page.locator('.referral-detail').getByText('Svaret är skickat, inte kvitterat').waitFor()
  await pictures(page, 'board-decided')
  await close()

  const sara = await open('sara', '/sent')
  await pictures(sara.page, 'sent')
  expect(await axe(sara.page)).toEqual([])
  const item = sara.page.locator('.inbox-item', { hasText: 'Esther' })
  await item.getByRole('button', { name: 'Kvittera' }).click()
  await item.waitFor({ state: 'detached' })
  await sara.page.getByRole('button', { name: /Visa: Esther/ }).click()
  await sara.page.getByText('Kvitterat av Sara Lindqvist').waitFor()
  await pictures(sara.page, 'sent-thread')
  expect([...faults, ...sara.faults]).toEqual([])
  await sara.close()
})

test('someone is calling: the form is one tap from the board, and the call stands there when it is saved', async () => {
  const { page, faults, close } = await open('erik', '/team')
  await page.getByRole('link', { name: 'Någon ringer' }).click()
  await page.waitForURL(/\/team\/call/)
  await settled(page)
  await pictures(page, 'call')
  expect(await axe(page)).toEqual([])
  await page.getByLabel('Namn eller personnummer').fill('Lennart Ivarsson')
  await page.getByRole('button', { name: /Lennart/ }).click()
  await page.getByRole('radio', { name: 'Ja', exact: true }).first().check()
  await page.getByRole('textbox', { name: 'Situation' }).fill('Fallit, inga skador.')
  await page.getByRole('radio', { name: 'I dag' }).check()
  await page.getByRole('radio', { name: 'Nedsatt allmäntillstånd' }).check()
  await page.getByRole('radio', { name: /Ja, och säger ja/ }).check()
  await page.getByLabel('Namn', { exact: true }).fill('Jonas Falk')
  await page.getByLabel('Yrke').selectOption('nurse')
  await page.getByLabel('Enhet').fill('Ambulansen i Granvik')
  await page.getByLabel(/Telefon/).fill('070-174 06 22')
  await page.getByRole('button', { name: 'Spara' }).click()
  await page.getByRole('heading', { name: 'Sparat på tavlan' }).waitFor()
  await page.getByRole('link', { name: 'Till tavlan' }).click()
  await page.locator('.board-card', { hasText: 'Lennart' }).waitFor()
  expect(faults).toEqual([])
  await close()
})

test('who is in no team is told so on the board, with a way on', async () => {
  const { page, close } = await open('sara', '/team')
  await page.getByText('Ditt uppdrag är inte i ett team').waitFor()
  await close()
})
