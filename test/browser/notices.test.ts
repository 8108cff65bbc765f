import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { noticeKey } from '../../src/notices/api.ts'
import type { Client } from '../server.ts'
import { axe } from './axe.ts'
import { house, settled, signInAs, type Visit } from './harness.ts'

/** A busy machine is no fault. */
const PATIENCE = { timeout: 30_000 }

/** The shell shows no notifications. */
const home = house({ wholeBrowser: true, serviceWorker: true })
let sara: Client

beforeAll(async () => {
  sara = await home.server.as('sara')
})

/**
 * A browser's push service lies out on the internet, where tests do not go: this stands in for it within the page,
 * and keeps what was subscribed over a reload as a browser does. Everything else is Chromium's own.
 */
const pushService = `{
  const key = 'test.push-service'
  const held = () => {
    const endpoint = localStorage.getItem(key)
    return endpoint && {
      endpoint,
      toJSON: () => ({ endpoint, keys: {
        p256dh: 'BNcRdreALRFXTkOOUHK1EtK2wtaz5Ry4YfYCA_0QTpQtUbVlUls0VJXg7A8u-Ts1XbjhazAkj7I99e8QcYP7DkM',
        auth: 'tBHItJI5svbpez7KI4CCXg',
      } }),
      unsubscribe: async () => { localStorage.removeItem(key); return true },
    }
  }
  PushManager.prototype.getSubscription = async () => held()
  PushManager.prototype.subscribe = async ({ userVisibleOnly, applicationServerKey }) => {
    if (!userVisibleOnly || !applicationServerKey) throw new Error('not allowed')
    localStorage.setItem(key, location.origin + '/push-service/' + Math.random())
    return held()
  }
}`

async function opened(answer: 'granted' | 'denied', castKey = 'sara'): Promise<Visit> {
  const seen = await home.visit('/sign-in')
  await seen.context.addInitScript(pushService)
  const devtools = await seen.context.newCDPSession(seen.page)
  const { targetInfo } = await devtools.send('Target.getTargetInfo')
  await devtools.send('Browser.setPermission', {
    permission: { name: 'notifications' },
    setting: answer,
    origin: home.server.url,
    ...(targetInfo.browserContextId ? { browserContextId: targetInfo.browserContextId } : {}),
  })
  await signInAs(seen.page, castKey)
  await menu(seen.page)
  return seen
}

async function menu(page: Page): Promise<void> {
  await page.locator('.me').click()
  await page.getByRole('heading', { name: 'Aviseringar på den här enheten' }).waitFor()
}

/** The menu's part about notices: working without a network is turned on beside it. */
const here = (page: Page) => page.getByRole('region', { name: 'Aviseringar på den här enheten' })

const subscribed = async () => (await sara.ask(noticeKey, {})).body.subscribed

describe('Notices on this device', () => {
  test('Sara turns them on, finds them on after a reload, and turns them off again', async () => {
    const { page, faults, close } = await opened('granted')
    await here(page).getByRole('button', { name: 'Slå på' }).click()
    await here(page).getByRole('button', { name: 'Stäng av' }).waitFor()
    expect(await subscribed()).toEqual([
      { subscription: expect.any(String), label: expect.stringContaining('Linux') },
    ])
    expect(await axe(page)).toEqual([])
    await page.reload()
    await settled(page)
    await menu(page)
    await here(page).getByRole('button', { name: 'Stäng av' }).click()
    await here(page).getByRole('button', { name: 'Slå på' }).waitFor()
    expect(await subscribed()).toEqual([])
    expect(faults).toEqual([])
    await close()
  })

  test('somebody else at the same device finds them off, and takes them over by turning them on', async () => {
    const { page, close } = await opened('granted')
    await here(page).getByRole('button', { name: 'Slå på' }).click()
    await here(page).getByRole('button', { name: 'Stäng av' }).waitFor()
    await page.getByRole('button', { name: 'Logga ut' }).click()
    await page.waitForURL(/\/sign-in/)
    await signInAs(page, 'erik')
    await menu(page)
    await here(page).getByRole('button', { name: 'Slå på' }).waitFor()
    await close()
  })

  test('where the browser has been told no, that is said with the way out, and nothing can be pressed', async () => {
    const { page, close } = await opened('denied')
    await page.getByText('Aviseringar är blockerade för Hemma').waitFor()
    expect(await here(page).getByRole('button', { name: 'Slå på' }).count()).toBe(0)
    await close()
  })

  test('a device that is gone is left out from the page of one’s sign-ins', async () => {
    const { page, close } = await opened('granted')
    await here(page).getByRole('button', { name: 'Slå på' }).click()
    await here(page).getByRole('button', { name: 'Stäng av' }).waitFor()
    await page.getByRole('link', { name: 'Mina inloggningar' }).click()
    await page.getByRole('heading', { name: 'Enheter som får aviseringar' }).waitFor()
    const stops = page.getByRole('button', { name: /^Sluta skicka till/ })
    for (let left = (await subscribed()).length; left > 0; left--) {
      expect(await stops.count()).toBe(left)
      await stops.first().click()
      await expect.poll(() => stops.count(), PATIENCE).toBe(left - 1)
    }
    await page.getByRole('heading', { name: 'Enheter som får aviseringar' }).waitFor({ state: 'detached' })
    expect(await subscribed()).toEqual([])
    await close()
  })

  test('what arrives is shown as it was sent, under the name of Hemma and without more', async () => {
    const { page, context, close } = await opened('granted')
    await here(page).getByRole('button', { name: 'Slå på' }).click()
    await here(page).getByRole('button', { name: 'Stäng av' }).waitFor()
    const devtools = await context.newCDPSession(page)
    const registered = new Promise<string>((resolve) => {
      devtools.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
        const [one] = registrations
        if (one !== undefined) resolve(one.registrationId)
      })
    })
    await devtools.send('ServiceWorker.enable')
    const push = async (data: string) =>
      devtools.send('ServiceWorker.deliverPushMessage', {
        origin: home.server.url,
        registrationId: await registered,
        data,
      })
    const text = 'Hemma: du har fått ett svar. Logga in för att läsa.'
    await push(JSON.stringify({ id: 'one', code: 'varselAnswered', text }))
    await push(JSON.stringify({ id: 'one', code: 'varselAnswered', text }))
    await push('{')
    const shown = `navigator.serviceWorker.ready.then((one) => one.getNotifications())
      .then((all) => all.map(({ title, body, tag }) => [title, body, tag]).sort())`
    await expect
      .poll(async () => z.array(z.array(z.string())).parse(await page.evaluate(shown)), PATIENCE)
      .toEqual([
        ['Hemma', '', ''],
        ['Hemma', 'Du har fått ett svar. Logga in för att läsa.', 'one'],
      ])
    await close()
  })
})

describe('The service worker', () => {
  test('is served from one address, is asked for anew each time, and may come from nowhere else', async () => {
    const answer = await fetch(`${home.server.url}/service-worker.js`)
    expect(answer.status).toBe(200)
    expect(answer.headers.get('content-type')).toContain('javascript')
    expect(answer.headers.get('cache-control')).toBe('no-cache')
    expect(answer.headers.get('content-security-policy')).toContain("worker-src 'self'")
    // One file: browsers of yesterday take no modules here. Its two places were filled in, by the build and by the server.
    const script = await answer.text()
    expect(/\bimport\s*[("'`{*]|importScripts/.exec(script)?.[0]).toBeUndefined()
    expect(/__HEMMA_\w+/.exec(script)?.[0]).toBeUndefined()
    const manifest = await fetch(`${home.server.url}/hemma.webmanifest`)
    expect(manifest.headers.get('content-type')).toContain('application/manifest+json')
  })
})
