import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ensureWebBuilt } from '../../scripts/build-web.ts'
import { launchChromium } from '../chromium.ts'
import { startServer, type TestServer } from '../server.ts'
import { axe } from './axe.ts'
import { resize, screenshot, settled, signInAs, visit, widths } from './harness.ts'
import { keyboardWalk } from './keyboard.ts'

let server: TestServer
let browser: Browser

beforeAll(async () => {
  await ensureWebBuilt()
  ;[server, browser] = await Promise.all([startServer(), launchChromium()])
})

afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

/** Kerstin's window on a phone, at an address of the administration. */
async function kerstinAt(path: string, width: (typeof widths)[number] = 360) {
  const window = await visit(browser, `${server.url}/sign-in`, { width })
  await signInAs(window.page, 'admin')
  await window.page.goto(`${server.url}${path}`)
  await settled(window.page)
  return window
}

describe('The organisation, on a phone', () => {
  test('Kerstin sees units, staff, providers and what was changed; by thumb, keyboard and screen reader', async () => {
    const { page, faults, close } = await kerstinAt('/admin')
    for (const name of ['MiNT, Norrådals sjukhus', 'Erik Nordin', 'Tranan Vård AB', 'Legitimation registrerades'])
      await page.getByText(name, { exact: true }).first().waitFor()
    for (const width of widths) {
      await resize(page, width)
      await screenshot(page, `admin-${width}`)
    }
    await resize(page, 360)
    expect(await axe(page)).toEqual([])
    expect((await keyboardWalk(page)).some((name) => name.includes('Ny enhet'))).toBe(true)
    expect(faults).toEqual([])
    await close()
  })
})
