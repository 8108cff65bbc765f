import { describe, expect, test } from 'vitest'
import { world } from '../../src/demo/cast.ts'
import { derivedId } from '../../src/records/derived-id.ts'
import { axe } from './axe.ts'
import { house, pictures, screenshot, settled } from './harness.ts'

const home = house()

describe('My day on a phone', () => {
  test('Karin taps that she is there, writes, and what she wrote survives a reload before she signs and ends', async () => {
    const { page, faults, close } = await home.open('karin', '/my-day')
    const next = page.getByRole('region', { name: /Folke Hägglund/ })
    await next.getByRole('button', { name: 'Jag är här' }).click()
    await next.getByText(/På plats sedan/).waitFor()
    await pictures(page, 'my-day-arrived')
    await next.getByRole('link', { name: 'Skriv anteckning' }).click()
    await page.waitForURL(/\/visit\//)
    await settled(page)
    await page.getByLabel('Aktuellt', { exact: true }).fill('Sover bättre med syrgasen på.')
    await page.waitForTimeout(700)
    await page.reload()
    await settled(page)
    await page.getByRole('button', { name: 'Fortsätt på utkastet' }).click()
    expect(await page.getByLabel('Aktuellt', { exact: true }).inputValue()).toBe(
      'Sover bättre med syrgasen på.',
    )
    await page.getByRole('button', { name: 'Spara och signera' }).click()
    await page.getByText('Anteckningar om besöket').waitFor()
    await page.getByRole('button', { name: 'Spara svaret' }).click()
    await page.getByRole('link', { name: /slapp något av detta\? Välj ett svar\.$/ }).waitFor()
    await page.getByLabel('Nej, inget av det').check()
    await page.getByRole('button', { name: 'Spara svaret' }).click()
    await page.getByText('Besvarat av Karin Bylund').waitFor()
    await pictures(page, 'visit-written')
    await page.getByRole('button', { name: 'Avsluta besöket' }).click()
    await page.getByRole('button', { name: 'Öppna igen' }).waitFor({ timeout: 15_000 })
    expect(await page.getByRole('button', { name: 'Fortsätt på utkastet' }).count()).toBe(0)
    expect(faults).toEqual([])
    await close()
  })

  test('two taps move a visit to a colleague, and it can be moved back', async () => {
    const { page, faults, close } = await home.open('erik', `/visit/${world.id('visit-vera-team')}`)
    await page.getByRole('button', { name: 'Flytta', exact: true }).click()
    await pictures(page, 'visit-move')
    await page.getByRole('button', { name: 'Till Karin Bylund' }).click()
    await page.getByText(/Flyttat till .*Karin Bylund/).waitFor()
    expect(await axe(page)).toEqual([])
    await page.getByRole('button', { name: 'Flytta tillbaka' }).click()
    await page.getByText(/Flyttat till .*Erik Nordin/).waitFor()
    expect(faults).toEqual([])
    await close()
  })

  test('nobody opens: what is tried is noted, and only a decision with its reason ends it', async () => {
    const { page, faults, close } = await home.open('sara', '/my-day')
    await page.getByRole('link', { name: /Nils Sjödin/ }).click()
    await page.waitForURL(/\/visit\//)
    await settled(page)
    expect(await axe(page)).toEqual([])
    await pictures(page, 'visit-not-found')
    const relative = page.getByRole('listitem').filter({ hasText: 'Ring närstående' })
    await relative.getByRole('button', { name: 'Gjort' }).click()
    await relative.getByText(/16:40 gjort/).waitFor()
    await page.getByRole('button', { name: 'Besluta' }).click()
    await page.getByRole('link', { name: 'Beslut: Välj ett svar.' }).waitFor()
    await page.getByLabel('Trygg på annat håll').check()
    await page.getByRole('button', { name: 'Besluta' }).click()
    await page.getByText('Skriv hur ni vet det, eller vem som har tagit över.').first().waitFor()
    await page.getByLabel(/Hur vet ni det/).fill('Systern svarade: han är hos henne.')
    await page.getByRole('button', { name: 'Besluta' }).click()
    await page.getByText(/Personen anträffades inte/).waitFor()
    expect(faults).toEqual([])
    await close()
  })

  test('the person says no: the reason is the person’s own, it stands in the record, and it can be taken back', async () => {
    const { page, faults, close } = await home.open('erik', `/visit/${world.id('visit-vera-team')}`)
    await page.getByText('Annat', { exact: true }).click()
    await page.getByRole('button', { name: 'Personen avböjer' }).click()
    const sheet = page.getByRole('dialog')
    await sheet.getByText('Beslutet skrivs i journalen.').waitFor()
    await pictures(page, 'visit-decline')
    expect(await axe(page)).toEqual([])
    await sheet.getByRole('button', { name: 'Spara' }).click()
    await sheet.getByRole('link', { name: 'Skäl: Välj ett svar.' }).waitFor()
    await sheet.getByRole('radio', { name: 'Orkar inte i dag' }).check()
    await sheet.getByLabel('Med egna ord').fill('Hon vill vila, ring i morgon.')
    await sheet.getByRole('button', { name: 'Spara' }).click()
    await sheet.waitFor({ state: 'hidden' })
    await page
      .getByText(/Hon vill vila, ring i morgon/)
      .first()
      .waitFor()
    await pictures(page, 'visit-declined')
    expect(await axe(page)).toEqual([])
    await page.goto(`${home.server.url}/person/${world.id('vera')}`)
    await settled(page)
    await page
      .getByText(/Hon vill vila, ring i morgon/)
      .first()
      .waitFor()
    await page.goto(`${home.server.url}/visit/${world.id('visit-vera-team')}`)
    await settled(page)
    await page.getByRole('button', { name: 'Återställ' }).click()
    await page.getByRole('button', { name: 'Jag är här' }).waitFor()
    expect(faults).toEqual([])
    await close()
  })

  test('a joint visit ends in three orders on the physician’s phone, and the nurse who was there receipts them', async () => {
    const joint = `/visit/${world.id('visit-gunnar-joint')}`
    const amina = await home.open('amina', joint)
    await amina.page.getByRole('button', { name: 'Jag är här' }).click()
    await amina.page.getByRole('button', { name: 'Ordinera' }).click()
    const sheet = amina.page.getByRole('dialog')
    const asked = [
      ['measurement', 'Väg varje morgon'],
      ['sample', 'Natrium, kalium och kreatinin i morgon'],
      ['watch', 'Titta på andning och ben varje besök'],
    ] as const
    for (const [index, [kind, what]] of asked.entries()) {
      if (index > 0) await sheet.getByRole('button', { name: 'Lägg till en till' }).click()
      await sheet.getByLabel('Vad är det?').selectOption(kind)
      await sheet.getByLabel('Vad ska göras?').fill(what)
      if (kind === 'measurement') await sheet.getByLabel('Värdet heter').fill('Vikt')
    }
    await sheet.getByRole('radio', { name: 'Ja', exact: true }).check()
    await pictures(amina.page, 'joint-orders-write')
    await sheet.getByRole('button', { name: 'Skicka 3 ordinationer' }).click()
    await sheet.waitFor({ state: 'hidden' })
    const ordered = amina.page.getByRole('list', { name: 'Ordinationer' }).locator('.order-item')
    await expect.poll(() => ordered.count()).toBe(3)
    await pictures(amina.page, 'joint-orders')
    expect(await axe(amina.page)).toEqual([])
    const sara = await home.open('sara', '/orders')
    for (const [, what] of asked) {
      const row = sara.page.locator('.order-item').filter({ hasText: what })
      await row.getByRole('button', { name: 'Kvittera' }).click()
      await row.getByText('Ny, kvittera').waitFor({ state: 'detached' })
    }
    await amina.page.reload()
    await settled(amina.page)
    await expect.poll(() => ordered.filter({ hasText: /Kvitterad/ }).count()).toBe(3)
    expect([...amina.faults, ...sara.faults]).toEqual([])
    await amina.close()
    await sara.close()
  })

  test('the day, the team’s day and a visit hold for thumb, screen reader and both schemes', async () => {
    const { page, faults, close } = await home.open('sara', '/my-day')
    const theirs = derivedId(
      world.id<'command'>('command:visit-gunnar-joint-plan'),
      `joint-visit:${world.id('granvik-home-care')}`,
    )
    const screens = [
      ['/my-day', 'my-day'],
      ['/team-day', 'team-day'],
      [`/visit/${world.id('visit-vera-today')}`, 'visit-arrived'],
      [`/visit/${theirs}`, 'visit-joint'],
    ] as const
    for (const [path, name] of screens) {
      await page.goto(`${home.server.url}${path}`)
      await settled(page)
      await pictures(page, name)
      expect([name, await axe(page)]).toEqual([name, []])
    }
    expect(faults).toEqual([])
    await close()
  })

  test('a visit is planned from the one that is over', async () => {
    const { page, faults, close } = await home.open('sara', `/visit/${world.id('visit-esther-morning')}`)
    await page.getByRole('button', { name: 'Planera besök' }).click()
    const sheet = page.getByRole('dialog')
    // How one meets and with whom stand in the open, and what is lacking is said by name.
    await sheet.getByLabel('Gemensamt besök').waitFor()
    await sheet.getByRole('button', { name: 'Planera besöket' }).click()
    await sheet.getByRole('link', { name: 'Varför: Behöver fyllas i.' }).waitFor()
    await sheet.getByLabel('Varför').fill('Vikt och ben')
    const clock = sheet.getByLabel('Klockslag', { exact: true }).last()
    await clock.fill('2530')
    await clock.blur()
    await sheet.getByText('Skriv klockslaget som 14:30.').waitFor()
    await clock.fill('1930')
    await clock.blur()
    expect(await clock.inputValue()).toBe('19:30')
    await pictures(page, 'visit-plan')
    expect(await axe(page)).toEqual([])
    await sheet.getByRole('button', { name: 'Planera besöket' }).click()
    await sheet.waitFor({ state: 'hidden' })
    await page.goto(`${home.server.url}/my-day`)
    await settled(page)
    await page.getByRole('link', { name: /19:30 Esther Lindgren/ }).waitFor()
    // One that was made to assess a person leads to the decision, with what came in open.
    const karin = await home.open('karin', `/visit/${world.id('visit-astrid-today')}`)
    await pictures(karin.page, 'visit-assessed')
    await karin.page.getByRole('link', { name: 'Besluta om varslet' }).click()
    await karin.page.locator('.referral-detail').getByText('Astrid Norberg').waitFor()
    expect([...faults, ...karin.faults]).toEqual([])
    await karin.close()
    await close()
  })

  test('an enrolled person is planned a follow-up, and a call is one tap away', async () => {
    const { page, faults, close } = await home.open('erik', `/person/${world.id('stig')}`)
    await page.getByRole('button', { name: 'Planera besök' }).click()
    const sheet = page.getByRole('dialog')
    expect(await sheet.getByRole('radio', { name: 'Uppföljande hembesök' }).isChecked()).toBe(true)
    await sheet.getByRole('radio', { name: 'Telefon' }).check()
    await sheet.getByRole('button', { name: 'Planera samtalet' }).waitFor()
    await pictures(page, 'visit-plan-call')
    expect(await axe(page)).toEqual([])
    expect(faults).toEqual([])
    await close()
  })

  test('the day is printed without codes, and the printing is in the log', async () => {
    const { page, faults, close } = await home.open('sara', '/my-day')
    const logged = page.waitForResponse((response) => response.url().includes('/api/my-day/print'))
    await page.getByRole('button', { name: 'Skriv ut' }).click()
    expect((await logged).status()).toBe(200)
    await page.emulateMedia({ media: 'print' })
    const paper = page.locator('.day-paper')
    expect(await paper.isVisible()).toBe(true)
    const text = (await paper.textContent()) ?? ''
    expect(text).toContain('Björkstigen 4')
    expect(text).toContain('Penicillin')
    expect(await page.locator('.next-visit').isVisible()).toBe(false)
    await screenshot(page, 'my-day-print')
    expect(faults).toEqual([])
    await close()
  })

  test('a call is written in half a minute, and the one question follows', async () => {
    const { page, faults, close } = await home.open('sara', `/visit/${world.id('visit-esther-morning')}`)
    await page.getByRole('button', { name: 'Skriv telefonkontakt' }).click()
    const sheet = page.getByRole('dialog')
    await sheet.getByRole('button', { name: 'Spara och signera' }).click()
    await sheet.getByRole('link', { name: 'Vad sades: Behöver fyllas i.' }).waitFor()
    await sheet.getByLabel('Vad sades').fill('Mår bättre efter tabletten.')
    await pictures(page, 'visit-contact')
    await sheet.getByRole('button', { name: 'Spara och signera' }).click()
    await sheet.getByText('Kontakten är sparad.').waitFor()
    expect(await axe(page)).toEqual([])
    await sheet.getByRole('button', { name: 'Klar' }).click()
    await sheet.waitFor({ state: 'hidden' })
    expect(faults).toEqual([])
    await close()
  })
})
