import type { Browser, Page } from 'playwright-core'
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

async function as(castKey: string, path: string) {
  const window = await visit(browser, `${server.url}/sign-in`)
  await signInAs(window.page, castKey)
  await window.page.goto(server.url + path)
  await settled(window.page)
  return window
}

const healthCentre = (page: Page) => page.getByRole('combobox', { name: 'Listad på' })
const whyCorrected = (page: Page) => page.getByRole('textbox', { name: 'Varför rättas det?' })

/** Writes the beginning of a health centre's name and takes it with the keys. */
async function listAt(page: Page, beginning: string, name: RegExp) {
  await healthCentre(page).fill('')
  await healthCentre(page).pressSequentially(beginning)
  await page.getByRole('option', { name }).waitFor()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
}

test('a newcomer is added whole from a phone: who resembles them first, then where they live, by the device’s own place', async () => {
  const { page, context, faults, close } = await as('sara', '/persons')
  await context.grantPermissions(['geolocation'], { origin: server.url })
  await context.setGeolocation({ latitude: 63.10422, longitude: 14.61153, accuracy: 12 })
  await page.getByRole('button', { name: 'Lägg upp ny person' }).click()
  await page.getByLabel('Förnamn').fill('Ester')
  await page.getByLabel('Efternamn').fill('Lindgren')
  await page.getByRole('heading', { name: 'Är det någon av dem?' }).waitFor()
  await page.getByLabel('Nej, det är ingen av dem').check()
  await page.getByLabel('Personnummer, samordningsnummer').fill('19360525-7042')
  await page.getByLabel('Varför tar er enhet del i vården?').fill('Ny i hemsjukvården')
  await page.getByRole('button', { name: 'Lägg upp personen' }).click()
  await page.getByText('kontrollsiffra').first().waitFor()
  await page.getByLabel('Personnummer, samordningsnummer').fill('')

  await page.getByText('Tilltalsnamn, adress och hälsocentral').click()
  await page.getByLabel('Tilltalsnamn').fill('Essi')
  await page.getByLabel('Gatuadress').fill('Nyavägen 9')
  await page.getByLabel('Postnummer').fill('999 01')
  await page.getByLabel('Postort').fill('Granvik')
  await page.getByRole('button', { name: 'Jag är där, hämta läget' }).click()
  await page.getByText('på ungefär 12 meter när').waitFor()
  expect(await page.getByLabel('Läge på kartan').inputValue()).toBe('63.10422, 14.61153')
  await page.getByLabel('Kommun').selectOption('Granvik')
  await listAt(page, 'gran', /Granviks hälsocentral/)
  await page.getByText('Personen har skyddade personuppgifter').click()
  for (const width of widths) {
    await resize(page, width)
    await screenshot(page, `person-create-${width}`)
    expect(await axe(page)).toEqual([])
  }
  await resize(page, 360)
  await page.getByRole('button', { name: 'Lägg upp personen' }).click()
  await page.getByRole('heading', { level: 1, name: 'Essi Lindgren' }).waitFor()
  await page.locator('.head-facts', { hasText: 'Granviks hälsocentral' }).waitFor()
  await page.locator('.head-facts', { hasText: 'Skyddade personuppgifter' }).waitFor()
  await page.getByText('Nyavägen 9, Granvik').waitFor()
  expect(await page.getByRole('link', { name: 'Karta' }).getAttribute('href')).toContain('63.10422,14.61153')
  expect(faults).toEqual([])
  await close()
})

test('a device that may not tell where it is says so, and what is no place is never sent', async () => {
  const { page, context, faults, close } = await as('sara', '/persons')
  await context.clearPermissions()
  await page.getByRole('button', { name: 'Lägg upp ny person' }).click()
  await page.getByText('Tilltalsnamn, adress och hälsocentral').click()
  await page.getByRole('button', { name: 'Jag är där, hämta läget' }).click()
  await page.getByText('Enheten får inte lämna ut läget').waitFor()
  await page.getByLabel('Läge på kartan').fill('bakom kyrkan')
  await page.getByText('Tilltalsnamn, adress och hälsocentral').click()
  let sent = 0
  page.on('request', (request) => {
    if (request.url().endsWith('/api/person/create')) sent++
  })
  await page.getByRole('button', { name: 'Lägg upp personen' }).click()
  await page.getByText('Här går inget läge att läsa').waitFor()
  expect(await page.locator('[name=position]:focus').count()).toBe(1)
  expect(sent).toBe(0)
  await page.getByLabel('Läge på kartan').fill('14.61, 63.1')
  await page.getByText('Läget ligger inte i Sverige').waitFor()
  expect(faults).toEqual([])
  await close()
})

test('a correction holds health centre, municipality and place; a new address empties the old place, and a map’s link gives the new', async () => {
  const { page, faults, close } = await as('sara', `/person/${idFor('holger')}`)
  await page.getByRole('button', { name: 'Rätta uppgifter om personen' }).click()
  expect(await page.getByLabel('Läge på kartan').inputValue()).toBe('63.12150, 14.64020')
  expect(await page.getByLabel('Kommun').inputValue()).toBe('9901')
  await page.getByLabel('Gatuadress').fill('Södra Strandvägen 2')
  await page.getByText('Adressen är ändrad, så läget är tömt').waitFor()
  await page.getByLabel('Läge på kartan').fill('https://www.openstreetmap.org/#map=17/63.1201/14.6389')
  expect(await page.getByLabel('Läge på kartan').inputValue()).toBe('63.12010, 14.63890')
  await healthCentre(page).fill('')
  await healthCentre(page).pressSequentially('tran')
  await page.getByRole('option', { name: /Hälsocentralen Tranan/ }).waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('option', { name: /Hälsocentralen Tranan/ }).waitFor({ state: 'detached' })
  expect(await page.getByLabel('Gatuadress').inputValue()).toBe('Södra Strandvägen 2')
  await listAt(page, 'tran', /Hälsocentralen Tranan/)
  await whyCorrected(page).fill('Har flyttat')
  expect(await axe(page)).toEqual([])
  await screenshot(page, 'person-correct')
  await page.getByRole('button', { name: 'Spara rättelsen' }).click()
  await page.getByText('Södra Strandvägen 2, Granvik').waitFor()
  await page.locator('.head-facts', { hasText: 'Hälsocentralen Tranan' }).waitFor()
  expect(await page.getByRole('link', { name: 'Karta' }).getAttribute('href')).toContain('63.1201,14.6389')
  expect(faults).toEqual([])
  await close()
})

test('protected identity is set with a reason, shows at once, and is lifted the same way', async () => {
  const { page, faults, close } = await as('sara', `/person/${idFor('ragnar')}`)
  const correct = page.getByRole('button', { name: 'Rätta uppgifter om personen' })
  await correct.click()
  await page.locator('summary', { hasText: 'Skyddade personuppgifter' }).click()
  await page.getByText('Skyddad folkbokföring', { exact: true }).click()
  const form = page.locator('form', { hasText: 'Vilket skydd?' })
  await form.getByLabel('Varför?').fill('Visade beslutet')
  expect(await axe(page)).toEqual([])
  await screenshot(page, 'person-protect')
  await form.getByRole('button', { name: 'Skydda uppgifterna' }).click()
  await page.locator('.head-facts', { hasText: 'Skyddade personuppgifter' }).waitFor()
  const told = page.locator('.timeline', { hasText: 'Uppgifterna om personen är skyddade från nu.' })
  await told.waitFor()
  expect(await told.textContent()).not.toContain('Visade beslutet')
  await correct.click()
  await page.locator('summary', { hasText: 'Skyddade personuppgifter' }).click()
  await page.getByText('Inget skydd').click()
  await form.getByLabel('Varför?').fill('Fel person')
  await form.getByRole('button', { name: 'Häv skyddet' }).click()
  await page.locator('.head-facts', { hasText: 'Skyddade personuppgifter' }).waitFor({ state: 'detached' })
  expect(faults).toEqual([])
  await close()
})

test('a calendar that opens in a sheet stands in front of it, and Escape closes only the calendar', async () => {
  const { page, faults, close } = await as('sara', '/persons')
  await page.getByRole('button', { name: 'Lägg upp ny person' }).click()
  await page.getByLabel('Förnamn').fill('Okänd')
  await page.getByRole('button', { name: /Välj dag i kalendern/ }).click()
  const day = page.getByRole('button', { name: /12 november 2026/ })
  await day.waitFor()
  expect(await axe(page)).toEqual([])
  await page.keyboard.press('Escape')
  await day.waitFor({ state: 'detached' })
  expect(await page.getByLabel('Förnamn').inputValue()).toBe('Okänd')
  await page.getByRole('button', { name: /Välj dag i kalendern/ }).click()
  await day.click()
  await page.locator('.date-input', { hasText: '2026-11-12' }).waitFor()
  expect(faults).toEqual([])
  await close()
})
