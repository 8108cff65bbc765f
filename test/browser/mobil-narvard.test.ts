import { expect, test } from 'vitest'
import { idFor } from '../../src/demo/cast.ts'
import { axeEverywhere } from './axe.ts'
import { house, settled } from './harness.ts'

const home = house()

test('Anna chooses among four teams on her phone: whom each is for, whether it reads now, and its number', async () => {
  const { page, faults, close } = await home.open('anna', '/reach')
  const cards = page.locator('.team-cards > li')
  expect(await cards.count()).toBe(4)
  expect(await cards.nth(3).textContent()).toContain('i stället för inläggning')
  for (const card of await cards.all()) expect((await card.boundingBox())?.height).toBeLessThan(360)
  expect(await axeEverywhere(page)).toEqual([])
  await page.getByRole('button', { name: 'Kontakta hemsjukvårdsläkaren' }).click()
  await settled(page)
  // Saturday: what cannot wait is called about, before anything is written.
  await page.getByText('Kan det inte vänta till dess, ring').waitFor()
  await page.getByRole('button', { name: 'Skicka till hemsjukvårdsläkaren' }).waitFor()
  expect(faults).toEqual([])
  await close()
})

test('Elin sees that the hospital team has taken over, lets go on her phone, and Mirjana stays hers', async () => {
  const { page, faults, close } = await home.open('home-physician', `/person/${idFor('mirjana')}`)
  await page.getByText('Viktor Hallberg, Närsjukvårdsteamet, Tallåsens lasarett har tagit över').waitFor()
  await page.getByRole('button', { name: 'Jag lämnar över det medicinska ansvaret' }).click()
  await page.getByRole('button', { name: 'Ångra' }).click()
  await page.getByRole('button', { name: 'Jag lämnar över det medicinska ansvaret' }).click()
  await page.getByText('Hos er står Elin Sundelin kvar').waitFor({ state: 'detached' })
  const lines = page.locator('.responsible-line')
  await lines.nth(0).getByText('Närsjukvårdsteamet').first().waitFor({ timeout: 20_000 })
  expect(await lines.nth(2).textContent()).toContain('Elin Sundelin')
  expect(await axeEverywhere(page)).toEqual([])
  expect(faults).toEqual([])
  await close()
})
