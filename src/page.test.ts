import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { pageWith } from './page.ts'
import { openStreetMap } from './shared/map-link.ts'

const page = readFileSync(join(import.meta.dirname, 'web', 'index.html'), 'utf8')

test('the page says where a map is opened, and nothing where addresses may not be told', () => {
  const html = pageWith(page, { map: { position: openStreetMap, address: null } })
  expect(html).toContain(`<meta name="hemma-map" content="${openStreetMap.replace('&', '&amp;')}" />`)
  expect(html).toContain('<meta name="hemma-map-address" content="" />')
})

test('a setting cannot become anything but a setting', () => {
  const odd = 'https://maps.example.se/?q={address}"><script>alert(1)</script>&x=$&'
  const html = pageWith(page, { map: { position: openStreetMap, address: odd } })
  expect(html).toContain(
    '<meta name="hemma-map-address" content="https://maps.example.se/?q={address}&quot;>&lt;script>alert(1)&lt;/script>&amp;x=$&amp;" />',
  )
  expect(html.match(/<script/g)).toEqual(page.match(/<script/g))
})
