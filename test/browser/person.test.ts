import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { idFor } from '../../src/demo/cast.ts'
import { axe } from './axe.ts'
import { house, pictures, screenshot, settled } from './harness.ts'
import { keyboardWalk } from './keyboard.ts'

const home = house()

const field = (page: Page, label: string | RegExp) => page.getByLabel(label).first()

test('Sara finds Esther by a slip of the finger, and the name leads to her page', async () => {
  const { page, faults, close } = await home.open('sara', '/persons')
  await field(page, /Sök person/).fill('esthre lindgren')
  await page.getByText('De här stavas nästan så').waitFor()
  await screenshot(page, 'persons-nearly')
  await page.getByRole('link', { name: /Esther Lindgren/ }).click()
  await page.waitForURL(/\/person\//)
  await page.getByRole('heading', { level: 1, name: 'Esther Lindgren' }).waitFor()
  expect(page.url()).not.toMatch(/esther|lindgren|1936/i)
  expect(await page.title()).not.toContain('Esther')
  expect(faults).toEqual([])
  await close()
})

test('nobody found has words and a way on; the search can be used by everyone', async () => {
  const { page, faults, close } = await home.open('sara', '/persons')
  await field(page, /Sök person/).fill('xyzzyx')
  await page.getByText('Ingen person passar').waitFor()
  await field(page, /Sök person/).fill('er')
  await page.getByRole('list', { name: 'Träffar' }).waitFor()
  expect(await axe(page)).toEqual([])
  await screenshot(page, 'persons-360')
  expect(faults).toEqual([])
  await close()
})

test('the page is whole at three widths, in both schemes, by keyboard and screen reader', async () => {
  const { page, faults, close } = await home.open('sara', `/person/${idFor('esther')}`)
  await page.getByText('Blodförtunnande').first().waitFor()
  await pictures(page, 'person')
  expect(await axe(page)).toEqual([])
  expect((await keyboardWalk(page)).join()).toContain('Skriv anteckning')
  expect(faults).toEqual([])
  await close()
})

test('what matters is changed and undone in two taps', async () => {
  const { page, faults, close } = await home.open('sara', `/person/${idFor('esther')}`)
  const before = await page.locator('.matters').textContent()
  await page.getByRole('button', { name: 'Ändra vad som är viktigt för mig' }).click()
  await field(page, /Med egna ord/).fill('Att sitta på gården i solen.')
  await screenshot(page, 'person-matters-sheet')
  await page.getByRole('button', { name: 'Spara', exact: true }).click()
  await page.locator('.matters', { hasText: 'Att sitta på gården i solen.' }).waitFor()
  await page.getByRole('button', { name: 'Ångra' }).click()
  await page.locator('.matters', { hasText: before ?? '' }).waitFor()
  expect(faults).toEqual([])
  await close()
})

test('who is late is shown what stands now, and decides', async () => {
  const first = await home.open('sara', `/person/${idFor('ingegerd')}`)
  const second = await home.open('night', `/person/${idFor('ingegerd')}`)
  for (const { page } of [first, second]) {
    await page.getByRole('button', { name: 'Ändra vad som är viktigt för mig' }).click()
    await field(page, /Med egna ord/).waitFor()
  }
  await field(first.page, /Med egna ord/).fill('Att få dansa.')
  await first.page.getByRole('button', { name: 'Spara', exact: true }).click()
  await first.page.locator('.matters', { hasText: 'Att få dansa.' }).waitFor()
  await field(second.page, /Med egna ord/).fill('Att få sjunga.')
  await second.page.getByRole('button', { name: 'Spara', exact: true }).click()
  await second.page.locator('.fact-standing', { hasText: 'Att få dansa.' }).waitFor()
  expect(await field(second.page, /Med egna ord/).inputValue()).toBe('Att få sjunga.')
  await second.page.getByRole('button', { name: 'Spara', exact: true }).click()
  await second.page.locator('.matters', { hasText: 'Att få sjunga.' }).waitFor()
  expect([...first.faults, ...second.faults]).toEqual([])
  await first.close()
  await second.close()
})

test('the port code is shown by one tap, and is not there before', async () => {
  const { page, close } = await home.open('sara', `/person/${idFor('esther')}`)
  expect(await page.content()).not.toContain('2580')
  await page.getByRole('button', { name: 'Visa portkod och nyckel' }).click()
  await page.getByText('2580').waitFor()
  await close()
})

test('a note that was begun is still there after a reload, and stands on the timeline once it is signed', async () => {
  const { page, faults, close } = await home.open('night', '/persons')
  await page.goto(`${home.server.url}/person/${idFor('gunnar')}`)
  await settled(page)
  await page.getByRole('button', { name: 'Skriv anteckning' }).click()
  await field(page, /Bedömning/).fill('Bättre i andningen.')
  await page.waitForTimeout(900)
  await page.reload()
  await settled(page)
  await page.getByRole('button', { name: 'Skriv anteckning' }).click()
  await page.getByRole('button', { name: 'Fortsätt på utkastet' }).click()
  expect(await field(page, /Bedömning/).inputValue()).toBe('Bättre i andningen.')
  await screenshot(page, 'person-note-sheet')
  expect(await axe(page)).toEqual([])
  await page.getByRole('button', { name: 'Spara och signera' }).click()
  await page.locator('.timeline', { hasText: 'Bättre i andningen.' }).waitFor()
  expect(faults).toEqual([])
  await close()
})

test('someone outside one’s care is opened by saying why', async () => {
  const { page, faults, close } = await home.open('sara', '/persons')
  await field(page, /Sök person/).fill('barbro thelin')
  await page.getByRole('button', { name: /Barbro Thelin/ }).click()
  await field(page, /Varför tar er enhet del/).fill('Ringde om yrsel')
  await screenshot(page, 'persons-declare')
  await page.getByRole('button', { name: 'Fortsätt till personen' }).click()
  await page.waitForURL(/\/person\//)
  await page.getByRole('heading', { level: 1, name: 'Barbro Thelin' }).waitFor()
  expect(faults).toEqual([])
  await close()
})

test('another unit’s records are opened by an active choice', async () => {
  const { page, faults, close } = await home.open('erik', `/person/${idFor('ragnar')}`)
  await page.getByRole('button', { name: 'Öppna Granviks hälsocentral' }).click()
  await field(page, /Varför behöver du läsa/).fill('Andnöd, behöver läkemedel')
  await page.getByRole('button', { name: 'Öppna och logga' }).click()
  await page.locator('.timeline-filter summary').click()
  await page.locator('.timeline-filter').getByLabel('Enhet').selectOption({ label: 'Granviks hälsocentral' })
  await page.locator('.timeline', { hasText: 'PEG sedan 2024' }).waitFor()
  await screenshot(page, 'person-opened')
  expect(faults).toEqual([])
  await close()
})

test('a person who is not in one’s care, or does not exist, has words and a way back', async () => {
  const { page, close } = await home.open('erik', `/person/${idFor('kjell')}`)
  await page.getByText('Er enhet tar inte del').waitFor()
  await screenshot(page, 'person-not-open')
  await page.getByRole('link', { name: 'Till sökningen' }).click()
  await page.waitForURL(/\/persons/)
  await close()
})

test('at the day’s end several notes are signed at once', async () => {
  const { page, faults, close } = await home.open('sara', '/signing')
  await page.getByText('mamma är tröttare').waitFor()
  expect(await axe(page)).toEqual([])
  await screenshot(page, 'signing')
  await page.getByRole('button', { name: /^Signera \d+$/ }).click()
  await page
    .getByText(/är signerade?\.$/)
    .first()
    .waitFor()
  expect(faults).toEqual([])
  await close()
})

test('a new person shows whom she resembles before she is made', async () => {
  const { page, faults, close } = await home.open('sara', '/persons')
  await page.getByRole('button', { name: 'Lägg upp ny person' }).click()
  await field(page, /Förnamn/).fill('Ester')
  await field(page, /Efternamn/).fill('Lindgren')
  await page.getByText('Är det någon av dem?').waitFor()
  expect(await axe(page)).toEqual([])
  await screenshot(page, 'persons-create')
  await page.getByLabel('Nej, det är ingen av dem').check()
  await field(page, /Varför tar er enhet/).fill('Ringde själv om sår')
  await page.getByRole('button', { name: 'Lägg upp personen' }).click()
  await page.waitForURL(/\/person\//)
  await page.getByRole('heading', { level: 1, name: 'Ester Lindgren' }).waitFor()
  expect(faults).toEqual([])
  await close()
})
