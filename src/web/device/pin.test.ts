import { expect, test } from 'vitest'
import { pinFault } from './pin.ts'

test.each([
  ['12345a', 'digits'],
  ['27491', 'short'],
  ['', 'short'],
  ['2749130518264', 'long'],
  ['111111', 'simple'],
  ['123456', 'simple'],
  ['890123', 'simple'],
  ['654321', 'simple'],
  ['135791', 'simple'],
  ['121212', 'simple'],
  ['274274', 'simple'],
  ['112233', 'simple'],
  ['123321', 'simple'],
  ['810412', 'date'],
  ['19810412', 'date'],
  ['274913', null],
  ['814012', null],
  ['805271649', null],
])('%s: %s', (pin, fault) => {
  expect(pinFault(pin)).toBe(fault)
})
