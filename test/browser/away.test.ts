import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { idFor } from '../../src/demo/cast.ts'
import { axe } from './axe.ts'
import { house, pictures, settled } from './harness.ts'

const home = house()

/** A phone of a member of the cast at a page, and the way to another. */
async function as(castKey: string, path: string) {
  const window = await home.open(castKey, path)
  const go = async (to: string) => {
    await window.page.goto(home.server.url + to)
    await settled(window.page)
  }
  return { ...window, go }
}

const looks = async (page: Page, name: string) => {
  await pictures(page, name)
  expect(await axe(page)).toEqual([])
}

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first()
const ward = 'Vårdavdelning: Medicinavdelning 3, Norrådals sjukhus'

test('Rut is on the ward: her page, her visit and the list say so, and her visit is cancelled and put back in one tap each', async () => {
  const { page, faults, close, go } = await as('karin', `/person/${idFor('rut')}`)
  await page.locator('.head-facts').getByText(ward).waitFor()
  await page.getByText(/Rut är inte hemma.*Ett besök är planerat hem/).waitFor()
  await looks(page, 'away-person')
  await button(page, 'Bestäm om besöken').click()
  const sheet = page.getByRole('dialog')
  await sheet.getByText('Såret på hälen och vikten', { exact: false }).waitFor()
  await looks(page, 'away-sheet')
  await sheet.getByRole('button', { name: 'Ställ in besöket' }).click()
  await sheet.getByText('Besöket är inställt.').waitFor()
  await looks(page, 'away-cancelled')
  await sheet.getByRole('button', { name: 'Ångra' }).click()
  await sheet.getByText('Ångrat. Planerat som förut.').waitFor()
  await sheet.getByRole('button', { name: 'Behåll som planerat' }).click()

  await go('/enrolled')
  await page.getByText(ward).first().waitFor()
  await looks(page, 'away-enrolled')
  await go(`/visit/${idFor('visit-rut-coming')}`)
  await page
    .getByText(/Rut är inte hemma/)
    .first()
    .waitFor()
  expect(await page.getByRole('link', { name: /0980-31 92 12/ }).count()).toBeGreaterThan(0)
  await looks(page, 'away-visit')
  expect(faults).toEqual([])
  await close()
})

test('saying that Maj-Britt is admitted asks at once about her visits; home again, they are taken up', async () => {
  const { page, faults, close, go } = await as('erik', `/person/${idFor('maj-britt')}`)
  const says = async (place: string, name?: string) => {
    await button(page, /var personen är/).click()
    const form = page.getByRole('dialog')
    await form.getByLabel('Plats').selectOption(place)
    if (name) await form.getByLabel(/^Namn/).fill(name)
    await form.getByRole('button', { name: 'Spara' }).click()
  }
  await says('ward', 'Medicinavdelning 3, Norrådals sjukhus')
  const sheet = page.getByRole('dialog')
  await sheet.getByText(/Maj-Britt är inte hemma/).waitFor()
  await sheet.getByRole('button', { name: 'Ring i stället' }).click()
  await sheet.getByText('Besöket görs som samtal.').waitFor()
  await sheet.getByRole('button', { name: 'Klar' }).click()
  await go('/tasks')
  await page.getByText(ward).first().waitFor()

  await go(`/person/${idFor('maj-britt')}`)
  await says('home')
  await sheet.getByText('Görs som samtal', { exact: false }).waitFor()
  await looks(page, 'away-home-again')
  await sheet.getByRole('button', { name: 'Planera som förut' }).click()
  await sheet.getByText('Besöket är planerat som förut.').waitFor()
  expect(faults).toEqual([])
  await close()
})

test('found dead: the search ends, the death is recorded in the next step, and its day can be put right', async () => {
  const { page, faults, close, go } = await as('sara', `/visit/${idFor('visit-not-found')}`)
  await page.getByRole('link', { name: /070-174 06 63/ }).waitFor()
  expect(await page.getByText('Fråga hemsjukvården').count()).toBe(0)
  await page.getByLabel('Hittad avliden').check()
  await page.getByLabel(/Hur vet ni det/).fill('Ulrika och jag gick in. Läkare är på väg.')
  await looks(page, 'found-dead')
  await page.getByRole('button', { name: 'Besluta' }).click()
  const sheet = page.getByRole('dialog')
  await sheet.getByLabel('Personal på plats').waitFor()
  await sheet.getByRole('button', { name: 'Fortsätt' }).click()
  await sheet.getByRole('button', { name: 'Registrera' }).click()
  await sheet.waitFor({ state: 'detached' })

  await go(`/person/${idFor('nils')}`)
  await button(page, 'Ändra dagen').click()
  await page
    .getByRole('dialog')
    .getByLabel(/Vad blev fel/)
    .fill('Läkaren bedömer att han dog i går.')
  await looks(page, 'death-day')
  expect(faults).toEqual([])
  await close()
})
