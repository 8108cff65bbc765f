import { describe, expect, test } from 'vitest'
import { careModels } from '../../src/care-models/models/all.ts'
import { axe } from './axe.ts'
import { house, settled } from './harness.ts'

const home = house()

describe('How a team works', () => {
  test('the team reads its own model from the board: criteria with their sources, steps with their times', async () => {
    const { page, faults, close } = await home.open('erik', '/team')
    await page.getByRole('link', { name: 'Så arbetar teamet' }).click()
    await page.getByRole('heading', { level: 1, name: /MiNT/ }).waitFor()
    await page.getByRole('heading', { name: 'Talar för' }).waitFor()
    await page.getByText('Källa: MINT-03').first().waitFor()
    const steps = page.locator('.flow-lines > li')
    expect(await steps.count()).toBeGreaterThan(10)
    expect(await steps.first().textContent()).toContain('Ring teamet')
    await page.getByText('Flödet som bild').click()
    expect(await page.locator('.flow-box').count()).toBe(await steps.count())
    expect(await axe(page)).toEqual([])
    expect(faults).toEqual([])
    await close()
  })

  test('every model has its page, in English too, also for who administers', async () => {
    const { page, faults, close } = await home.open('admin', '/', { language: 'en' })
    for (const { id, name, outcomes } of careModels) {
      await page.goto(`${home.server.url}/care-model/${id}`)
      await settled(page)
      expect(await page.locator('h1').textContent()).toBe(name.en)
      for (const { text } of outcomes)
        expect(await page.getByText(text.en, { exact: true }).count()).toBeGreaterThan(0)
    }
    await page.goto(`${home.server.url}/care-model/nobody-knows-it`)
    await page.getByRole('alert').first().waitFor()
    expect(faults).toEqual([])
    await close()
  })
})
