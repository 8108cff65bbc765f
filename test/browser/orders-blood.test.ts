import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { world } from '../../src/demo/cast.ts'
import { performingId } from '../../src/orders/outcome.ts'
import { axe } from './axe.ts'
import { house, pictures } from './harness.ts'

const home = house()
const folke = `/order/${performingId(world.id('order-folke-blood'))}`

/** Fills in temperature, pulse and blood pressure in the sheet. */
async function values(page: Page, pulse: string): Promise<void> {
  const sheet = page.getByRole('dialog')
  await sheet.getByLabel('Temp, °C').fill('36,8')
  await sheet.getByLabel('Puls, slag/min').fill(pulse)
  await sheet.getByLabel('Blodtryck, övre').fill('128')
  await sheet.getByLabel('Blodtryck, undre').fill('74')
}

describe('Blood at home, on a phone', () => {
  test('Sara checks, Per checks on his own phone, she starts, watches and ends; Johan reads it', async () => {
    const { page, faults, close } = await home.open('sara', folke)
    await page.getByRole('button', { name: 'Kontrollera enheten' }).click()
    const sheet = page.getByRole('dialog')
    await sheet.locator('.person-head', { hasText: /Folke.*\d{8}-\d{4}/ }).waitFor()
    await sheet.getByRole('button', { name: 'Signera' }).click()
    await sheet.getByRole('link', { name: /Enhetens nummer/ }).waitFor()
    await pictures(page, 'blood-check-lacking')
    expect(await axe(page)).toEqual([])
    await sheet.getByLabel('Namn och personnummer stämmer').check()
    await sheet.getByLabel('Enhetens nummer').fill('G1234 98 654321 00 A')
    await sheet.getByLabel('Enhetens blodgrupp').selectOption('A-')
    const days = sheet.getByRole('spinbutton')
    for (const [place, text] of ['2030', '12', '24'].entries()) await days.nth(place).pressSequentially(text)
    await days.nth(0).pressSequentially('2031')
    expect(await days.allTextContents()).toEqual(['2031', '12', '24'])
    await sheet.getByRole('radio', { name: 'En kollega signerar på egen inloggning' }).check()
    await sheet.getByRole('button', { name: 'Signera' }).click()
    await sheet.getByText('kontrolltecknet stämmer inte').first().waitFor()
    await sheet.getByLabel('Enhetens nummer').fill('G1234 98 654321 00 H')
    await sheet.getByRole('button', { name: 'Signera' }).click()
    await sheet.waitFor({ state: 'detached' })
    await page.getByText('Nu ska en annan kontrollera').waitFor()
    expect(await page.getByRole('button', { name: 'Starta enheten' }).count()).toBe(0)

    const per = await home.open('night', folke)
    await per.page.getByRole('button', { name: 'Kontrollera som andra person' }).click()
    await per.page.getByLabel('Namn och personnummer stämmer').check()
    await per.page.getByLabel('Läs numret på påsen igen').fill('G123498654321')
    await pictures(per.page, 'blood-second')
    await per.page.getByRole('dialog').getByRole('button', { name: 'Signera' }).click()
    await per.page.getByRole('dialog').waitFor({ state: 'detached' })
    expect(per.faults).toEqual([])
    await per.close()

    await page.getByRole('button', { name: 'Starta enheten' }).click()
    await values(page, '76')
    await pictures(page, 'blood-start')
    expect(await axe(page)).toEqual([])
    await sheet.getByRole('button', { name: 'Starta enheten' }).click()
    await sheet.waitFor({ state: 'detached' })
    await page.getByRole('button', { name: 'Skriv värden' }).click()
    await sheet.getByLabel('Temp, °C').fill('38,9')
    await sheet.getByText('stoppa blodet och ring nu').waitFor()
    await sheet.getByText('Före: 36,8 °C, puls 76').waitFor()
    await values(page, '79')
    await sheet.getByRole('button', { name: 'Signera' }).click()
    await sheet.waitFor({ state: 'detached' })
    await page.getByRole('button', { name: 'Avsluta enheten' }).click()
    await sheet.getByRole('radio', { name: 'Ja', exact: true }).check()
    await sheet.getByText('Stoppa blodet.').waitFor()
    await pictures(page, 'blood-reaction')
    await sheet.getByRole('radio', { name: 'Nej', exact: true }).check()
    await values(page, '78')
    await sheet.getByRole('button', { name: 'Avsluta enheten' }).click()
    await sheet.waitFor({ state: 'detached' })
    await page.getByText('Ingen reaktion').waitFor()
    await pictures(page, 'blood-given')
    expect(await axe(page)).toEqual([])
    expect(faults).toEqual([])
    await close()

    const johan = await home.open('johan', `/order/${world.id('order-folke-blood')}`)
    await johan.page.getByText('Enhet G123498654321').waitFor()
    await johan.page.getByText('Kontrollerad av Sara Lindqvist, sjuksköterska och av Per Sundin').waitFor()
    await johan.close()
  })
})
