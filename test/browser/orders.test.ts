import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { world } from '../../src/demo/cast.ts'
import { axe } from './axe.ts'
import { house, pictures, settled } from './harness.ts'
import { keyboardWalk } from './keyboard.ts'

const home = house()

/** A phone in someone's hand, at a page. */
const phoneOf = (staff: string, path: string) => home.open(staff, path)

async function go(page: Page, path: string): Promise<void> {
  await page.goto(home.server.url + path)
  await settled(page)
}

/** The row of a list that is about this. */
const row = (page: Page, text: string) => page.getByRole('listitem').filter({ hasText: text }).first()

describe('Orders', () => {
  test('Sara writes down Esther’s weight in three taps', async () => {
    const { page, faults, close } = await phoneOf('sara', '/orders')
    await pictures(page, 'orders-to-do')
    const weight = row(page, 'Väg på morgonen')
    await weight.getByRole('button', { name: 'Utfört', exact: true }).click()
    await page.getByRole('dialog').getByLabel(/^Vikt/).fill('68,4')
    await pictures(page, 'orders-perform')
    expect(await axe(page)).toEqual([])
    await page.getByRole('dialog').getByRole('button', { name: 'Signera' }).click()
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await row(page, 'Väg på morgonen').getByText('68,4 kg').waitFor()
    expect(faults).toEqual([])
    await close()
  })

  test('a new order is receipted with one tap, or questioned', async () => {
    const { page, faults, close } = await phoneOf('sara', '/orders')
    const medicine = row(page, 'fenoximetylpenicillin')
    await medicine.getByText('Ny, kvittera').waitFor()
    await medicine.getByRole('button', { name: 'Fråga' }).click()
    await page.getByLabel('Din fråga').fill('Är penicillinallergi utesluten?')
    await page.waitForTimeout(700)
    await page.reload()
    await settled(page)
    await row(page, 'fenoximetylpenicillin').getByRole('button', { name: 'Fråga' }).click()
    await page.getByRole('button', { name: 'Fortsätt på utkastet' }).click()
    expect(await page.getByLabel('Din fråga').inputValue()).toBe('Är penicillinallergi utesluten?')
    await page.getByRole('dialog').getByRole('button', { name: 'Fråga' }).click()
    await row(page, 'fenoximetylpenicillin').getByText('Fråga ställd').waitFor()
    expect(faults).toEqual([])
    await close()
  })

  test('Amina answers the question about Ragnar and sees what was performed', async () => {
    const { page, faults, close } = await phoneOf('amina', '/orders')
    await pictures(page, 'orders-sent')
    expect(await axe(page)).toEqual([])
    await row(page, 'minst 1,5 liter').getByRole('button', { name: 'Svara' }).click()
    await page.getByLabel('Ditt svar').fill('Kvällsbesöket räcker i helgen.')
    await page.getByRole('dialog').getByRole('button', { name: 'Svara' }).click()
    await row(page, 'minst 1,5 liter').getByText('Väntar på kvittering').waitFor()
    await go(page, `/order/${world.id('order-stig-dressing')}`)
    await pictures(page, 'order-read')
    expect(await axe(page)).toEqual([])
    expect(await page.getByRole('heading', { name: /^Utfört/ }).textContent()).toContain('3')
    expect(faults).toEqual([])
    await close()
  })

  test('Amina writes two orders for Ragnar; they survive a reload and go to his home care', async () => {
    const { page, faults, close } = await phoneOf('amina', `/person/${world.id('ragnar')}/orders`)
    await page.getByRole('button', { name: 'Ordinera' }).click()
    const sheet = page.getByRole('dialog')
    await sheet.getByLabel('Vad är det?').selectOption('sample')
    await sheet.getByLabel('Vad ska göras?').fill('CRP i morgon')
    await sheet.getByRole('button', { name: 'Lägg till en till' }).click()
    await sheet.getByLabel('Vad är det?').selectOption('watch')
    await sheet.getByLabel('Vad ska göras?').fill('Titta till på kvällen')
    await sheet.getByRole('radio', { name: 'Flera gånger' }).check()
    await pictures(page, 'orders-write')
    expect(await axe(page)).toEqual([])
    await page.waitForTimeout(700)
    await page.reload()
    await settled(page)
    await page.getByRole('button', { name: 'Ordinera' }).click()
    await sheet.getByRole('button', { name: 'Fortsätt på utkastet' }).click()
    await sheet.getByText('CRP i morgon').waitFor()
    await sheet.getByRole('radio', { name: 'Ja', exact: true }).check()
    await sheet.getByRole('button', { name: 'Skicka 2 ordinationer' }).click()
    await sheet.waitFor({ state: 'detached' })
    await row(page, 'CRP i morgon').getByText('Väntar på kvittering').first().waitFor()
    await pictures(page, 'orders-person')
    expect(faults).toEqual([])
    await close()
  })

  test('a visit shows what it ended in, and folds what came out of something else', async () => {
    const { page, faults, close } = await phoneOf('karin', `/visit/${world.id('visit-ragnar-yesterday')}`)
    const ordered = page.getByRole('list', { name: 'Ordinationer' }).locator('.order-item')
    await ordered.first().waitFor()
    expect(await ordered.count()).toBe(3)
    await go(page, `/visit/${world.id('visit-stig-today')}`)
    await page.getByText('Inget är ordinerat vid besöket.').waitFor()
    expect(await row(page, 'Lägg om fotsåret').isVisible()).toBe(false)
    await page.getByText('Annat som är ordinerat nu (1)').click()
    await row(page, 'Lägg om fotsåret').waitFor()
    await pictures(page, 'visit-orders')
    expect(await axe(page)).toEqual([])
    expect(faults).toEqual([])
    await close()
  })

  test('the list is printed, and the log knows', async () => {
    const { page, faults, close } = await phoneOf('sara', `/person/${world.id('esther')}/orders`)
    const printed = page.waitForResponse((answer) => answer.url().includes('/api/order/print'))
    await page.evaluate('window.print = () => undefined')
    await page.getByRole('button', { name: 'Skriv ut' }).click()
    expect((await printed).status()).toBe(200)
    await page.emulateMedia({ media: 'print' })
    await pictures(page, 'orders-paper')
    expect(faults).toEqual([])
    await close()
  })

  test('every step can be reached by keyboard', async () => {
    const { page, close } = await phoneOf('sara', '/orders')
    const reached = await keyboardWalk(page)
    for (const name of ['Utfört', 'Fler val']) expect(reached.some((one) => one.includes(name))).toBe(true)
    await close()
  })
})

describe('Tasks', () => {
  test('Erik does a task, undoes it, and writes one of his own', async () => {
    const { page, faults, close } = await phoneOf('erik', '/tasks')
    await pictures(page, 'tasks')
    expect(await axe(page)).toEqual([])
    const mine = 'Ring dottern om vad vi kom fram till'
    await row(page, mine).getByRole('button', { name: 'Klar', exact: true }).click()
    await row(page, mine).waitFor({ state: 'detached' })
    await page.getByRole('radio', { name: 'Avslutade' }).check()
    await row(page, mine).getByRole('button', { name: 'Öppna igen' }).click()
    await page.getByRole('radio', { name: /^Enhetens/ }).check()
    await row(page, mine).getByRole('button', { name: 'Klar', exact: true }).waitFor()
    await go(page, `/person/${world.id('stig')}`)
    await page.getByRole('button', { name: 'Ny uppgift' }).click()
    await page.getByLabel('Vad ska göras?').fill('Beställ ny sula')
    await pictures(page, 'tasks-new')
    await page.getByRole('button', { name: 'Spara uppgiften' }).click()
    await row(page, 'Beställ ny sula').waitFor()
    expect(faults).toEqual([])
    await close()
  })
})

describe('A death', () => {
  test('is recorded in two calm steps, and undone where it was a mistake', async () => {
    const { page, faults, close } = await phoneOf('sara', `/person/${world.id('arne')}`)
    await page.getByRole('button', { name: 'Registrera dödsfall' }).click()
    const sheet = page.getByRole('dialog')
    await sheet.getByText('Närstående har berättat').click()
    await pictures(page, 'death-one')
    await sheet.getByRole('button', { name: 'Fortsätt' }).click()
    await sheet.getByText('Arne Sundqvist har avlidit.').waitFor()
    await sheet.getByText('Ett efterlevandesamtal läggs som uppgift').waitFor()
    await pictures(page, 'death-two')
    expect(await axe(page)).toEqual([])
    await sheet.getByRole('button', { name: 'Registrera', exact: true }).click()
    await page.getByRole('heading', { name: /^Avliden/ }).waitFor()
    await row(page, 'Efterlevandesamtal').waitFor()
    await pictures(page, 'death-after')
    await page.getByRole('button', { name: 'Felregistrerat' }).click()
    await sheet.getByLabel('Vad blev fel?').fill('Fel person öppnad')
    await sheet.getByRole('button', { name: 'Ta bort' }).click()
    await page.getByRole('button', { name: 'Registrera dödsfall' }).waitFor()
    expect(faults).toEqual([])
    await close()
  })
})

describe('The demo’s phone', () => {
  test('shows what went out', async () => {
    await home.server.tick()
    const { page, faults, close } = await phoneOf('sara', '/phone')
    await page.getByText('Logga in för att läsa.').first().waitFor()
    await pictures(page, 'phone')
    expect(await axe(page)).toEqual([])
    expect(faults).toEqual([])
    await close()
  })
})
