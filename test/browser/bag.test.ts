import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { idFor } from '../../src/demo/cast.ts'
import { signInSteps } from '../sign-in-steps.ts'
import { axe } from './axe.ts'
import { house, pictures, settled, type Visit } from './harness.ts'

const home = house({ serviceWorker: true })
const { rows } = signInSteps(() => home.server)
const PIN = '274913'

/** Turns on work without a network and waits until the bag is packed and the app lies on the device. */
const packedBag = async ({ page }: Visit) => {
  await page.locator('.me').click()
  await page.getByRole('button', { name: 'Slå på' }).click()
  await page.getByLabel('Ny kod').fill(PIN)
  await page.getByLabel('Koden en gång till').fill(PIN)
  await page.getByRole('button', { name: 'Spara koden' }).click()
  await page.getByText('På. Öppnas med din kod.').waitFor()
  await page.getByRole('button', { name: 'Stäng', exact: true }).click()
  await page.getByText('Dagväskan packad', { exact: false }).waitFor()
  await expect
    .poll(() => page.evaluate('navigator.serviceWorker.controller?.state'), { timeout: 60_000 })
    .toBe('activated')
}
const enter = async (page: Page) => {
  await page.getByLabel('Din kod').fill(PIN)
  await page.getByRole('button', { name: 'Öppna', exact: true }).click()
}
/** What stands in the place of something that could not be read. */
const failed = (page: Page) => page.locator('.empty[role=alert]').allTextContents()
const line = (page: Page) => page.getByText('Utan nät. Det du ser packades i dagväskan', { exact: false })

test('what lies in no bag says why, and who has none is told only that Hemma does not answer', async () => {
  const visit = await home.open('sara', '/my-day')
  await packedBag(visit)
  const { page, context } = visit
  await context.setOffline(true)
  await page.goto(`${home.server.url}/person/${idFor('holger')}`)
  await enter(page)
  await page.getByText('Det här finns inte i dagväskan.', { exact: false }).first().waitFor()
  expect(await axe(page)).toEqual([])
  await pictures(page, 'bag-not-packed')
  await page.locator('a[href="/my-day"]').first().click()
  await page.getByText('Dagväskan packad', { exact: false }).waitFor()
  expect(await page.getByRole('button', { name: 'Packa om' }).count()).toBe(0)
  await visit.close()
})

test('a packing that breaks says so, keeps what lay there and is finished by a tap; turned off, nothing is left and nothing is said', async () => {
  const visit = await home.open('sara', '/my-day')
  await packedBag(visit)
  const { page } = visit
  await page.route('**/api/bag/person', (route) => route.abort())
  await page.getByRole('button', { name: 'Packa om' }).click()
  await page.getByText('Dagväskan blev inte packad.', { exact: false }).waitFor()
  await page.getByText('går att läsa så länge', { exact: false }).waitFor()
  await pictures(page, 'bag-trouble')
  await page.unrouteAll()
  await page.getByRole('button', { name: 'Försök igen' }).first().click()
  await page.getByText('Dagväskan packad', { exact: false }).waitFor()
  await page.locator('.me').click()
  await page.getByRole('button', { name: 'Stäng av' }).click()
  await page.getByRole('button', { name: 'Stäng', exact: true }).click()
  await expect.poll(() => page.getByText('Dagväskan packad', { exact: false }).count()).toBe(0)
  const rows = await page.evaluate(
    `new Promise((done) => { const ask = indexedDB.open('hemma'); ask.onsuccess = () => { const got = ask.result.transaction('bag').objectStore('bag').count(); got.onsuccess = () => { ask.result.close(); done(got.result) } } })`,
  )
  expect(rows).toBe(0)
  await settled(page)
  await visit.close()
})

test('at somebody who is not in the bag it is written down, and matched with the right person when the network is back', async () => {
  const visit = await home.open('sara', '/my-day')
  await packedBag(visit)
  const { page, context } = visit
  await context.setOffline(true)
  await page.locator('.connection[data-reached="false"]').waitFor()
  await page.locator('a[href="/persons"]').first().click()
  await page.getByRole('button', { name: 'Besök hos någon annan' }).click()
  const sheet = page.getByRole('dialog')
  await sheet.getByRole('button', { name: 'Spara' }).click()
  await sheet.getByRole('link', { name: /Vem/ }).waitFor()
  await sheet.getByLabel('Vem').fill('Holger, granne till Esther')
  await sheet.getByLabel('Var').fill('Björkstigen 6')
  await sheet
    .getByLabel('Vad du gjorde och såg')
    .fill('Yr när han reste sig. Satt kvar, bättre efter vatten.')
  expect(await axe(page)).toEqual([])
  await pictures(page, 'bag-unmatched')
  await context.setOffline(false)
  await page.locator('.connection[data-reached="true"]').waitFor()
  await sheet.getByRole('button', { name: 'Spara' }).click()
  await sheet.waitFor({ state: 'detached' })
  await page.locator('a[href="/my-day"]').first().click()
  await page.getByRole('heading', { name: 'Besök att koppla till en person' }).waitFor()
  await pictures(page, 'bag-unmatched-list')
  await page.getByRole('button', { name: 'Koppla till person' }).click()
  await sheet.getByRole('searchbox').fill('Esther Lindgren')
  await sheet
    .getByRole('button', { name: /Esther/ })
    .first()
    .click()
  expect(await axe(page)).toEqual([])
  await sheet.getByRole('button', { name: 'Koppla', exact: true }).click()
  await expect
    .poll(() => page.getByRole('heading', { name: 'Besök att koppla till en person' }).count())
    .toBe(0)
  await visit.close()
})

test('with the network cut, the server dead and the page loaded anew, the whole day opens: every visit, every person, values, plan and orders', async () => {
  const visit = await home.open('sara', '/my-day')
  await packedBag(visit)
  await visit.page.getByRole('button', { name: 'Packa om' }).click()
  await visit.page.getByText('Dagväskan packad', { exact: false }).waitFor()
  expect(await axe(visit.page)).toEqual([])
  await pictures(visit.page, 'bag-packed')
  const hrefs = await visit.page
    .locator('.day-columns a[href^="/visit/"]')
    .evaluateAll((links) => [...new Set(links.map((link) => link.getAttribute('href') ?? ''))])
  expect(hrefs.length).toBeGreaterThan(3)
  await visit.context.setOffline(true)
  await home.server.kill('SIGKILL')
  const { page } = visit
  await page.reload()
  await enter(page)
  await page.getByRole('heading', { level: 1, name: 'Min dag' }).waitFor()
  await line(page).waitFor()
  await page.waitForTimeout(500)
  expect(await failed(page)).toEqual([])
  expect(await axe(page)).toEqual([])
  await pictures(page, 'bag-my-day')
  for (const href of hrefs) {
    await page.locator(`a[href="${href}"]`).first().click()
    await page.getByRole('heading', { name: 'Vid dörren' }).waitFor()
    await line(page).waitFor()
    await page.waitForTimeout(400)
    expect([href, await failed(page)]).toEqual([href, []])
    if (href === hrefs[0]) await pictures(page, 'bag-visit')
    await page.locator('main a[href^="/person/"]').first().click()
    await page.locator('#timeline').waitFor()
    await page.waitForTimeout(800)
    expect([href, await failed(page)]).toEqual([href, []])
    await page.goBack()
    await page.goBack()
    await page.getByRole('heading', { level: 1, name: 'Min dag' }).waitFor()
  }

  await page.locator('a[href="/persons"]').first().click()
  await page.getByRole('heading', { name: 'I dagväskan' }).waitFor()
  await page.getByRole('searchbox').fill('lindgren')
  await page.getByText('Att söka bland alla', { exact: false }).waitFor()
  expect(await failed(page)).toEqual([])
  expect(await axe(page)).toEqual([])
  await pictures(page, 'bag-search')
  await page.getByRole('link', { name: /Esther/ }).click()
  await page.locator('#timeline').waitFor()
  await page.waitForTimeout(800)
  expect(await axe(page)).toEqual([])
  await pictures(page, 'bag-person')
  await page.getByRole('radio', { name: /^Värden/ }).check()
  await page.getByRole('button', { name: /^Blodtryck/ }).click()
  await page
    .getByRole('dialog')
    .getByRole('img', { name: /Diagram över Blodtryck/ })
    .waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('link', { name: 'Visa allt', exact: true }).first().click()
  await page.waitForURL(/\/orders$/)
  await page.waitForTimeout(500)
  expect(await failed(page)).toEqual([])
  await page.locator('main a[href^="/order/"]').first().click()
  await page.waitForURL(/\/order\//)
  await page.waitForTimeout(500)
  expect(await failed(page)).toEqual([])

  await home.server.restart()
  await visit.context.setOffline(false)
  await page.locator('.connection[data-reached="true"]').waitFor()
  await expect.poll(() => line(page).count(), { timeout: 30_000 }).toBe(0)
  const read = async () =>
    (
      await rows<{ persons: string[] }>("select persons from audit_post where endpoint = 'bag.opened'")
    ).flatMap(({ persons }) => persons)
  const count = async () => new Set(await read()).size
  await expect.poll(count, { timeout: 30_000 }).toBeGreaterThan(3)
  expect(await read()).toContain(idFor('esther'))
  await visit.close()
})
