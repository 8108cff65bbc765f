import { describe, expect, test } from 'vitest'
import { axe, axeEverywhere } from './axe.ts'
import { house, screenshot, settled, signInAs } from './harness.ts'
import { keyboardWalk } from './keyboard.ts'

const home = house()

describe('Signing in', () => {
  test('one tap on a member of the cast leads through the identity provider to the first screen', async () => {
    const { page, faults, close } = await home.visit('/sign-in')
    await signInAs(page, 'sara')
    expect(await page.locator('h1').textContent()).not.toBe('')
    expect(await page.getByRole('link', { name: /112/ }).getAttribute('href')).toBe('tel:112')
    expect(faults).toEqual([])
    await close()
  })

  test('the page can be used by thumb, keyboard and screen reader, in both schemes at three widths', async () => {
    const { page, faults, close } = await home.visit('/sign-in')
    await settled(page)
    await screenshot(page, 'sign-in')
    expect(await axeEverywhere(page)).toEqual([])
    expect((await keyboardWalk(page)).some((name) => name.includes('Sara'))).toBe(true)
    expect(faults).toEqual([])
    await close()
  })

  test('a deep link asks for sign-in first and comes back to the same page', async () => {
    const { page, close } = await home.visit('/assignment')
    await page.waitForURL(/\/sign-in/)
    await page.locator('a[href*="as=sara"]').click()
    await page.waitForURL(/\/assignment$/)
    await close()
  })

  test('a sign-in that comes to nothing says why in words', async () => {
    const { page, close } = await home.visit('/sign-in?problem=noAssignment')
    await settled(page)
    expect(await page.getByRole('alert').textContent()).toContain('inget giltigt uppdrag')
    await close()
  })
})

describe('Two hats', () => {
  test('who has two assignments chooses, and the header names the one chosen', async () => {
    const { page, close } = await home.open('maja', '/assignment')
    expect(await axe(page)).toEqual([])
    const unit = await page.locator('.assignment strong').last().textContent()
    await page.locator('.assignment button').last().click()
    await page.waitForURL(`${home.server.url}/`)
    await settled(page)
    expect(await page.locator('.top-unit').textContent()).toContain(unit)
    await close()
  })
})

describe('The frame', () => {
  test('language and appearance are changed in the menu and hold after a reload', async () => {
    const { page, close } = await home.open('sara', '/')
    await page.locator('.me').click()
    await page.getByRole('radio', { name: 'English' }).check()
    await page.getByRole('radio', { name: 'Dark' }).check()
    await page.reload()
    await settled(page)
    expect(await page.evaluate('document.documentElement.lang')).toBe('en')
    expect(await page.evaluate('document.documentElement.dataset.colorScheme')).toBe('dark')
    await close()
  })

  test('signing out leads to sign-in, and the way back is closed', async () => {
    const { page, close } = await home.open('sara', '/')
    await page.locator('.me').click()
    await page.getByRole('button', { name: 'Logga ut' }).click()
    await page.waitForURL(/\/sign-in/)
    // Signing out empties the browser's cache: the next page is asked for when this one stands.
    await page.getByRole('heading', { level: 1 }).waitFor()
    await page.waitForLoadState('load')
    await page.goto(`${home.server.url}/`)
    await page.waitForURL(/\/sign-in/)
    await close()
  })

  test('without the net a screen that is not here yet waits, says why, and comes by itself', async () => {
    const { page, context, faults, close } = await home.open('sara', '/')
    await context.setOffline(true)
    await page.locator('.connection[data-reached="false"]').waitFor()
    await page.getByRole('link', { name: 'Personer' }).click()
    await page.getByText('Den visas av sig själv när nätet är tillbaka.').waitFor()
    await context.setOffline(false)
    await page.getByRole('heading', { level: 1, name: 'Personer' }).waitFor()
    await page.locator('.connection[data-reached="true"]').waitFor()
    expect(faults).toEqual([])
    await close()
  })

  test('one’s sign-ins are seen with device and unit; the others are ended, and each of those leads to sign-in', async () => {
    const [here, ward] = [await home.visit('/sign-in'), await home.visit('/sign-in')]
    for (const { page } of [here, ward]) await signInAs(page, 'night')
    const { page } = here
    await page.locator('.me').click()
    await page.getByRole('link', { name: 'Mina inloggningar' }).click()
    await page.getByRole('heading', { level: 1, name: 'Mina inloggningar' }).waitFor()
    const rows = page.locator('.session-row')
    await expect.poll(() => rows.count(), { timeout: 30_000 }).toBe(2)
    expect(await rows.first().textContent()).toMatch(/Chrome, Linux.*Den här enheten.*Uppdrag på /)
    expect(await axe(page)).toEqual([])
    await page.getByRole('button', { name: 'Logga ut alla andra' }).click()
    await page.getByText('Nu är du bara inloggad här.').first().waitFor()
    await expect.poll(() => rows.count(), { timeout: 30_000 }).toBe(1)
    // The other device is told at once, without anybody touching it.
    await ward.page.waitForURL(/\/sign-in/)
    await page.getByRole('button', { name: 'Logga ut överallt' }).click()
    await page.waitForURL(/\/sign-in\?ended/)
    expect(here.faults).toEqual([])
    await here.close()
    await ward.close()
  })

  test('without the server the header says so, and says when it is back', async () => {
    const { page, close } = await home.open('sara', '/')
    await home.server.kill('SIGKILL')
    await page.locator('.connection[data-reached="false"]').waitFor()
    await home.server.restart()
    await page.locator('.connection[data-reached="true"]').waitFor({ timeout: 60_000 })
    await close()
  })
})
