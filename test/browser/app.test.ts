import type { Page } from 'playwright-core'
import { afterAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { idFor } from '../../src/demo/cast.ts'
import { WORDS_HEADER } from '../../src/shared/words.ts'
import { axe } from './axe.ts'
import { house, pictures, settled } from './harness.ts'

const home = house({ serviceWorker: true })

const webManifest = z.looseObject({
  display: z.string(),
  start_url: z.string(),
  icons: z.array(z.looseObject({ src: z.string(), sizes: z.string() })),
})

/** Waits until the app lies on the device. */
const kept = (page: Page) =>
  expect
    .poll(() => page.evaluate('navigator.serviceWorker.controller?.state'), { timeout: 60_000 })
    .toBe('activated')

describe('Hemma as an app', () => {
  test('it can be installed: a manifest with icons for home screens of every shape, and a worker that holds the app', async () => {
    const { page, faults, close } = await home.open('sara', '/my-day')
    await kept(page)
    const manifest = webManifest.parse(await (await fetch(`${home.server.url}/hemma.webmanifest`)).json())
    expect(manifest).toMatchObject({ display: 'standalone', start_url: '/' })
    for (const { src, sizes } of manifest.icons) {
      const icon = await fetch(home.server.url + src)
      expect([src, icon.status, icon.headers.get('content-type')]).toEqual([src, 200, 'image/png'])
      // A PNG says its width and height in its bytes 16 to 23.
      const bytes = new DataView(await icon.arrayBuffer())
      expect(`${bytes.getUint32(16)}x${bytes.getUint32(20)}`).toBe(sizes)
    }
    const devtools = await page.context().newCDPSession(page)
    const { installabilityErrors } = await devtools.send('Page.getInstallabilityErrors')
    expect(installabilityErrors.map(({ errorId }) => errorId)).toEqual([])
    await page.locator('.me').click()
    await page.getByRole('heading', { name: 'På hemskärmen' }).waitFor()
    expect(faults).toEqual([])
    await close()
  })

  test('without a network and with the server gone it opens, says so, and goes on by itself when they are back', async () => {
    const { page, context, close } = await home.open('sara', '/my-day')
    await kept(page)
    await page.close()
    await context.setOffline(true)
    await home.server.kill('SIGKILL')
    const cold = await context.newPage()
    await cold.goto(`${home.server.url}/tasks`)
    await cold.getByText('Hemma svarar inte just nu.').waitFor()
    await cold.getByRole('link', { name: /112/ }).waitFor()
    expect(await axe(cold)).toEqual([])
    await pictures(cold, 'app-cold-offline')
    await context.setOffline(false)
    await home.server.restart()
    await cold.getByRole('heading', { level: 1, name: 'Uppgifter' }).waitFor()
    await close()
  })

  test('the page that leaves for another system comes from the server, which alone knows what it may post to', async () => {
    const { page, context, close } = await home.open('erik', '/my-day')
    await kept(page)
    await context.route('https://npo.example.org/**', (route) =>
      route.fulfill({ contentType: 'text/html; charset=utf-8', body: '<h1>Översikt</h1>' }),
    )
    const gone = `/out/${idFor('link-overview')}/${idFor('svea')}`
    const answered = page.waitForResponse((answer) => new URL(answer.url()).pathname === gone)
    await page.goto(home.server.url + gone, { waitUntil: 'commit' })
    expect((await answered).fromServiceWorker()).toBe(false)
    await page.getByRole('heading', { name: 'Översikt' }).waitFor()
    await close()
  })

  test('what is looked up at the server is never kept: the app’s store holds nothing but the app', async () => {
    const { page, close } = await home.open('sara', `/person/${idFor('esther')}`)
    await kept(page)
    const stored: unknown = await page.evaluate(
      `caches.keys().then((names) => Promise.all(names.map((name) => caches.open(name)))).then((all) => Promise.all(all.map((one) => one.keys()))).then((keys) => keys.flat().map(({ url }) => new URL(url).pathname))`,
    )
    const all = z.array(z.string()).parse(stored)
    expect(all.length).toBeGreaterThan(50)
    expect(all.filter((path) => !/^\/($|assets\/|icon-|hemma\.webmanifest)/.test(path))).toEqual([])
    await close()
  })
})

describe('A new version', () => {
  // The operator's setting is written into the page: with another one it is another version.
  const other = 'https://karta.example.se/?lat={latitude}&lon={longitude}'
  const newer = async () => {
    await home.server.kill('SIGTERM')
    await home.server.restart({ MAP_LINK: other })
  }
  const look = (page: Page) =>
    page.evaluate('navigator.serviceWorker.getRegistration().then((one) => one.update())')
  const mapOf = (page: Page) => page.locator('meta[name="hemma-map"]').getAttribute('content')

  afterAll(async () => {
    await home.server.kill('SIGTERM')
    await home.server.restart()
  })

  test('is offered and waits; what is half written is still there after it; other tabs say that they are behind', async () => {
    const { page, context, faults, close } = await home.open('sara', '/reach')
    await kept(page)
    const tab = await context.newPage()
    await tab.goto(`${home.server.url}/tasks`)
    await settled(tab)
    await page.goto(`${home.server.url}/person/${idFor('esther')}/reach`)
    await settled(page)
    await page.getByRole('textbox').first().fill('Andfådd sedan i natt')
    expect(await page.getByRole('region', { name: 'Ny version' }).count()).toBe(0)

    await newer()
    await look(page)
    const offer = page.getByRole('region', { name: 'Ny version' })
    await offer.waitFor()
    expect(await axe(page)).toEqual([])
    await pictures(page, 'app-new-version')
    await offer.getByRole('button', { name: 'Senare' }).click()
    await offer.waitFor({ state: 'detached' })
    expect(await mapOf(page)).not.toBe(other)

    await tab.bringToFront()
    await page.reload()
    await settled(page)
    await offer.getByRole('button', { name: 'Byt nu' }).click()
    await expect.poll(() => mapOf(page), { timeout: 60_000 }).toBe(other)
    await settled(page)
    await page
      .getByText('Andfådd sedan i natt')
      .or(page.getByRole('button', { name: /utkast/i }))
      .first()
      .waitFor()
    await tab.getByText('Hemma har bytt version i en annan flik.', { exact: false }).waitFor()
    await tab.getByRole('button', { name: 'Byt nu' }).click()
    await expect.poll(() => mapOf(tab), { timeout: 60_000 }).toBe(other)
    expect(faults).toEqual([])
    await close()
  })

  test('a page that the server no longer understands says so at once, and the way out leads on', async () => {
    const { page, close } = await home.open('sara', '/tasks')
    await kept(page)
    // What a page of long ago would say of itself.
    await page.route('**/api/**', (route) =>
      route.continue({ headers: { ...route.request().headers(), [WORDS_HEADER]: '0' } }),
    )
    await page.getByRole('link', { name: 'Min dag' }).click()
    const told = page.getByRole('region', { name: 'Ny version' })
    await told.getByRole('alert').waitFor()
    expect(await axe(page)).toEqual([])
    await pictures(page, 'app-too-old')
    await page.unroute('**/api/**')
    await told.getByRole('button', { name: 'Byt nu' }).click()
    await told.waitFor({ state: 'detached' })
    await settled(page)
    await close()
  })
})
