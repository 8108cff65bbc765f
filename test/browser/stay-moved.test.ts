import { expect, test } from 'vitest'
import { declare } from '../../src/access/api.ts'
import { world } from '../../src/demo/cast.ts'
import { instantAt } from '../../src/shared/day.ts'
import { axe } from './axe.ts'
import { house, pictures, settled } from './harness.ts'

const home = house()

test('a visit that has become later while the form was written is shown anew and answered anew; home care found out later is told', async () => {
  await home.server.setClock(instantAt('2026-11-24', '07:50'))
  const person = world.id<'person'>('margit')
  const nurse = await home.server.as('ambulance')
  await nurse.send(declare, { person, statement: 'Larm i natt', span: 'contact' })
  const team = world.id<'unit'>('mint-team')
  const jonas = await home.open('ambulance', `/stay-report?team=${team}&person=${person}`)
  const { page } = jonas
  const radio = (group: RegExp | string, name: string) =>
    page.getByRole('group', { name: group }).getByRole('radio', { name }).check()
  await radio(/vänta några timmar/, 'Ja')
  await radio(/Kan personen vänta till .*2026.*11.*24/, 'Ja')
  await page.getByRole('radio', { name: 'Nedsatt allmäntillstånd' }).check()
  await page.getByRole('textbox', { name: 'Situation' }).fill('Föll i köket, inga skador')
  await page
    .getByRole('combobox', { name: 'Läkare som ansvarar till dess' })
    .selectOption({ label: 'Medicinkliniken, Norrådals sjukhus' })
  await page.getByRole('textbox', { name: 'Läkarens namn' }).fill('Maria Lundin')
  await radio('Har personen hemsjukvård från kommunen?', 'Nej')
  const nurses = page.getByRole('combobox', { name: 'Nattsjuksköterska som får veta' })
  await nurses.selectOption({ label: 'Ingen, personen har inte hemsjukvård' })
  await page.getByRole('textbox', { name: 'Håll utkik efter' }).fill('Yrsel när du reser dig.')
  await radio('Vem har du berättat för?', 'Personen')
  await page.getByRole('radio', { name: 'Muntligt och med lapp' }).check()
  await page.getByRole('radio', { name: 'Ja, och säger ja' }).check()

  await home.server.setClock(instantAt('2026-11-24', '08:05'))
  const send = page.getByRole('button', { name: 'Skicka rapporten' })
  await send.press('Enter')
  await page.getByText('Besöket blir en annan tid än den du såg').first().waitFor()
  const anew = page.getByRole('group', { name: /Kan personen vänta till .*2026.*11.*25/ })
  await anew.waitFor()
  expect(await anew.getByRole('radio', { checked: true }).count()).toBe(0)
  expect(await page.getByRole('textbox', { name: 'Situation' }).inputValue()).toContain('Föll i köket')
  await pictures(page, 'stay-moved')
  await send.press('Enter')
  await page.getByRole('region', { name: 'Det gick inte att skicka' }).getByRole('link').first().waitFor()
  await anew.getByRole('radio', { name: 'Ja' }).check()
  await send.press('Enter')
  await page.waitForURL(/stay-reports$/)
  await settled(page)

  const row = page.getByRole('listitem').filter({ hasText: 'Margit' }).first()
  await row.getByText('MiNT, Norrådals sjukhus har inte läst').waitFor()
  await row.getByRole('button', { name: 'Ändra' }).press('Enter')
  const sheet = page.getByRole('dialog')
  await sheet
    .getByRole('group', { name: 'Har personen hemsjukvård från kommunen?' })
    .getByRole('radio', { name: 'Ja' })
    .check()
  const save = sheet.getByRole('button', { name: 'Spara ändringen' })
  await save.press('Enter')
  await sheet.getByRole('region', { name: 'Det gick inte att spara' }).getByRole('link').first().waitFor()
  await sheet
    .getByRole('combobox', { name: 'Nattsjuksköterska som får veta' })
    .selectOption({ label: 'Hemsjukvården Granvik' })
  expect(await axe(page)).toEqual([])
  await pictures(page, 'stay-correct')
  await save.press('Enter')
  await sheet.waitFor({ state: 'detached' })
  await row.getByText('Hemsjukvården Granvik har inte läst').waitFor()
  await pictures(page, 'stay-corrected')
  expect(jonas.faults).toEqual([])
  await jonas.close()
})
