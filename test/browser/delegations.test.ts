import { describe, expect, test } from 'vitest'
import { world } from '../../src/demo/cast.ts'
import { performingId } from '../../src/orders/outcome.ts'
import { axe } from './axe.ts'
import { house, pictures, settled } from './harness.ts'

const home = house()
const dressing = `/order/${performingId(world.id('order-stig-dressing'))}`

describe('Delegations, on a phone', () => {
  test('Leila may not dress Stig’s wound; Sara delegates; Leila does it, on Sara’s delegation', async () => {
    const leila = await home.open('assistant', dressing)
    await leila.page.getByText('Du har ingen delegering för det här. Ring sjuksköterskan.').waitFor()
    expect(await leila.page.getByRole('button', { name: 'Utfört', exact: true }).count()).toBe(0)
    await pictures(leila.page, 'delegation-lacking')
    expect(await axe(leila.page)).toEqual([])

    const { page, faults, close } = await home.open('sara', '/delegations')
    await page.getByRole('heading', { name: /^Går ut inom 30 dagar/ }).waitFor()
    await pictures(page, 'delegations')
    expect(await axe(page)).toEqual([])
    await page.getByRole('button', { name: 'Delegera', exact: true }).click()
    const sheet = page.getByRole('dialog')
    await sheet.getByRole('button', { name: 'Delegera', exact: true }).click()
    await sheet.getByRole('link', { name: 'Vem ska få göra det? Välj ett svar.' }).waitFor()
    await pictures(page, 'delegation-lacks')
    await sheet.getByLabel('Vem ska få göra det?').selectOption({ label: 'Leila Karimi, Undersköterska' })
    await sheet.getByLabel('Vilken uppgift?').selectOption('wound')
    await sheet.getByLabel('Exakt vad?').fill('Lägga om Stigs fotsår enligt ordinationen')
    await sheet.getByLabel('Hur vet du att hen kan?').fill('Har lagt om tillsammans med mig')
    await pictures(page, 'delegation-give')
    expect(await axe(page)).toEqual([])
    await sheet.getByRole('button', { name: 'Delegera', exact: true }).click()
    await sheet.waitFor({ state: 'detached' })
    await page.getByText('Lägga om Stigs fotsår enligt ordinationen').waitFor()
    expect(faults).toEqual([])
    await close()

    await leila.page.reload()
    await settled(leila.page)
    await leila.page.getByRole('button', { name: 'Utfört', exact: true }).click()
    await leila.page.getByRole('dialog').getByRole('button', { name: 'Signera' }).click()
    await leila.page.getByRole('dialog').waitFor({ state: 'detached' })
    await leila.page.getByText('Leila Karimi, Undersköterska, på delegering av Sara Lindqvist').waitFor()
    expect(leila.faults).toEqual([])
    await leila.close()
  })

  test('the MAS sees the whole municipality and changes nothing', async () => {
    const { page, faults, close } = await home.open('mas', '/delegations')
    await page
      .getByRole('heading', { name: /^Reserverade uppgifter/ })
      .first()
      .waitFor()
    expect(await page.getByRole('button', { name: 'Förnya' }).count()).toBe(0)
    expect(await page.getByRole('button', { name: 'Delegera', exact: true }).count()).toBe(0)
    await pictures(page, 'delegations-mas')
    expect(await axe(page)).toEqual([])
    expect(faults).toEqual([])
    await close()
  })

  test('the evening’s list says what is left until the morning, and prints', async () => {
    const { page, faults, close } = await home.open('night', '/orders/tonight')
    await page.getByRole('heading', { name: /^Att göra/ }).waitFor()
    await page.getByText('Insulin glargin').first().waitFor()
    await pictures(page, 'orders-tonight')
    expect(await axe(page)).toEqual([])
    const printed = page.waitForResponse((answer) => answer.url().includes('/api/order/print-tonight'))
    await page.evaluate('window.print = () => undefined')
    await page.getByRole('button', { name: 'Skriv ut' }).click()
    expect((await printed).status()).toBe(200)
    await page.emulateMedia({ media: 'print' })
    await pictures(page, 'orders-tonight-paper')
    expect(faults).toEqual([])
    await close()
  })
})
