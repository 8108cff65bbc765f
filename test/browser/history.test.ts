import { expect, test } from 'vitest'
import { idFor } from '../../src/demo/cast.ts'
import { axe } from './axe.ts'
import { house, screenshot } from './harness.ts'

const home = house()

async function historyAs(castKey: string, person: string) {
  const window = await home.open(castKey, `/person/${idFor(person)}`)
  const panel = window.page.getByRole('region', { name: 'Hämtad historik' })
  await panel.waitFor()
  return { ...window, panel }
}

test('Esther’s physician sees on a phone what is confirmed and by whom, and her medicines only as the source lists them', async () => {
  const { page, panel, faults, close } = await historyAs('gp-public', 'esther')
  await panel.getByText('Hjärtsvikt med nedsatt pumpförmåga').waitFor()
  await panel.getByText('Bekräftad av Henrik Wallin 2026-11-20').first().waitFor()
  await panel.getByText('2 avslutade').click()
  await panel.getByText('Handledsfraktur vänster').waitFor()
  await screenshot(page, 'history-conditions')
  await panel.getByRole('radio', { name: 'Läkemedel' }).check()
  await panel.getByText('Furosemid 40 mg tablett').waitFor()
  await panel.getByText('Den är inte en läkemedelslista att ge efter.').waitFor()
  await panel.getByRole('radio', { name: 'Övrigt' }).check()
  await panel.getByText('Pneumokockvaccin').waitFor()
  await panel.getByRole('radio', { name: 'Kontakter' }).check()
  await panel.getByText('Hembesök av distriktsläkare').waitFor()
  expect(await axe(page)).toEqual([])
  expect(faults).toEqual([])
  await close()
})

test('values are charts with the same in a table, each with its day, unit and origin', async () => {
  const { page, panel, faults, close } = await historyAs('gp-public', 'esther')
  await panel.getByRole('radio', { name: 'Värden' }).check()
  await panel.getByRole('button', { name: /Vikt/ }).waitFor()
  expect(await axe(page)).toEqual([])
  await screenshot(page, 'history-values')
  await panel.getByRole('button', { name: /Blodtryck/ }).click()
  const sheet = page.getByRole('dialog', { name: 'Blodtryck' })
  await sheet.getByRole('img', { name: /Diagram över Blodtryck .* Lägst 72 mmHg, högst 148 mmHg/ }).waitFor()
  await sheet.getByRole('row', { name: /Granviks hälsocentral 148\/82 mmHg/ }).waitFor()
  expect(await axe(page)).toEqual([])
  await screenshot(page, 'history-series')
  expect(faults).toEqual([])
  await close()
})

test('several things are confirmed at once with a moment to regret it, and one is taken back with a reason', async () => {
  const { page, panel, faults, close } = await historyAs('gp-public', 'gunnar')
  await panel.getByRole('button', { name: 'Bekräfta flera' }).click()
  await panel.getByRole('checkbox', { name: 'Välj Kronisk obstruktiv lungsjukdom' }).check()
  await panel.getByRole('checkbox', { name: 'Välj Kranskärlssjukdom' }).check()
  await panel.getByText('2 valda').waitFor()
  await panel.getByRole('button', { name: 'Bekräfta', exact: true }).click()
  await panel.getByRole('button', { name: 'Ångra' }).click()
  await panel.getByRole('button', { name: 'Bekräfta', exact: true }).click()
  await panel.getByText('Bekräftad av Henrik Wallin 2026-11-21').nth(1).waitFor()
  await panel.getByRole('button', { name: /Kranskärlssjukdom/ }).click()
  const sheet = page.getByRole('dialog')
  await sheet.getByText('Visa originalet').click()
  await sheet.getByText('"resourceType": "Condition"').waitFor()
  expect(await axe(page)).toEqual([])
  await screenshot(page, 'history-item')
  await sheet.getByRole('button', { name: 'Ångra bekräftelsen' }).click()
  await sheet.getByLabel('Varför ångrar du?').fill('Fel rad')
  await sheet.getByRole('button', { name: 'Ångra bekräftelsen' }).click()
  await sheet.waitFor({ state: 'hidden' })
  await expect.poll(() => panel.getByText('Bekräftad av Henrik Wallin 2026-11-21').count()).toBe(1)
  expect(faults).toEqual([])
  await close()
})

test('where no history is, there are words; and a unit sees only its own', async () => {
  const nothing = await historyAs('sara', 'gunnar')
  await nothing.panel.getByText('Ingen historik är hämtad till de journaler som du har öppna.').waitFor()
  await nothing.close()
  const own = await historyAs('sara', 'esther')
  await own.panel.getByText(/Som den står hos omsorg\.granvik\.example/).waitFor()
  expect(await own.panel.getByText('journal.norradal.example').count()).toBe(0)
  await own.close()
})

test('an administrator makes a machine token, sees it once, and revokes it', async () => {
  const { page, faults, close } = await home.open('admin', '/admin')
  const section = page.getByRole('region', { name: 'Maskinnycklar' })
  await section.getByText('Inga maskinnycklar finns.').waitFor()
  await section.getByRole('button', { name: 'Ny nyckel' }).click()
  const sheet = page.getByRole('dialog', { name: 'Ny maskinnyckel' })
  await sheet.getByLabel('Vad systemet heter').fill('Laboratoriet')
  await sheet.getByLabel('Levererar till').selectOption('Granviks hälsocentral')
  await sheet.getByRole('button', { name: 'Gör nyckeln' }).click()
  const shown = sheet.getByLabel('Nyckel')
  await shown.waitFor()
  const token = await shown.inputValue()
  expect(token).toMatch(/^hemma_[\w-]{43}$/)
  expect(await axe(page)).toEqual([])
  await screenshot(page, 'machine-token')
  const deliver = async () => {
    const response = await fetch(`${home.server.url}/fhir/R4`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/fhir+json' },
      body: '{"resourceType":"Bundle","type":"batch","entry":[]}',
    })
    return response.status
  }
  expect(await deliver()).toBe(200)
  await sheet.getByRole('button', { name: 'Jag har sparat den' }).click()
  await section.getByText('Laboratoriet').waitFor()
  await section.getByRole('button', { name: 'Dra in' }).click()
  await section.getByText('1 indragen nyckel').waitFor()
  expect(await deliver()).toBe(401)
  expect(faults).toEqual([])
  await close()
})
