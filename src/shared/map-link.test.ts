import { expect, test } from 'vitest'
import { isMapTemplate, mapLink, openStreetMap } from './map-link.ts'

const position = { latitude: 63.1042, longitude: 14.6115 }
const address = 'Skolgatan 3, Granvik'
const byAddress = 'https://maps.example.se/?q={address}'

test('a position is opened by itself: no address and no name go with it', () => {
  expect(mapLink({ position, address }, { position: openStreetMap, address: byAddress })).toBe(
    'https://www.openstreetmap.org/?mlat=63.1042&mlon=14.6115#map=17/63.1042/14.6115',
  )
})

test('an address without a position is opened only where the operator allows it', () => {
  const place = { position: null, address }
  expect(mapLink(place, { position: openStreetMap, address: null })).toBeNull()
  expect(mapLink(place, { position: openStreetMap, address: byAddress })).toBe(
    'https://maps.example.se/?q=Skolgatan%203%2C%20Granvik',
  )
  expect(
    mapLink({ position: null, address: ' ' }, { position: openStreetMap, address: byAddress }),
  ).toBeNull()
  expect(
    mapLink({ position: null, address: null }, { position: openStreetMap, address: byAddress }),
  ).toBeNull()
})

test('what is written into an address cannot lead anywhere else', () => {
  const odd = { position: null, address: 'x&q=evil#"><script>' }
  expect(mapLink(odd, { position: openStreetMap, address: byAddress })).toBe(
    'https://maps.example.se/?q=x%26q%3Devil%23%22%3E%3Cscript%3E',
  )
})

test.each([
  [openStreetMap, true],
  ['geo:{latitude},{longitude}', true],
  ['https://maps.apple.com/?ll={latitude},{longitude}', true],
  ['http://maps.example.se/{latitude},{longitude}', false],
  ['javascript:alert({latitude},{longitude})', false],
  ['https://maps.example.se/{latitude}', false],
  ['https://maps.example.se/{latitude},{longitude}?who={name}', false],
  ['', false],
])('%s as a template: %s', (text, expected) => {
  expect(isMapTemplate(text, ['latitude', 'longitude'])).toBe(expected)
})
