import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { idFor } from '../../src/demo/cast.ts'
import { correctNote, writeNote } from '../../src/records/write-api.ts'
import { axe } from './axe.ts'
import { house, pictures, settled } from './harness.ts'
import { keyboardWalk } from './keyboard.ts'

const home = house()
const svea = 'Öppna Telefonkontakt om Svea Dahlin'

/** As somebody without a mouse does it. */
async function press(page: Page, name: string | RegExp, role: 'button' | 'link' = 'button') {
  const found = page.getByRole(role, { name }).first()
  await found.focus()
  await page.keyboard.press('Enter')
}

const waiting = async (page: Page) => {
  const told = (await page.locator('.list-count').first().textContent()) ?? ''
  return Number(/\d+/.exec(told)?.[0])
}

test('Erik hands over a corrected entry by keyboard: copies, marks, and takes the mark back with a reason', async () => {
  const { page, context, faults, close } = await home.open('erik', '/my-day')
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await press(page, /anteckningar att föra över till Cosmic/, 'link')
  await page.getByRole('heading', { name: 'Att föra över till Cosmic' }).waitFor()
  await settled(page)
  const before = await waiting(page)
  expect(before).toBeGreaterThan(3)
  expect(await keyboardWalk(page)).toContain(svea)
  expect(await axe(page)).toEqual([])
  await pictures(page, 'transfers')

  await press(page, svea)
  const sheet = page.getByRole('dialog')
  await sheet.getByText('Ändrad efter överföring.').waitFor()
  await sheet.getByText('Extra dos 5 mg klockan 22.').waitFor()
  await press(page, 'Kopiera texten')
  await sheet.getByText('Texten är kopierad.').waitFor()
  const pasted = String(await page.evaluate('navigator.clipboard.readText()'))
  expect(pasted.replaceAll('\r', '')).toMatch(/^19210502-9249 Svea Dahlin\nTelefonkontakt, /)
  expect(pasted).toContain('Extra dos 2,5 mg klockan 22.')
  await sheet.getByText('Kopierad av Erik Nordin').first().waitFor()
  expect(await axe(page)).toEqual([])
  await pictures(page, 'transfer-sheet')
  await press(page, 'Märk som överförd till Cosmic')
  await page.getByText('Märkt som överförd: Svea Dahlin.').first().waitFor()
  // The next one stands there by itself.
  await sheet.getByText(`${before - 1} kvar`).waitFor()
  const focused = String(await page.evaluate('document.activeElement.textContent'))
  expect(focused).toContain('Märkt som överförd: Svea Dahlin.')
  await page.keyboard.press('Escape')
  await sheet.waitFor({ state: 'hidden' })
  await expect.poll(() => waiting(page)).toBe(before - 1)

  await page.getByLabel('Överfört senaste veckan').focus()
  await page.keyboard.press('Space')
  await press(page, svea)
  await press(page, 'Inte överförd ändå')
  await press(page, 'Ta tillbaka märkningen')
  await sheet
    .getByRole('heading', { name: /fyll|Rätta|Det/ })
    .first()
    .waitFor()
  await sheet.getByLabel('Varför?').fill('Klistrades in i fel journal')
  await page.keyboard.press('Enter')
  await sheet.waitFor({ state: 'hidden' })
  await page.getByLabel('Att föra över').focus()
  await page.keyboard.press('Space')
  await expect.poll(() => waiting(page)).toBe(before)
  expect(faults).toEqual([])
  await close()
})

test('what is corrected while its text lies on the clipboard is not marked by the old text', async () => {
  const erik = await home.server.as('erik')
  const person = idFor('svea')
  const [entry, newer] = [idFor('copied-note'), idFor('copied-note-corrected')]
  const plan = (text: string) => [{ heading: 'plan', text }]
  await erik.send(writeNote, { person, entry, sections: plan('Ny vikt på fredag.'), sign: true })
  const { page, context, close } = await home.open('erik', '/transfers')
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await press(page, 'Öppna Anteckning om Svea Dahlin')
  const sheet = page.getByRole('dialog')
  await press(page, 'Kopiera texten')
  await sheet.getByText('Texten är kopierad.').waitFor()
  const corrected = await erik.send(correctNote, {
    person,
    entry: newer,
    replaces: entry,
    kind: 'corrected',
    reason: 'Fel dag',
    sections: plan('Ny vikt på lördag.'),
  })
  expect(corrected.status).toBe(200)
  await sheet.getByText('har rättats sedan du hämtade den').waitFor()
  await press(page, 'Märk som överförd till Cosmic')
  await sheet.getByText('har rättats sedan du öppnade den').waitFor()
  await press(page, 'Kopiera texten')
  await press(page, 'Märk som överförd till Cosmic')
  await sheet.getByText('Märkt som överförd: Svea Dahlin.').waitFor()
  await close()
})

test('where the browser refuses to copy, the text is selected and it is said', async () => {
  const { page, close } = await home.open('erik', '/transfers')
  await page.evaluate(
    "Object.defineProperty(navigator, 'clipboard', { value: { writeText: () => Promise.reject(new Error('no')) } })",
  )
  await press(page, svea)
  await press(page, 'Kopiera texten')
  await page.getByText('Texten är markerad').first().waitFor()
  const selected = await page.evaluate(
    '(() => { const box = document.activeElement; return [box.tagName, box.selectionEnd - box.selectionStart === box.value.length] })()',
  )
  expect(selected).toEqual(['TEXTAREA', true])
  await close()
})

test('the person’s page says what is handed over, and opens the overview with the number in a form and in no address', async () => {
  const { page, context, close } = await home.open('erik', `/person/${idFor('svea')}`)
  await page.getByText('Ändrad efter överföring till Cosmic').first().waitFor()
  const posted: { url: string; body: string | null; referer: string | undefined }[] = []
  await context.route('https://npo.example.org/**', async (route) => {
    const asked = route.request()
    posted.push({ url: asked.url(), body: asked.postData(), referer: asked.headers().referer })
    await route.fulfill({ contentType: 'text/html; charset=utf-8', body: '<h1>Översikt</h1>' })
  })
  const link = page.getByRole('link', { name: 'NPÖ, öppnas i ny flik' })
  expect(await link.getAttribute('rel')).toBe('noopener noreferrer')
  expect(await link.getAttribute('href')).not.toMatch(/1921/)
  const opened = context.waitForEvent('page')
  await press(page, 'NPÖ, öppnas i ny flik', 'link')
  const tab = await opened
  await tab.getByRole('heading', { name: 'Översikt' }).waitFor()
  expect(posted).toEqual([
    { url: 'https://npo.example.org/patient', body: 'personnummer=192105029249', referer: undefined },
  ])
  await tab.close()
  await page.getByText('Pascal öppnas utan person').waitFor()
  await close()
})

test('Lena sees what is lacking when she states it anew, is warned of numbers in logs, and saves', async () => {
  const { page, faults, close } = await home.open('lena', '/record-setting')
  await press(page, 'Ändra')
  const sheet = page.getByRole('dialog')
  await sheet.getByLabel('Vad heter den andra journalen?').fill('')
  await press(page, 'Spara')
  await sheet.getByRole('link', { name: /Vad heter den andra journalen/ }).waitFor()
  await sheet.getByLabel('Vad heter den andra journalen?').fill('Cosmic')
  const cosmic = sheet.getByRole('group', { name: 'Cosmic' })
  await cosmic.getByRole('textbox', { name: 'Adress' }).fill('https://cosmic.example.org/?p={personnummer}')
  await cosmic.getByText('hamnar här i loggar').waitFor()
  await cosmic.getByRole('textbox', { name: 'Adress' }).fill('https://cosmic.example.org/?p={namn}')
  await press(page, 'Spara')
  await sheet
    .getByText(/får bara personnummer/)
    .first()
    .waitFor()
  await cosmic.getByRole('textbox', { name: 'Adress' }).fill('https://cosmic.example.org/#p={personnummer}')
  expect(await axe(page)).toEqual([])
  await pictures(page, 'record-setting-sheet')
  await press(page, 'Spara')
  await sheet.waitFor({ state: 'hidden' })
  await page.getByText('https://cosmic.example.org/#p={personnummer}').waitFor()
  expect(faults).toEqual([])
  await close()
})
