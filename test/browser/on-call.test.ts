import { expect, test } from 'vitest'
import { axe } from './axe.ts'
import { house, pictures } from './harness.ts'

const home = house()

test('the night nurse finds a card by name without a mouse, and prints all of them once the log has it', async () => {
  const night = await home.open('night', '/on-call')
  const { page } = night
  const cards = page
    .getByRole('list', { name: 'Jourkort' })
    .getByRole('listitem')
    .filter({ hasText: 'Ansvarig nu' })
  await cards.first().waitFor()
  expect(await cards.first().textContent()).toContain('Folke Hägglund')
  await pictures(page, 'on-call')
  expect(await axe(page)).toEqual([])
  const find = page.getByLabel('Sök bland korten')
  await find.focus()
  await page.keyboard.type('esther')
  await cards.filter({ hasText: 'Folke' }).first().waitFor({ state: 'detached' })
  expect(await cards.count()).toBe(1)
  await page.keyboard.press('Control+A')
  await page.keyboard.type('finns inte')
  await page.getByText('Inget kort stämmer').waitFor()
  await page.evaluate('window.print = () => { window.printed = true }')
  await page.getByRole('button', { name: 'Skriv ut' }).press('Enter')
  await expect.poll(() => page.evaluate('window.printed')).toBe(true)
  await page.evaluate('window.printed = false')
  await page.keyboard.press('Control+p')
  await expect.poll(() => page.evaluate('window.printed')).toBe(true)
  await page.emulateMedia({ media: 'print' })
  const paper = page.locator('.oncall-paper')
  expect(await paper.textContent()).toContain('Esther Lindgren')
  expect(await page.locator('.oncall-screen').isVisible()).toBe(false)
  await pictures(page, 'on-call-paper')
  await page.emulateMedia({ media: 'screen' })
  await page.context().setOffline(true)
  await page.evaluate('window.printed = false')
  await page.getByRole('button', { name: 'Skriv ut' }).click()
  await page.locator('.problem').first().waitFor()
  expect(await page.evaluate('window.printed')).toBe(false)
  await page.context().setOffline(false)
  await night.close()
})

test('a unit that is responsible for nobody is told so', async () => {
  const ambulance = await home.open('ambulance', '/on-call')
  await ambulance.page.getByText('Enheten ansvarar inte för någon just nu.').waitFor()
  await ambulance.close()
})
