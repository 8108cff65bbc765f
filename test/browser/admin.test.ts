import { describe, expect, test } from 'vitest'
import { axe } from './axe.ts'
import { house, pictures, screenshot, settled } from './harness.ts'
import { keyboardWalk } from './keyboard.ts'

const home = house()

/** Kerstin's window on a phone, at an address of the administration. */
const kerstinAt = (path: string) => home.open('admin', path)

describe('The organisation, on a phone', () => {
  test('Kerstin sees units, staff, providers and what was changed; by thumb, keyboard and screen reader', async () => {
    const { page, faults, close } = await kerstinAt('/admin')
    for (const name of [
      'MiNT, Norrådals sjukhus',
      'Erik Nordin',
      'Tranan Vård AB',
      'Legitimation registrerades',
    ])
      await page.getByText(name, { exact: true }).first().waitFor()
    await pictures(page, 'admin')
    expect(await axe(page)).toEqual([])
    expect((await keyboardWalk(page)).some((name) => name.includes('Ny enhet'))).toBe(true)
    expect(faults).toEqual([])
    await close()
  })

  test('a nurse is registered, her draft survives a reload, and her assignment is ended', async () => {
    const { page, faults, close } = await kerstinAt('/admin')
    await page.getByRole('button', { name: 'Ny medarbetare' }).click()
    await page.getByLabel('HSA-id').fill('SE0000000000-S70')
    await page.getByRole('button', { name: 'Fortsätt' }).click()
    await page.getByLabel('Förnamn').fill('Stina')
    await page.waitForTimeout(700)
    await page.reload()
    await settled(page)
    await page.getByRole('button', { name: 'Ny medarbetare' }).click()
    await page.getByLabel('HSA-id').fill('SE0000000000-S70')
    await page.getByRole('button', { name: 'Fortsätt' }).click()
    await page.getByRole('button', { name: 'Fortsätt på utkastet' }).click()
    expect(await page.getByLabel('Förnamn').inputValue()).toBe('Stina')
    await page.getByLabel('Efternamn').fill('Bergman')
    await page.getByLabel('Enhet', { exact: true }).selectOption({ label: 'MiNT, Norrådals sjukhus' })
    await page.getByLabel('Yrke').selectOption({ label: 'sjuksköterska' })
    await page.getByLabel('Titel').fill('Sjuksköterska')
    await screenshot(page, 'admin-new-staff')
    await page.getByRole('button', { name: 'Spara' }).click()
    await page.getByRole('dialog').getByText('Behöver fyllas i.').first().waitFor()
    await page.getByLabel('Legitimationsnummer').fill('DEMO-170')
    await page.getByRole('button', { name: 'Spara' }).click()
    await page.waitForURL(/\/admin\/staff\//)
    await settled(page)
    await page.getByRole('heading', { name: 'Stina Bergman' }).waitFor()
    await page.getByText('DEMO-170').first().waitFor()
    expect(await axe(page)).toEqual([])
    await page.getByRole('button', { name: /^Avsluta MiNT/ }).click()
    await page.getByRole('radio', { name: /Direkt/ }).check()
    await screenshot(page, 'admin-end')
    await page.getByRole('dialog').getByRole('button', { name: 'Avsluta' }).click()
    await page.getByText(/Avslutades direkt/).waitFor()
    await page.getByRole('button', { name: /Ångra avslutet/ }).waitFor()
    await pictures(page, 'admin-staff')
    expect(faults).toEqual([])
    await close()
  })

  test('a unit’s phones are changed, and it is closed and opened again', async () => {
    const { page, faults, close } = await kerstinAt('/admin')
    await page.getByRole('link', { name: /^Medicinavdelning 3/ }).click()
    await page.waitForURL(/\/admin\/unit\//)
    await settled(page)
    await page.getByRole('button', { name: 'Ändra telefoner' }).click()
    await page.getByRole('button', { name: 'Lägg till linje' }).click()
    await screenshot(page, 'admin-phones')
    await page.getByRole('dialog').getByLabel('Telefon').nth(1).fill('hej')
    await page.getByRole('button', { name: 'Spara' }).click()
    await page
      .getByText(/Skriv bara siffror/)
      .first()
      .waitFor()
    await page.getByRole('dialog').getByLabel('Telefon').nth(1).fill('0980319213')
    await page.getByRole('button', { name: 'Spara' }).click()
    await page.getByText('0980-31 92 13').first().waitFor()
    await page.getByRole('button', { name: 'Stäng enheten' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Stäng enheten' }).waitFor()
    await screenshot(page, 'admin-close')
    await page.getByRole('dialog').getByRole('button', { name: 'Stäng enheten' }).click()
    await page.getByText(/Enheten stänger efter/).waitFor()
    await page.getByRole('button', { name: 'Öppna igen' }).click()
    await page.getByText(/Enheten stänger efter/).waitFor({ state: 'detached' })
    await pictures(page, 'admin-unit')
    expect(await axe(page)).toEqual([])
    expect(faults).toEqual([])
    await close()
  })

  test('a file is previewed with its faults, corrected, and taken in', async () => {
    const { page, faults, close } = await kerstinAt('/admin/import')
    const [template] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Hämta en tom mall' }).click(),
    ])
    expect(template.suggestedFilename()).toBe('enheter.csv')
    const give = (text: string) =>
      page.locator('input[type=file]').setInputFiles({
        name: 'enheter.csv',
        mimeType: 'text/csv',
        // Older Excel writes Swedish letters in its own way.
        buffer: Buffer.from(text, 'latin1'),
      })
    await give('HSA-id;Namn;Typ\r\nSE0000000000-U71;Sömnmottagningen;\r\n')
    await page.getByText('Rad 2, Typ').waitFor()
    await screenshot(page, 'admin-import-faults')
    expect(await axe(page)).toEqual([])
    await give('HSA-id;Namn;Typ\r\nSE0000000000-U71;Sömnmottagningen;Mottagning eller klinik\r\n')
    await page.getByRole('button', { name: 'Läs in 1 rad' }).click()
    await page.getByText(/Inläst: 1 nya, 0 ändrade/).waitFor()
    await pictures(page, 'admin-import')
    await page.goto(`${home.server.url}/admin/paper`)
    await settled(page)
    await page.getByRole('heading', { name: 'Sömnmottagningen' }).waitFor()
    await screenshot(page, 'admin-paper')
    expect(await axe(page)).toEqual([])
    expect(faults).toEqual([])
    await close()
  })

  test('who works in care is told that the page is not theirs', async () => {
    const { page, close } = await home.open('erik', '/admin')
    await page.getByRole('heading', { name: 'Ditt uppdrag öppnar inte den här sidan' }).waitFor()
    await close()
  })
})
