import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { idFor } from '../../src/demo/cast.ts'
import { axe } from './axe.ts'
import { house, pictures, screenshot, settled } from './harness.ts'
import { keyboardWalk } from './keyboard.ts'

const home = house()

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first()
const looks = async (page: Page, name: string) => {
  await pictures(page, name)
  expect(await axe(page)).toEqual([])
}

test('the enrolled: whose turn it is, what is due, and room; whole at three widths', async () => {
  const { page, faults, close } = await home.open('erik', '/enrolled')
  await page.getByText('Holger Öhman').waitFor()
  await page.getByText(/Väntar på att Henrik Wallin tar emot/).waitFor()
  await looks(page, 'enrolled')
  await page.getByRole('radio', { name: /^Mina \d+$/ }).check()
  expect(await page.getByText('Holger Öhman').count()).toBe(0)
  expect((await keyboardWalk(page)).join()).toContain('Olof Hamrin')
  expect(faults).toEqual([])
  await close()
})

test('Holger’s page says first who is responsible, what not to do, and what to do if it gets worse', async () => {
  const { page, faults, close } = await home.open('sara', `/person/${idFor('holger')}`)
  await page.getByText('Ingen hjärt-lungräddning').first().waitFor()
  await page.getByText('Amina Haddad').first().waitFor()
  await page.getByText('Vikten upp 2 kg på 3 dagar').first().waitFor()
  await looks(page, 'person-enrolled')
  expect(faults).toEqual([])
  await close()
})

test('who was responsible twenty days ago is asked in two taps', async () => {
  const { page, faults, close } = await home.open('erik', `/person/${idFor('olof')}`)
  await button(page, 'Vem var ansvarig då?').click()
  await page.getByText('Alla perioder').click()
  await page
    .getByText(/Angivet av Amina Haddad/)
    .first()
    .waitFor()
  expect(await axe(page)).toEqual([])
  await screenshot(page, 'responsible-past-360')
  expect(faults).toEqual([])
  await close()
})

test('from the board to enrolled: advice to the sender, a nurse, and home care told; then Amina takes over', async () => {
  const { page, faults, close } = await home.open(
    'erik',
    `/person/${idFor('astrid')}/enrol?referral=${idFor('referral-astrid')}`,
  )
  await page.getByLabel(/Råd till den som hörde av sig/).fill('Fortsätt med temp två gånger om dagen.')
  await page.getByLabel(/Ansvarig sjuksköterska/).selectOption({ label: 'Erik Nordin' })
  await page.getByText('Ja, och säger ja').click()
  await looks(page, 'enrol')
  await button(page, 'Anslut').click()
  await page.waitForURL(/\/person\/[^/]+$/)
  await page.getByText('Läkare har inte tagit över').first().waitFor()
  expect(faults).toEqual([])
  await close()
  const amina = await home.open('amina', `/person/${idFor('astrid')}`)
  await button(amina.page, 'Jag tar över det medicinska ansvaret').click()
  await amina.page.getByText('Teamets läkare har ansvaret').waitFor({ timeout: 15_000 })
  expect(amina.faults).toEqual([])
  await amina.close()
})

test('a step of the enrolment leads to where it is done, and a new plan begins with the phones that are known', async () => {
  const { page, faults, close } = await home.open('amina', '/tasks')
  await page.getByRole('link', { name: 'Till ansvaret' }).first().click()
  await page.waitForURL(/#enrolment$/)
  const take = page
    .locator('#enrolment')
    .getByRole('button', { name: 'Jag tar över det medicinska ansvaret' })
  await take.waitFor()
  const foot = page.viewportSize()?.height ?? 0
  await expect.poll(async () => (await take.boundingBox())?.y ?? foot).toBeLessThan(foot)
  await page.goto(`${home.server.url}/tasks`)
  await settled(page)
  const plan = page.locator('.task-item', { hasText: 'Plan vid försämring' }).first()
  expect(await plan.getByRole('button', { name: 'Klar', exact: true }).count()).toBe(0)
  await plan.getByRole('link', { name: 'Till planen' }).click()
  await page.waitForURL(/#if-worse$/)
  await page.getByRole('button', { name: 'Skriv plan' }).click()
  const day = page.getByRole('group', { name: 'Ring: dag' })
  const phone = day.getByLabel('Telefon', { exact: false })
  await phone.waitFor()
  expect(await phone.inputValue()).toMatch(/^0980/)
  const known = day.getByLabel('Välj bland kända nummer')
  await known.selectOption({ index: (await known.locator('option').count()) - 1 })
  expect(await day.getByLabel(/^Vem/).inputValue()).not.toBe('')
  await looks(page, 'if-worse-phones')
  expect(faults).toEqual([])
  await close()
})

test('Amina closes in five steps, the draft outlives a reload, and Min plan lies ready to print', async () => {
  const { page, faults, close } = await home.open('amina', `/enrolment/${idFor('enrolment-olof')}/close`)
  // A step that lacks something says what, and is not passed.
  await button(page, 'Läs igenom').click()
  await page.getByRole('link', { name: 'Varför avslutar teamet? Välj ett svar.' }).waitFor()
  await page.getByText('Målet är nått').click()
  for (const one of await page.getByRole('radio', { name: 'Uppfyllt', exact: true }).all()) await one.check()
  await screenshot(page, 'close-criteria-360')
  await button(page, /Vidare: Rapport/).click()
  await page.getByLabel(/Vad som hänt/).fill('Inga inläggningar på tre veckor.')
  await page.reload()
  await settled(page)
  await button(page, /Återställ|Fortsätt/).click()
  await button(page, 'Rapport').click()
  await expect
    .poll(() => page.getByLabel(/Vad som hänt/).inputValue())
    .toBe('Inga inläggningar på tre veckor.')
  await button(page, /Vidare: Min plan/).click()
  await page.getByLabel(/Det här kom vi fram till/).fill('Du väger dig varje morgon.')
  await page.getByLabel(/Nästa steg/).fill('Doktor Henrik Wallin ringer dig.')
  await looks(page, 'close-plain')
  await button(page, /Vidare: Mottagare/).click()
  await page.getByText('Ja, och säger ja').click()
  await looks(page, 'close-receivers')
  await button(page, /Vidare: Läs igenom/).click()
  await looks(page, 'close-summary')
  await button(page, 'Avsluta och lämna tillbaka').click()
  await page.waitForURL(/my-plan/)
  await page.getByText('Hit ringer du').waitFor()
  await looks(page, 'my-plan')
  await page.emulateMedia({ media: 'print' })
  await screenshot(page, 'my-plan-print')
  await page.emulateMedia({ media: 'screen' })
  expect(faults).toEqual([])
  await close()
})

test('the GP finds the responsibility first in the inbox, reads the report, and accepts', async () => {
  const { page, faults, close } = await home.open('gp-public', '/sent')
  await page.getByText('Ansvar att ta emot').waitFor()
  await page
    .getByRole('listitem')
    .filter({ hasText: 'Ingegerd Rask' })
    .getByRole('link', { name: 'Rapport' })
    .click()
  await page.getByText('Sårinfektion i början').waitFor()
  await looks(page, 'hand-back')
  await button(page, 'Jag tar emot ansvaret').click()
  await page.getByText(/Mottaget av Henrik Wallin/).waitFor()
  expect(faults).toEqual([])
  await close()
})

test('a plan is written on a phone: a sign, what to do, whom to call; and home care reads it', async () => {
  const { page, faults, close } = await home.open('erik', `/person/${idFor('vera')}`)
  await button(page, 'Skriv plan').click()
  await page
    .getByRole('textbox', { name: /^Tecken/ })
    .first()
    .fill('Ny oro på natten')
  await page
    .getByLabel(/Gör så här/)
    .first()
    .fill('Ring hemsjukvården, sitt en stund.')
  expect(await axe(page)).toEqual([])
  await screenshot(page, 'if-worse-form-360')
  await button(page, 'Spara planen').click()
  await page.getByText('Ny oro på natten').first().waitFor()
  expect(faults).toEqual([])
  await close()
  const sara = await home.open('sara', `/person/${idFor('vera')}`)
  await sara.page.getByText('Ny oro på natten').first().waitFor()
  await sara.close()
})
