import { expect, test } from 'vitest'
import { world } from '../../src/demo/cast.ts'
import { axe } from './axe.ts'
import { house, pictures, settled } from './harness.ts'

const home = house()

test('a concern is reported from the person’s page on a phone, read by name in the night, and what happened stands first in the morning', async () => {
  const erik = await home.open('erik', `/person/${world.id('vera')}`)
  await erik.page.getByRole('button', { name: 'Oro i natt' }).click()
  const form = erik.page.getByRole('dialog')
  await form.getByRole('button', { name: 'Skicka' }).click()
  await form.getByRole('heading', { name: 'Det gick inte att skicka' }).waitFor()
  await form.getByRole('radio', { name: 'Orolig', exact: true }).check()
  await form.getByRole('textbox', { name: 'Varför' }).fill('Yr efter ny medicin')
  await form.getByRole('textbox', { name: /Håll utkik/ }).fill('Att hon faller')
  await form.getByRole('textbox', { name: /bestämt/ }).fill('Tillsyn klockan 22')
  await form.getByRole('textbox', { name: /Vem ringer/ }).fill('Medicinjouren')
  await form.getByRole('radio', { name: 'Ja, och säger ja' }).check()
  expect(await axe(erik.page)).toEqual([])
  await form.getByRole('button', { name: 'Skicka' }).click()
  await form.waitFor({ state: 'detached' })

  const night = await home.open('night', '/night')
  const vera = night.page.getByRole('listitem').filter({ hasText: 'Vera Backlund' })
  await vera.getByText('Att hon faller').waitFor()
  await pictures(night.page, 'night-list')
  expect(await axe(night.page)).toEqual([])
  await vera.getByRole('button', { name: 'Jag har läst' }).click()
  await vera.getByText(/Läst av Per Sundin/).waitFor()
  await vera.getByRole('button', { name: 'Berätta vad som hände' }).click()
  const back = night.page.getByRole('dialog')
  await back.getByRole('radio', { name: 'Någon ringdes' }).check()
  await back.getByRole('textbox').fill('Ringde medicinjouren 02, sov sedan')
  await back.getByRole('button', { name: 'Skicka tillbaka' }).click()
  await back.waitFor({ state: 'detached' })

  await erik.page.goto(`${home.server.url}/my-day`)
  await settled(erik.page)
  const morning = erik.page.getByRole('region', { name: /Vad som hände i natt/ })
  const answer = morning.getByRole('listitem').filter({ hasText: 'Vera Backlund' })
  await answer.getByText('Ringde medicinjouren 02, sov sedan').waitFor()
  await answer.getByRole('button', { name: 'Jag har läst' }).click()
  await answer.waitFor({ state: 'detached' })
  expect([...erik.faults, ...night.faults]).toEqual([])
  await erik.close()
  await night.close()
})
