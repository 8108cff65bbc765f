import { expect, test } from 'vitest'
import { axe } from './axe.ts'
import { house, pictures, settled } from './harness.ts'

const home = house()

test('what nobody has read stands first on the board; who sees to it says so by name, and it opens to be receipted', async () => {
  await home.server.tick()
  const { page, faults, close } = await home.open('erik', '/team')
  const alarms = page.getByRole('region', { name: 'Att se till nu' })
  const esther = alarms.getByRole('listitem').filter({ hasText: 'Esther Lindgren' })
  await esther.getByText(/Oläst sedan i dag 09:12/).waitFor()
  await esther.getByText(/Enhetschefen får veta/).waitFor()
  await pictures(page, 'board-alarm')
  expect(await axe(page)).toEqual([])
  await esther.getByRole('button', { name: 'Jag tar det, vänta 30 min' }).click()
  await esther.getByText(/Erik Nordin ser till det\. Ingen mer får veta före i dag 17:10/).waitFor()
  await esther.getByRole('link', { name: 'Öppna och kvittera' }).click()
  const detail = page.getByRole('dialog')
  await detail.getByRole('button', { name: 'Kvittera' }).first().click()
  await detail
    .getByText(/Kvitterat av Erik Nordin/)
    .first()
    .waitFor()
  await page.goto(`${home.server.url}/team`)
  await settled(page)
  await page.getByText('Barbro Thelin').first().waitFor()
  expect(await esther.count()).toBe(0)
  expect(faults).toEqual([])
  await close()
})
