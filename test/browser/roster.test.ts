import { expect, test } from 'vitest'
import { axe } from './axe.ts'
import { house, pictures } from './harness.ts'

const home = house()

test('who works on a day is stated in a sheet; what cannot be is said at its place, and the phone changes hands by a tap', async () => {
  const { page, faults, close } = await home.open('erik', '/roster')
  await page
    .getByText(/har jourtelefonen till/)
    .first()
    .waitFor()
  await pictures(page, 'roster')
  await page.getByRole('button', { name: /^Jag tar jourtelefonen/ }).click()
  await page.getByText(/Erik Nordin har tagit jourtelefonen/).waitFor()
  const week = page.getByRole('list').filter({ has: page.getByRole('region', { name: /^måndag/ }) })
  const monday = week.getByRole('region', { name: /^måndag/ })
  await monday.getByRole('button', { name: /^Ändra/ }).click()
  const sheet = page.getByRole('dialog')
  const johan = sheet.getByRole('checkbox', { name: 'Johan Westin' })
  await johan.check()
  expect(await axe(page)).toEqual([])
  const fields = sheet.getByRole('group', { name: 'Johan Westin, pass' }).first()
  await fields.getByLabel('Från').fill('8')
  await fields.getByLabel('Till').fill('hela dagen')
  await sheet.getByRole('button', { name: 'Spara dagen' }).click()
  await sheet.getByText(/tid/).first().waitFor()
  await fields.getByLabel('Till').fill('1200')
  await fields.getByRole('checkbox', { name: 'Har jourtelefonen' }).check()
  await sheet.getByRole('button', { name: 'Spara dagen' }).click()
  await sheet.getByText('Två har jourtelefonen samtidigt.', { exact: false }).first().waitFor()
  await fields.getByRole('checkbox', { name: 'Har jourtelefonen' }).uncheck()
  await sheet.getByRole('button', { name: 'Spara dagen' }).click()
  await monday.getByText('08:00–12:00').waitFor()
  await monday.getByText('Erik Nordin, i dag', { exact: false }).waitFor()
  expect(faults).toEqual([])
  await close()
})

test('a week is copied from the one before, and the board says who carries the phone', async () => {
  const { page, faults, close } = await home.open('erik', '/roster?day=2026-12-07')
  await page.getByText('Inte bemannad ännu.').first().waitFor()
  const empty = await page.getByText('Inte bemannad ännu.').count()
  await page.getByRole('button', { name: 'Kopiera veckan före' }).click()
  await page
    .getByRole('status')
    .getByText(/bemannade som veckan före/)
    .waitFor()
  await expect.poll(() => page.getByText('Inte bemannad ännu.').count()).toBeLessThan(empty)
  await page.goto(`${home.server.url}/team`)
  await page
    .getByText(/har (tagit )?jourtelefonen/)
    .first()
    .waitFor()
  await page.getByRole('link', { name: /arbetar i dag/ }).click()
  await page.getByRole('heading', { name: 'Bemanning' }).waitFor()
  expect(faults).toEqual([])
  await close()
})
