import { randomUUID } from 'node:crypto'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import type { z } from 'zod'
import { world } from '../../src/demo/cast.ts'
import { listOrders } from '../../src/orders/api.ts'
import { performingId } from '../../src/orders/outcome.ts'
import { performOrder } from '../../src/orders/perform-api.ts'
import { asId, type ProcessId } from '../../src/shared/id.ts'
import { contactWrite } from '../../src/visits/contact-api.ts'
import { myDayRead } from '../../src/visits/day-api.ts'
import { visitArrive, visitComplete, visitDocument, visitPlan } from '../../src/visits/visit-api.ts'
import { visitRead, visitsOfPerson } from '../../src/visits/visit-read-api.ts'
import { type Client, startServer, type TestServer } from '../server.ts'
import { axe } from './axe.ts'
import { house, pictures, settled } from './harness.ts'

/** A working day of twelve visits with the network cut and the server dead, held against the same day with a network. */
const home = house({ serviceWorker: true })
const PIN = '274913'
const today = '2026-11-21'
const VISITS = 12
const weight = performingId(world.id('order-esther-weight'))
const noteOf = (place: number) => `Mår bra, besök nummer ${place}.`
const CALLED = 'Dottern ringde, mår bättre.'

/** Plans until Sara has twelve visits to come to today; the same on both servers. */
async function dayOf(sara: Client): Promise<{ visit: ProcessId; version: string }[]> {
  const planned = (await sara.ask(myDayRead, {})).body.visits
    .flat()
    .filter(({ state, allowed }) => state === 'planned' && allowed.includes('visit.arrive'))
  const all = planned.map(({ id, version }) => ({ visit: id, version: version as string }))
  for (let at = all.length; at < VISITS; at++) {
    const input: z.input<typeof visitPlan.input> = {
      ...{ person: world.id('ragnar'), visit: asId<'process'>(world.id(`offline-day:${at}`)) },
      ...{ kind: 'planned', mode: 'home', minutes: 15, place: { kind: 'home' }, why: 'Tillsyn' },
      ...{ slot: { day: today, from: null, to: null }, aloneWhy: 'Ingen förflyttning.' },
      going: [world.id<'staff'>('sara')],
    }
    const answer = await sara.send(visitPlan, input)
    expect(answer.status, JSON.stringify(answer.body)).toBe(200)
    all.push({ visit: answer.body.visit, version: answer.body.version })
  }
  return all.slice(0, VISITS)
}

/** The same day with a network, as any client does it. */
async function online(server: TestServer): Promise<unknown> {
  const sara = await server.as('sara')
  const day = await dayOf(sara)
  for (const [at, { visit, version }] of day.entries()) {
    const { person } = (await sara.ask(visitRead, { visit })).body.visit
    await sara.send(visitArrive, { visit }, { expects: version })
    const sections = [{ heading: 'current' as const, text: noteOf(at) }]
    const entry = asId<'entry'>(randomUUID())
    const noted = await sara.send(visitDocument, { person: person.id, visit, entry, sections, sign: true })
    if (at % 2 === 0) await sara.send(visitComplete, { visit }, { expects: noted.body.version })
  }
  const order = (await sara.ask(listOrders, { side: 'performing' })).body.rows.find(
    (row) => row.order === weight,
  )
  const entry = () => asId<'entry'>(randomUUID())
  await sara.send(
    performOrder,
    { order: weight, entry: entry(), value: '68,4' },
    { expects: order?.version ?? null },
  )
  await sara.send(contactWrite, {
    ...{ person: world.id<'person'>('esther'), entry: entry(), withWhom: 'relative' as const },
    ...{ withName: 'Dottern', text: CALLED, minutes: 5 },
  })
  return recordOf(sara, day)
}

/** What a reader finds of the day afterwards, without the ids that each device makes by itself. */
async function recordOf(sara: Client, day: readonly { visit: ProcessId }[]): Promise<unknown> {
  const visits = []
  for (const { visit } of day) {
    const whole = (await sara.ask(visitRead, { visit })).body
    const { state, arrivedAt, endedAt, notes: count, allowed } = whole.visit
    visits.push({
      ...{ state, arrivedAt, endedAt, count, allowed },
      notes: whole.notes.map(({ entry: _, ...note }) => note),
      history: whole.history.map(({ kind, at, by }) => ({ kind, at, by })),
    })
  }
  const order = (await sara.ask(listOrders, { side: 'performing' })).body.rows.find(
    (row) => row.order === weight,
  )
  const { contacts } = (await sara.ask(visitsOfPerson, { person: world.id('esther') })).body
  const { state, latest, dueAt, performances } = order ?? {}
  return {
    visits,
    order: { state, latest, dueAt, performances },
    contacts: contacts.map(({ entry: _, ...contact }) => contact),
  }
}

/** How many times each is there. */
const tally = (names: readonly string[]) =>
  Object.fromEntries([...Map.groupBy(names, (name) => name)].map(([name, all]) => [name, all.length]))

const turnOn = async (page: Page) => {
  await page.locator('.me').click()
  await page.getByRole('button', { name: 'Slå på' }).first().click()
  await page.getByLabel('Ny kod').fill(PIN)
  await page.getByLabel('Koden en gång till').fill(PIN)
  await page.getByRole('button', { name: 'Spara koden' }).click()
  await page.getByText('På. Öppnas med din kod.').waitFor()
  await page.getByRole('button', { name: 'Stäng', exact: true }).click()
  await page.getByText('Dagväskan packad', { exact: false }).waitFor()
  await expect
    .poll(() => page.evaluate('navigator.serviceWorker.controller?.state'), { timeout: 120_000 })
    .toBe('activated')
}

const enter = async (page: Page) => {
  await page.getByLabel('Din kod').fill(PIN)
  await page.getByRole('button', { name: 'Öppna', exact: true }).click()
}

test('twelve visits without a network, the page loaded anew in between, come to the very records that they had come to with one', async () => {
  const sara = await home.server.as('sara')
  const day = await dayOf(sara)
  const visit = await home.open('sara', '/my-day')
  const { page, context } = visit
  await turnOn(page)
  await context.setOffline(true)
  await home.server.kill('SIGKILL')
  await page.reload()
  await enter(page)
  for (const [at, one] of day.entries()) {
    if (at === 4 || at === 9) {
      // The phone is put away, and taken up again.
      await page.reload()
      await enter(page)
    }
    await page.getByRole('heading', { level: 1, name: 'Min dag' }).waitFor()
    await page.locator(`a[href="/visit/${one.visit}"]`).first().click()
    await page.getByRole('heading', { name: 'Vid dörren' }).waitFor()
    await page.getByRole('button', { name: 'Jag är här', exact: true }).click()
    await page.getByLabel(/^Aktuellt/).fill(noteOf(at))
    await page.getByRole('button', { name: 'Spara och signera' }).click()
    await page.getByText(noteOf(at)).first().waitFor()
    if (at === 0) {
      expect(await axe(page)).toEqual([])
      await pictures(page, 'offline-visit-written')
    }
    if (at % 2 === 0) {
      await page.getByRole('button', { name: 'Avsluta besöket' }).click()
      await page.getByText('Klart', { exact: true }).first().waitFor()
    }
    await page.locator('a[href="/my-day"]').first().click()
  }
  await pictures(page, 'offline-my-day-after')
  await page.locator('a[href="/persons"]').first().click()
  await page.getByRole('link', { name: /Esther/ }).click()
  await page.getByRole('button', { name: 'Skriv telefonkontakt' }).click()
  const contact = page.getByRole('dialog')
  await contact.getByRole('radio', { name: 'Närstående' }).check()
  await contact.getByLabel('Namn och vem det är').fill('Dottern')
  await contact.getByLabel('Vad sades').fill(CALLED)
  await contact.getByLabel('Minuter').fill('5')
  await contact.getByRole('button', { name: 'Spara och signera' }).click()
  await contact.getByRole('button', { name: 'Klar', exact: true }).click()
  await contact.waitFor({ state: 'detached' })
  await page.goto(`${home.server.url}/order/${weight}`)
  await enter(page)
  await page.getByRole('button', { name: 'Utfört', exact: true }).first().click()
  const perform = page.getByRole('dialog')
  await perform.getByLabel(/^Vikt/).fill('68,4')
  await perform.getByRole('button', { name: 'Signera', exact: true }).click()
  await perform.waitFor({ state: 'detached' })
  await page.locator('.connection').getByRole('link').click()
  await page.getByRole('heading', { level: 1, name: 'Ej skickat' }).waitFor()
  const names = await page.getByRole('article').getByRole('heading', { level: 3 }).allTextContents()
  expect(tally(names)).toEqual({
    'Framme på besök': VISITS,
    Besöksanteckning: VISITS,
    'Besök klart': VISITS / 2,
    Telefonkontakt: 1,
    'Utförd ordination': 1,
  })
  expect(await axe(page)).toEqual([])
  await pictures(page, 'offline-outbox')

  await home.server.restart()
  await context.setOffline(false)
  await page.goto(`${home.server.url}/my-day`)
  await settled(page)
  await page.locator('.connection').getByRole('link').waitFor({ state: 'detached' })
  const other = await startServer()
  try {
    expect(await recordOf(await home.server.as('sara'), day)).toEqual(await online(other))
  } finally {
    await other.stop()
  }
  await visit.close()
})
