import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parseCsv } from '../../src/shared/csv.ts'
import { axe } from './axe.ts'
import { house, pictures, screenshot, settled } from './harness.ts'
import { keyboardWalk } from './keyboard.ts'

const home = house()

async function followUpAs(staff: string) {
  return await home.open(staff, '/follow-up')
}

describe('Follow-up, on a phone', () => {
  test('Lena sees her team’s month, how each number is counted, and the quarter with a tap', async () => {
    const { page, faults, close } = await followUpAs('lena')
    await page.getByText('november 2026').first().waitFor()
    const first = page.getByRole('region', { name: /Mottagna/ })
    await first.getByText('Så räknas det').click()
    await first.getByText(/Alla som nådde enheten/).waitFor()
    await pictures(page, 'follow-up')
    expect(await axe(page)).toEqual([])
    expect((await keyboardWalk(page)).some((name) => name.includes('Föregående period'))).toBe(true)
    await page.getByRole('radio', { name: 'Kvartal' }).check({ force: true })
    await page.getByText('Kvartal 4, 2026').first().waitFor()
    await page.getByRole('button', { name: 'Föregående period' }).click()
    await page.getByText('Kvartal 3, 2026').first().waitFor()
    expect(faults).toEqual([])
    await close()
  })

  test('what is downloaded hides small numbers and says how each is counted', async () => {
    const { page, close } = await followUpAs('lena')
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Ladda ner' }).click(),
    ])
    expect(download.suggestedFilename()).toBe('uppfoljning-2026-11-01-2026-11-30.csv')
    const rows = parseCsv(readFileSync(await download.path(), 'utf8')).map((row) => row.cells)
    expect(rows[0]?.[0]).toBe('MiNT, Norrådals sjukhus')
    const counted = rows.filter((row) => row[4] === 'antal').flatMap((row) => row.slice(2, 4))
    expect(counted.filter((cell) => /^[1-4]$/.test(cell))).toEqual([])
    expect(rows.every((row) => row[5] !== undefined)).toBe(true)
    await close()
  })

  test('Kerstin chooses among her provider’s units and is told that small numbers are hidden', async () => {
    const { page, faults, close } = await followUpAs('admin')
    await page.getByText(/Tal under fem visas inte/).waitFor()
    await page.getByLabel('Enhet').selectOption({ label: 'Granviks hälsocentral' })
    await page.getByText('Granviks hälsocentral', { exact: true }).last().waitFor()
    await settled(page)
    await screenshot(page, 'follow-up-no-model')
    expect(faults).toEqual([])
    await close()
  })
})
