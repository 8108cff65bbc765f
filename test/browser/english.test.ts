import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { stepsOf } from '../../src/care-models/care-model.ts'
import { careModels } from '../../src/care-models/models/all.ts'
import { writtenWords } from '../../src/care-models/written.ts'
import { idFor } from '../../src/demo/cast.ts'
import { axe } from './axe.ts'
import { house, screenshot } from './harness.ts'

const home = house()

/** A window in English. */
async function inEnglish(castKey: string, path: string) {
  return await home.open(castKey, path, { language: 'en' })
}

const steps = careModels.flatMap(stepsOf).map(({ text }) => text)
const linesOf = async (page: Page, places: string) =>
  (await page.locator(places).allInnerTexts()).map((line) => line.trim())

test.each([
  ['the tasks of a team', 'erik', '/tasks', '.task-title'],
  ['the list of the enrolled', 'erik', '/enrolled', '.enrolled-next b'],
  ['the page of a person', 'erik', `/person/${idFor('ragnar')}`, '.task-title'],
])('%s say what the model asks for in English', async (name, who, path, places) => {
  const { page, faults, close } = await inEnglish(who, path)
  await page.locator(places).first().waitFor()
  const lines = await linesOf(page, places)
  const said = (words: string) => lines.some((line) => line === words || line.startsWith(`${words} `))
  expect(steps.filter(({ sv }) => said(sv)).map(({ sv }) => sv)).toEqual([])
  expect(steps.some(({ en }) => said(en))).toBe(true)
  expect(await page.locator('html').getAttribute('lang')).toBe('en')
  await screenshot(page, `english-${name.replaceAll(' ', '-')}`)
  expect(await axe(page)).toEqual([])
  expect(faults).toEqual([])
  await close()
})

test('what came to a unit, and its answers, have their headings in English', async () => {
  const { page, faults, close } = await inEnglish('sara', '/sent')
  const places = '.inbox-item strong, .headed dt, .sent-answer, .answer strong'
  await page.locator('.inbox-item').first().waitFor()
  await page
    .getByRole('button', { name: /^Show: Esther Lindgren/ })
    .first()
    .click()
  await page.locator('dialog .headed dt').first().waitFor()
  const lines = await linesOf(page, places)
  expect(lines.length).toBeGreaterThan(3)
  const swedish = new Set(writtenWords.filter(([sv, en]) => sv !== en).map(([sv]) => sv))
  expect(lines.filter((line) => swedish.has(line))).toEqual([])
  await screenshot(page, 'english-sent')
  expect(faults).toEqual([])
  await close()
})
