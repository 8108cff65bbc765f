import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { idFor } from '../../src/demo/cast.ts'
import { visitArrive } from '../../src/visits/visit-api.ts'
import { visitRead } from '../../src/visits/visit-read-api.ts'
import { axe, axeEverywhere } from './axe.ts'
import { house, pictures, settled, type Visit } from './harness.ts'

const home = house({ serviceWorker: true })
const PIN = '274913'
const esther = `/person/${idFor('esther')}`

/** Waits until the vault is open and the server's key is here: what is written from then on is kept on the device. */
const ready = async ({ page }: Visit) => {
  await expect.poll(() => page.evaluate(deviceKnowsServer), { timeout: 60_000 }).toBe(true)
  await expect
    .poll(() => page.evaluate('navigator.serviceWorker.controller?.state'), { timeout: 60_000 })
    .toBe('activated')
}
const deviceKnowsServer = `new Promise((done) => {
  const ask = indexedDB.open('hemma')
  ask.onupgradeneeded = () => ask.transaction.abort()
  ask.onerror = () => done(false)
  ask.onsuccess = () => {
    const got = ask.result.transaction('keys').objectStore('keys').getAll()
    got.onsuccess = () => { ask.result.close(); done(got.result.some((row) => row.author)) }
  }
})`

const openNote = async (page: Page) => {
  await page.getByRole('button', { name: 'Skriv anteckning' }).click()
  await page.getByLabel(/Aktuellt/).waitFor()
}

const writeNote = async (page: Page, text: string) => {
  await page.getByLabel(/Aktuellt/).fill(text)
  await page.getByRole('button', { name: 'Spara och signera' }).click()
}

const header = (page: Page) => page.locator('.connection')
const unsent = (page: Page, words: string) => header(page).getByRole('link', { name: words }).waitFor()
const allSent = (page: Page) => header(page).getByRole('link').waitFor({ state: 'detached' })
const item = (page: Page, name: string) => page.getByRole('article', { name })
const toOutbox = (page: Page) => header(page).getByRole('link').click()

/** How many entries of Esther's record say this. */
const timesInRecord = async (text: string) => {
  const visit = await home.open('sara', esther)
  await visit.page.locator('.timeline').waitFor()
  const count = await visit.page.locator('.timeline > li').filter({ hasText: text }).count()
  await visit.close()
  return count
}

const turnOn = async (page: Page) => {
  await page.locator('.me').click()
  await page.getByRole('button', { name: 'Slå på' }).click()
  await page.getByLabel('Ny kod').fill(PIN)
  await page.getByLabel('Koden en gång till').fill(PIN)
  await page.getByRole('button', { name: 'Spara koden' }).click()
  await page.getByText('På. Öppnas med din kod.').waitFor()
  await page.getByRole('button', { name: 'Stäng', exact: true }).click()
}

describe('What is done on a device', () => {
  test('an answer that never came back: what the server did is done once', async () => {
    const text = 'Svaret kom aldrig fram.'
    const visit = await home.open('sara', esther)
    const { page } = visit
    await ready(visit)
    let tries = 0
    await page.route('**/api/record/write', async (route) => {
      tries += 1
      await route.fetch()
      // The server has done it; the device never hears of it, the first time.
      if (tries === 1) await route.abort()
      else await route.continue()
    })
    await openNote(page)
    await writeNote(page, text)
    await page.locator('.timeline').getByText(text).waitFor()
    await allSent(page)
    expect(tries).toBeGreaterThan(1)
    await visit.close()
    expect(await timesInRecord(text)).toBe(1)
  })

  test('written without a network it outlives a reload and a closed app, is there to read, and is sent when the network is back', async () => {
    const text = 'Sover bättre med syrgasen på.'
    const visit = await home.open('sara', esther)
    const { page, context, faults } = visit
    await ready(visit)
    await turnOn(page)
    await openNote(page)
    await context.setOffline(true)
    await writeNote(page, text)
    await page.getByText('Sparat på den här enheten.', { exact: false }).first().waitFor()
    await unsent(page, '1 ej skickat')
    await page.close()
    const cold = await context.newPage()
    await cold.goto(`${home.server.url}/outbox`)
    await cold.getByLabel('Din kod').fill(PIN)
    await cold.getByRole('button', { name: 'Öppna', exact: true }).click()
    const note = item(cold, 'Anteckning')
    await note.getByRole('link', { name: /Esther/ }).waitFor()
    await note.getByText('Väntar på nät').waitFor()
    await note.getByRole('button', { name: 'Visa vad jag skrev' }).click()
    await note.getByText(text).waitFor()
    expect(await axe(cold)).toEqual([])
    await pictures(cold, 'outbox-offline')
    await cold.reload()
    await cold.getByLabel('Din kod').fill(PIN)
    await cold.getByRole('button', { name: 'Öppna', exact: true }).click()
    await note.waitFor()
    await context.setOffline(false)
    await cold.getByText('Allt du har gjort här är skickat.').waitFor()
    await allSent(cold)
    expect(faults).toEqual([])
    await visit.close()
    expect(await timesInRecord(text)).toBe(1)
  })

  test('refused when nobody looks, it says why, and is changed and sent in its place', async () => {
    const visit = await home.open('sara', esther)
    const { page, context, faults } = visit
    await ready(visit)
    await openNote(page)
    await context.setOffline(true)
    await writeNote(page, 'Andfådd i natt igen.')
    await unsent(page, '1 ej skickat')
    await page.route('**/api/record/write', (route) =>
      route.fulfill({
        status: 422,
        contentType: 'application/problem+json',
        body: JSON.stringify({ status: 422, code: 'input.invalid', title: 'Skriv det i två anteckningar.' }),
      }),
    )
    await context.setOffline(false)
    await toOutbox(page)
    const note = item(page, 'Anteckning')
    await note.getByText('Skriv det i två anteckningar.').waitFor()
    expect(await axeEverywhere(page)).toEqual([])
    await pictures(page, 'outbox-refused')
    await page.unroute('**/api/record/write')
    await note.getByRole('button', { name: 'Ändra och skicka igen' }).click()
    await note.getByRole('textbox').fill('Andfådd i natt, bättre nu.')
    await note.getByRole('button', { name: 'Skicka', exact: true }).click()
    await page.getByText('Allt du har gjort här är skickat.').waitFor()
    await allSent(page)
    expect(faults).toEqual([])
    await visit.close()
    expect(await timesInRecord('Andfådd i natt, bättre nu.')).toBe(1)
    expect(await timesInRecord('Andfådd i natt igen.')).toBe(0)
  })

  test('two tabs that come back at once send each thing once', async () => {
    const visit = await home.open('sara', esther)
    const { page, context } = visit
    await ready(visit)
    const other = await context.newPage()
    await other.goto(home.server.url + esther)
    await settled(other)
    await ready({ ...visit, page: other })
    await other.waitForTimeout(1000)
    const posted: string[] = []
    context.on('request', (request) => {
      if (request.url().endsWith('/api/record/write')) posted.push(request.postDataJSON().id)
    })
    await openNote(page)
    await openNote(other)
    await context.setOffline(true)
    await writeNote(page, 'Skriven i den första fliken.')
    await unsent(page, '1 ej skickat')
    await writeNote(other, 'Skriven i den andra fliken.')
    await unsent(other, '2 ej skickade')
    await unsent(page, '2 ej skickade')
    await context.setOffline(false)
    await Promise.all([allSent(page), allSent(other)])
    expect([posted.length, new Set(posted).size]).toEqual([2, 2])
    await visit.close()
    expect(await timesInRecord('Skriven i den')).toBe(2)
  })
})

describe('Work that is left behind', () => {
  test('is delivered when nobody is signed in; what is refused then is its author’s draft, and nobody else’s', async () => {
    const visit = await home.open('karin', '/my-day')
    const { page, context } = visit
    await ready(visit)
    await page.route('**/api/visit/arrive', (route) => route.fulfill({ status: 500, body: 'a fault' }))
    await page
      .getByRole('region', { name: /Folke Hägglund/ })
      .getByRole('button', { name: 'Jag är här' })
      .click()
    await page.getByText('Något gick fel hos oss', { exact: false }).waitFor()
    await unsent(page, '1 ej skickat')
    // Meanwhile she arrives on another device: what waits here comes too late.
    const karin = await home.server.as('karin')
    const id = idFor<'process'>('visit-folke-today')
    const { body } = await karin.ask(visitRead, { visit: id })
    expect((await karin.send(visitArrive, { visit: id }, { expects: body.visit.version })).status).toBe(200)
    const delivered = context.waitForEvent('response', (answer) => answer.url().endsWith('/api/deliver'))
    await page.locator('.me').click()
    await page.getByRole('button', { name: 'Logga ut' }).click()
    const told = page.getByRole('alert').filter({ hasText: 'En sak är inte skickad' })
    await told.getByRole('button', { name: 'Logga ut ändå' }).click()
    await page.waitForURL(/\/sign-in/)
    // Nobody is signed in; the device's token delivers it.
    expect((await delivered).status()).toBe(409)
    await home.signIn(visit, 'night')
    await page.goto(`${home.server.url}/outbox`)
    await page.getByText('Allt du har gjort här är skickat.').waitFor()
    await page.getByText('Inget sparat.').waitFor()
    expect(await header(page).getByRole('link').count()).toBe(0)
    await home.signIn(visit, 'karin')
    await page.goto(`${home.server.url}/outbox`)
    await page.getByRole('region', { name: /Sparat hos Hemma/ }).waitFor()
    const left = item(page, 'Framme på besök')
    await left.waitFor()
    expect(await axe(page)).toEqual([])
    await pictures(page, 'outbox-kept-by-server')
    await left.getByRole('button', { name: 'Ta bort' }).click()
    await left.getByRole('button', { name: 'Ja, ta bort' }).click()
    await left.waitFor({ state: 'detached' })
    await visit.close()
  })
})

describe('What another side waits for', () => {
  test('a varsel without a network says: not sent, call, with the number, and reminds until the call is ticked', async () => {
    const visit = await home.open('sara', `/person/${idFor('vera')}/reach`)
    const { page, context, faults } = visit
    await ready(visit)
    await page.getByRole('radio', { name: 'Ja', exact: true }).first().check()
    await page.getByRole('radio', { name: 'I dag' }).check()
    await page.getByRole('radio', { name: 'Andningsbesvär' }).check()
    await page.getByRole('textbox', { name: 'Situation' }).fill('Tyngre andning sedan i går.')
    await page.getByRole('radio', { name: /Ja, och säger ja/ }).check()
    await context.setOffline(true)
    await page.getByRole('button', { name: 'Skicka varsel' }).click()
    const notice = page.locator('.kept-notice')
    await notice.getByText('Inte skickat. Ring', { exact: false }).waitFor()
    expect(await notice.locator('.phone-button').getAttribute('href')).toBe('tel:+46980319203')
    await unsent(page, 'Inte skickat: ring')
    expect(await axe(page)).toEqual([])
    await pictures(page, 'outbox-call')
    await notice.getByRole('button', { name: 'Jag har ringt' }).click()
    await unsent(page, '1 ej skickat')
    await context.setOffline(false)
    // The form stands and goes on by itself when it is sent.
    await page.getByRole('heading', { name: 'Varslet är skickat' }).waitFor()
    await allSent(page)
    expect(faults).toEqual([])
    await visit.close()
  })
})
