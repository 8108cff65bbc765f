import { expect, test } from 'vitest'
import { idFor } from '../../src/demo/cast.ts'
import { axeEverywhere } from './axe.ts'
import { house } from './harness.ts'

const home = house()

test('Sara writes down a thank-you on her phone, is told what lacks, and takes another away after thinking again', async () => {
  const { page, faults, close } = await home.open('sara', '/our-unit')
  await page.getByText('Månaden före').waitFor()
  await page.getByRole('button', { name: 'Skriv ner ett tack' }).click()
  await page.getByRole('button', { name: 'Spara' }).click()
  await page.locator('.problem, [role="alert"]').first().waitFor()
  await page.getByLabel('Vad sades?').fill('Ni ringde tillbaka samma kväll.')
  await page.getByLabel('En närstående').click()
  await page.getByRole('button', { name: 'Spara' }).click()
  await page.getByText('”Ni ringde tillbaka samma kväll.”').waitFor()
  const remove = page.getByRole('button', { name: 'Ta bort' })
  const notes = await remove.count()
  await remove.first().click()
  await page.getByRole('button', { name: 'Ångra' }).click()
  expect(await remove.count()).toBe(notes)
  await page.getByRole('button', { name: 'Föregående månad' }).click()
  await page.getByText('oktober 2026').waitFor()
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(360)
  expect(await axeEverywhere(page)).toEqual([])
  expect(faults).toEqual([])
  await close()
})

test('Erik tells Sara’s unit how it went for Elsa, from what the record suggests', async () => {
  const { page, faults, close } = await home.open('erik', `/team?referral=${idFor('referral-elsa')}`)
  await page.getByText('Berätta hur det gick').click()
  await page.getByText('Föreslaget ur er journal').waitFor()
  await page.getByLabel('Några ord till dem').fill('Hon går till brevlådan igen.')
  await page.getByRole('button', { name: 'Skicka', exact: true }).click()
  await page.getByText('Avsändaren fick veta').waitFor()
  expect(await axeEverywhere(page)).toEqual([])
  expect(faults).toEqual([])
  await close()
})
