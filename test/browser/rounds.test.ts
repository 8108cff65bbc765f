import { beforeAll, expect, test } from 'vitest'
import { names } from '../../src/demo/cast/names.ts'
import { world } from '../../src/demo/cast.ts'
import { enrolmentPrepare, enrolmentStart } from '../../src/enrolments/api.ts'
import { roundEnd, roundOverview, roundRead } from '../../src/rounds/api.ts'
import { enrolInput, known } from '../stories/enrolling.ts'
import { axe } from './axe.ts'
import { house, pictures, settled } from './harness.ts'

const home = house()

/** A full house, whose round Karin had begun has ended. */
async function fullHouse() {
  const erik = await home.server.as('erik')
  for (const { key } of names) {
    const { room } = (await erik.ask(enrolmentPrepare, { person: world.id<'person'>('esther') })).body
    if (room.enrolled >= 25) break
    await known(erik, key)
    await erik.send(enrolmentStart, enrolInput(key))
  }
  await erik.send(roundEnd, { round: world.id<'round'>('round-mint') })
  return erik
}
beforeAll(async () => void (await fullHouse()))

test('a round of 25 persons is gone through on a tablet by keyboard alone: one key each, more where something is decided', async () => {
  const erik = await home.server.as('erik')
  const { page, faults, close } = await home.open('erik', '/rounds', { width: 820 })
  let keys = 0
  const press = async (key: string) => {
    keys += 1
    await page.keyboard.press(key)
  }
  await page.getByRole('button', { name: 'Starta rond' }).click()
  await page.getByRole('checkbox', { name: /Karin Bylund/ }).check()
  await page.getByRole('button', { name: 'Starta', exact: true }).click()
  await page.getByText('25 kvar').first().waitFor()
  expect(await axe(page)).toEqual([])
  // Who, who answers, what if worse, what is new, and what one does: on one tablet screen, without scrolling.
  for (const name of ['Ansvarig nu', 'Om det blir sämre', 'Klar, nästa']) {
    const box = await page.getByText(name).first().boundingBox()
    expect(box && box.y + box.height).toBeLessThan(1180)
  }
  await press('?')
  await page.getByRole('dialog', { name: 'Tangenter i ronden' }).waitFor()
  await press('Escape')
  for (let at = 0; at < 25; at++) {
    await page
      .getByText(at === 25 ? 'Alla är genomgångna' : `${25 - at} kvar`)
      .first()
      .waitFor()
    if (at % 5 === 0) {
      await press('b')
      await page.keyboard.type(`Beslut ${at}`)
      await press('Control+Enter')
    } else await press('Enter')
    if (at === 2) {
      await page.getByText('22 kvar').first().waitFor()
      await press('z')
      await page.getByText('23 kvar').first().waitFor()
      await press('Enter')
    }
  }
  await page.getByRole('heading', { name: 'Alla är genomgångna.' }).waitFor()
  await page.getByRole('button', { name: 'Avsluta ronden' }).click()
  await page
    .getByRole('heading', { name: /Genomgångna/ })
    .first()
    .waitFor()
  await pictures(page, 'round-minutes')
  const [done] = (await erik.ask(roundOverview, {})).body.earlier
  expect(done).toMatchObject({ gone: 25, total: 25 })
  const { rows } = (await erik.ask(roundRead, { round: done?.round ?? '' })).body
  expect(rows.filter(({ decided }) => decided?.startsWith('Beslut')).length).toBe(5)
  // 25 persons: 20 of one key, 5 of two, and five for the help that was looked at and the step that was undone.
  expect(keys).toBe(20 + 10 + 4)
  expect(faults).toEqual([])
  await close()
})

test('with the finger: worry is said, a task is given, one is skipped, and what was being written survives a reload', async () => {
  const { page, faults, close } = await home.open('karin', '/rounds', { width: 820 })
  await page.getByRole('button', { name: 'Starta rond' }).click()
  await page.getByRole('button', { name: 'Starta', exact: true }).click()
  await page.getByText('25 kvar').first().waitFor()
  const first = await page.locator('.round-who .person-name').textContent()
  await page.getByRole('button', { name: /Ange oro/ }).click()
  await page.getByRole('radio', { name: 'Mycket orolig' }).check()
  await page.getByRole('textbox', { name: /Varför/ }).fill('Faller ofta')
  await page.getByRole('button', { name: 'Spara' }).click()
  await page.getByText(/Mycket orolig, Karin Bylund .*Faller ofta/).waitFor()
  await page.getByRole('button', { name: /Ge uppgift/ }).click()
  await page.getByRole('textbox', { name: /Vad/ }).fill('Ring om rollatorn')
  await page.getByRole('button', { name: 'Spara' }).click()
  await page.getByText('Ring om rollatorn').waitFor()
  // While the sheet still closes over the page, what is typed goes to it.
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await page.getByRole('textbox', { name: /Beslutat/ }).fill('Rollator beställs')
  await page.waitForTimeout(900)
  await page.reload()
  await settled(page)
  await page.getByRole('textbox', { name: /Beslutat/ }).waitFor()
  await expect
    .poll(() => page.getByRole('textbox', { name: /Beslutat/ }).inputValue())
    .toBe('Rollator beställs')
  await page.getByRole('button', { name: /Ta senare/ }).click()
  await expect.poll(() => page.locator('.round-who .person-name').textContent()).not.toBe(first)
  await page.getByRole('button', { name: 'Listan' }).click()
  const last = page
    .getByRole('dialog')
    .getByRole('listitem')
    .filter({ hasText: first ?? '' })
  await last.getByText('Senare').waitFor()
  expect(await axe(page)).toEqual([])
  expect(faults).toEqual([])
  await close()
})
