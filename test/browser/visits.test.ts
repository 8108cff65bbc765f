import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ensureWebBuilt } from '../../scripts/build-web.ts'
import { world } from '../../src/demo/cast.ts'
import { derivedId } from '../../src/records/derived-id.ts'
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

const look = async (page: Page, name: string) => {
  for (const width of widths) {
    await resize(page, width)
    await screenshot(page, `${name}-${width}`)
  }
  await resize(page, 360)
}

describe('My day on a phone', () => {
  test('Karin taps that she is there, writes, and what she wrote survives a reload before she signs and ends', async () => {
    const { page, faults, close } = await visit(browser, `${server.url}/sign-in`)
    await signInAs(page, 'karin')
    await page.goto(`${server.url}/my-day`)
    await settled(page)
    const next = page.getByRole('region', { name: /Folke Hägglund/ })
    await next.getByRole('button', { name: 'Jag är här' }).click()
    await next.getByText(/På plats sedan/).waitFor()
    await look(page, 'my-day-arrived')
    await next.getByRole('link', { name: 'Skriv anteckning' }).click()
    await page.waitForURL(/\/visit\//)
    await settled(page)
    await page.getByLabel('Aktuellt', { exact: true }).fill('Sover bättre med syrgasen på.')
    await page.waitForTimeout(700)
    await page.reload()
    await settled(page)
    await page.getByRole('button', { name: 'Fortsätt på utkastet' }).click()
    expect(await page.getByLabel('Aktuellt', { exact: true }).inputValue()).toBe(
      'Sover bättre med syrgasen på.',
    )
    await page.getByRole('button', { name: 'Spara och signera' }).click()
    await page.getByText('Anteckningar om besöket').waitFor()
    await page.getByLabel('Nej, inget av det').check()
    await page.getByRole('button', { name: 'Spara svaret' }).click()
    await page.getByText('Besvarat av Karin Bylund').waitFor()
    await look(page, 'visit-written')
    await page.getByRole('button', { name: 'Avsluta besöket' }).click()
    await page.getByRole('button', { name: 'Öppna igen' }).waitFor({ timeout: 15_000 })
    expect(await page.getByRole('button', { name: 'Fortsätt på utkastet' }).count()).toBe(0)
    expect(faults).toEqual([])
    await close()
  })

  test('two taps move a visit to a colleague, and it can be moved back', async () => {
    const { page, faults, close } = await visit(browser, `${server.url}/sign-in`)
    await signInAs(page, 'erik')
    await page.goto(`${server.url}/visit/${world.id('visit-vera-team')}`)
    await settled(page)
    await page.getByRole('button', { name: 'Flytta', exact: true }).click()
    await look(page, 'visit-move')
    await page.getByRole('button', { name: 'Till Karin Bylund' }).click()
    await page.getByText(/Flyttat till .*Karin Bylund/).waitFor()
    expect(await axe(page)).toEqual([])
    await page.getByRole('button', { name: 'Flytta tillbaka' }).click()
    await page.getByText(/Flyttat till .*Erik Nordin/).waitFor()
    expect(faults).toEqual([])
    await close()
  })

  test('nobody opens: what is tried is noted, and only a decision with its reason ends it', async () => {
    const { page, faults, close } = await visit(browser, `${server.url}/sign-in`)
    await signInAs(page, 'sara')
    await page.goto(`${server.url}/my-day`)
    await settled(page)
    await page.getByRole('link', { name: /Nils Sjödin/ }).click()
    await page.waitForURL(/\/visit\//)
    await settled(page)
    expect(await axe(page)).toEqual([])
    await look(page, 'visit-not-found')
    const relative = page.getByRole('listitem').filter({ hasText: 'Ring närstående' })
    await relative.getByRole('button', { name: 'Gjort' }).click()
    await relative.getByText(/16:40 gjort/).waitFor()
    await page.getByLabel('Trygg på annat håll').check()
    await page.getByRole('button', { name: 'Besluta' }).click()
    await page.getByText('Skriv hur ni vet det, eller vem som har tagit över.').first().waitFor()
    await page.getByLabel(/Hur vet ni det/).fill('Systern svarade: han är hos henne.')
    await page.getByRole('button', { name: 'Besluta' }).click()
    await page.getByText(/Personen anträffades inte/).waitFor()
    expect(faults).toEqual([])
    await close()
  })

  test('the day, the team’s day and a visit hold for thumb, screen reader and both schemes', async () => {
    const { page, faults, close } = await visit(browser, `${server.url}/sign-in`)
    await signInAs(page, 'sara')
    const theirs = derivedId(
      world.id<'command'>('command:visit-gunnar-joint-plan'),
      `joint-visit:${world.id('granvik-home-care')}`,
    )
    const screens = [
      ['/my-day', 'my-day'],
      ['/team-day', 'team-day'],
      [`/visit/${world.id('visit-vera-today')}`, 'visit-arrived'],
      [`/visit/${theirs}`, 'visit-joint'],
    ] as const
    for (const [path, name] of screens) {
      await page.goto(`${server.url}${path}`)
      await settled(page)
      await look(page, name)
      expect([name, await axe(page)]).toEqual([name, []])
    }
    expect(faults).toEqual([])
    await close()
  })

  test('a visit is planned from the one that is over', async () => {
    const { page, faults, close } = await visit(browser, `${server.url}/sign-in`)
    await signInAs(page, 'sara')
    await page.goto(`${server.url}/visit/${world.id('visit-esther-morning')}`)
    await settled(page)
    await page.getByRole('button', { name: 'Planera besök' }).click()
    const sheet = page.getByRole('dialog')
    await sheet.getByLabel('Varför').fill('Vikt och ben')
    await sheet.getByLabel('Klockslag', { exact: true }).last().fill('1930')
    await look(page, 'visit-plan')
    expect(await axe(page)).toEqual([])
    await sheet.getByRole('button', { name: 'Planera besöket' }).click()
    await sheet.waitFor({ state: 'hidden' })
    await page.goto(`${server.url}/my-day`)
    await settled(page)
    await page.getByRole('link', { name: /19:30 Esther Lindgren/ }).waitFor()
    expect(faults).toEqual([])
    await close()
  })

  test('the day is printed without codes, and the printing is in the log', async () => {
    const { page, faults, close } = await visit(browser, `${server.url}/sign-in`)
    await signInAs(page, 'sara')
    await page.goto(`${server.url}/my-day`)
    await settled(page)
    const logged = page.waitForResponse((response) => response.url().includes('/api/my-day/print'))
    await page.getByRole('button', { name: 'Skriv ut' }).click()
    expect((await logged).status()).toBe(200)
    await page.emulateMedia({ media: 'print' })
    const paper = page.locator('.day-paper')
    expect(await paper.isVisible()).toBe(true)
    const text = (await paper.textContent()) ?? ''
    expect(text).toContain('Björkstigen 4')
    expect(text).toContain('Penicillin')
    expect(await page.locator('.next-visit').isVisible()).toBe(false)
    await screenshot(page, 'my-day-print')
    expect(faults).toEqual([])
    await close()
  })

  test('a call is written in half a minute, and the one question follows', async () => {
    const { page, faults, close } = await visit(browser, `${server.url}/sign-in`)
    await signInAs(page, 'sara')
    await page.goto(`${server.url}/visit/${world.id('visit-esther-morning')}`)
    await settled(page)
    await page.getByRole('button', { name: 'Skriv telefonkontakt' }).click()
    const sheet = page.getByRole('dialog')
    await sheet.getByLabel('Vad sades').fill('Mår bättre efter tabletten.')
    await look(page, 'visit-contact')
    await sheet.getByRole('button', { name: 'Spara och signera' }).click()
    await sheet.getByText('Kontakten är sparad.').waitFor()
    expect(await axe(page)).toEqual([])
    await sheet.getByRole('button', { name: 'Klar' }).click()
    await sheet.waitFor({ state: 'hidden' })
    expect(faults).toEqual([])
    await close()
  })
})
