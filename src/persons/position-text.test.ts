import fc from 'fast-check'
import { expect, test } from 'vitest'
import { nearSweden, positionText, readPosition } from './position-text.ts'

const home = { latitude: 63.1042, longitude: 14.6115 }

test.each([
  ['63.1042, 14.6115'],
  ['63.1042,14.6115'],
  ['63,1042, 14,6115'],
  ['63,1042 14,6115'],
  ['  (63.1042; 14.6115) '],
  ['geo:63.1042,14.6115'],
  ['geo:63.1042,14.6115?z=18'],
  ['https://www.google.com/maps/@63.1042,14.6115,17z'],
  [
    'https://www.google.com/maps/place/X/@63.2,14.7,17z/data=!3m1!4b1!4m5!3m4!1s0x0:0x0!8m2!3d63.1042!4d14.6115',
  ],
  ['https://www.google.com/maps/search/?api=1&query=63.1042%2C14.6115'],
  ['https://maps.apple.com/?ll=63.1042,14.6115&q=Hemma'],
  ['https://www.openstreetmap.org/#map=17/63.1042/14.6115'],
  ['https://www.openstreetmap.org/?mlat=63.1042&mlon=14.6115#map=10/63.5/14.1'],
  ['https://www.hitta.se/kartan!~63.1042,14.6115,18z/tr!i=abc'],
  [`63°06'15.12"N 14°36'41.4"E`],
  [`N 63° 6.252', E 14° 36.69'`],
  [`63° 6,252′ N, 14° 36,69′ Ö`],
  [`63.1042° N, 14.6115° E`],
])('%s is read as the place it names', (text) => {
  const found = readPosition(text)
  expect(found?.latitude).toBeCloseTo(home.latitude, 5)
  expect(found?.longitude).toBeCloseTo(home.longitude, 5)
})

test.each([
  [''],
  ['Björkstigen 4'],
  ['63.1042'],
  ['63.1042, 14.6115, 300'],
  ['95.1, 14.6'],
  ['63.1, 190.2'],
  ['https://maps.app.goo.gl/abcDEF123'],
  ['https://example.org/63.1042,14.6115'],
  ['19360525-7041'],
  ['%'],
])('%j names no place', (text) => expect(readPosition(text)).toBeUndefined())

test('south and west are below zero', () =>
  expect(readPosition(`33°30'S 70°36'W`)).toEqual({ latitude: -33.5, longitude: -70.6 }))

test('what is shown is read back as the same place, to a metre', () => {
  const latitude = fc.double({ min: -90, max: 90, noNaN: true })
  const longitude = fc.double({ min: -180, max: 180, noNaN: true })
  fc.assert(
    fc.property(latitude, longitude, (north, east) => {
      const found = readPosition(positionText({ latitude: north, longitude: east }))
      expect(found?.latitude).toBeCloseTo(north, 4)
      expect(found?.longitude).toBeCloseTo(east, 4)
    }),
  )
})

test('numbers in the wrong order are far from Sweden, Kiruna and Ystad are not', () => {
  expect(nearSweden({ latitude: 14.6, longitude: 63.1 })).toBe(false)
  expect(nearSweden({ latitude: 67.86, longitude: 20.23 })).toBe(true)
  expect(nearSweden({ latitude: 55.43, longitude: 13.82 })).toBe(true)
})
