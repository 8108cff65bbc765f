import { existsSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formatIdentityNumber, parseIdentityNumber } from './identity-number.ts'
import { identitySystem, identitySystems } from './identity-system.ts'

const today = '2026-11-21'
const vectors = readFileSync(new URL('./identity-number.vectors.txt', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => line.split('|').map((part) => part.trim()))

describe('published numbers', () => {
  const valid = vectors.filter(([verdict]) => verdict === 'valid')
  test.each(valid)('%s %s is a %s', (_, written = '', kind, value, birthDay, sex, system) => {
    expect(parseIdentityNumber(written, { today, system })).toMatchObject({
      kind,
      value,
      birthDay: birthDay === '-' ? undefined : birthDay,
      sex: sex === '-' ? undefined : sex,
    })
  })

  const invalid = vectors.filter(([verdict]) => verdict === 'invalid')
  test.each(invalid)('%s "%s" is refused: %s', (_, written = '', error, system) => {
    expect(parseIdentityNumber(written, { today, system })).toEqual({ error })
  })

  test('all lines of the list are of one of the two kinds', () => {
    expect(valid.length + invalid.length).toBe(vectors.length)
    expect(valid.length).toBeGreaterThan(30)
  })
})

describe('an identity number', () => {
  test('in ten digits needs a day to find its century', () => {
    expect(parseIdentityNumber('000229-2399')).toEqual({ error: 'centuryNeeded' })
    expect(parseIdentityNumber('000229-2399', { today: '2000-02-29' })).toMatchObject({
      birthDay: '2000-02-29',
    })
  })

  test('from the future is refused when the day is known', () => {
    expect(parseIdentityNumber('202001032396', { today: '2020-01-02' })).toEqual({ error: 'future' })
    expect(parseIdentityNumber('202001032396', { today: '2020-01-03' })).toMatchObject({
      value: '202001032396',
    })
    expect(parseIdentityNumber('202001032396')).toMatchObject({ value: '202001032396' })
    expect(parseIdentityNumber('198000602394', { today: '1979-12-31' })).toEqual({ error: 'future' })
  })

  test('is shown with a hyphen, a local one as it is', () => {
    const shown = (text: string) => {
      const found = parseIdentityNumber(text)
      return 'error' in found ? found.error : formatIdentityNumber(found)
    }
    expect(shown('189001179804')).toBe('18900117-9804')
    expect(shown('22790814AA01')).toBe('22790814-AA01')
    expect(shown('99000000-0001')).toBe('990000000001')
  })

  test('is never read out of anything else, and nothing makes the parser fall', () => {
    const almost = fc.stringMatching(/^[ 0-9A-Za-z+\-/]{0,16}$/)
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), almost), (text) => {
        const found = parseIdentityNumber(text, { today })
        if ('error' in found) return
        expect(parseIdentityNumber(found.value, { today })).toEqual(found)
        expect(parseIdentityNumber(formatIdentityNumber(found), { today })).toEqual(found)
      }),
      { numRuns: 3_000 },
    )
  })
})

describe('the systems', () => {
  test('are found by FHIR system, by OID and by OID as URN', () => {
    for (const one of identitySystems) {
      expect(identitySystem(one.system)).toBe(one)
      if (one.oid) expect(identitySystem(one.oid)).toBe(one)
      if (one.oid) expect(identitySystem(`URN:OID:${one.oid}`)).toBe(one)
    }
    expect(identitySystem('http://example.org/mrn')).toBeUndefined()
  })

  test('never take the samordningsnummer OID for a reserve number', () => {
    expect(identitySystem('1.2.752.129.2.1.3.3')?.kind).toBe('samordningsnummer')
    expect(identitySystem('1.2.752.74.9.1')?.kind).toBe('nationelltReservnummer')
  })
})

const official = new URL('../../../shared/data/test-identities/', import.meta.url)

describe('the official test identities', () => {
  for (const kind of ['personnummer', 'samordningsnummer'] as const) {
    const list = new URL(`${kind}.txt`, official)
    if (!existsSync(list)) console.warn(`LEFT OUT: the official list of ${kind} is not on this machine`)
    test.skipIf(!existsSync(list))(`every ${kind} is accepted, every mutated check digit refused`, () => {
      const numbers = readFileSync(list, 'utf8').split('\n').filter(Boolean)
      expect(numbers.length).toBeGreaterThanOrEqual(1000)
      const notAccepted = numbers.filter((text) => {
        const found = parseIdentityNumber(text, { today })
        return 'error' in found || found.kind !== kind || found.value !== text
      })
      const notRefused = numbers.flatMap((text) =>
        Array.from({ length: 10 }, (_, digit) => `${text.slice(0, 11)}${digit}`).filter((mutated) => {
          const found = parseIdentityNumber(mutated, { today })
          return mutated !== text && !('error' in found && found.error === 'checkDigit')
        }),
      )
      expect({ notAccepted, notRefused }).toEqual({ notAccepted: [], notRefused: [] })
    })
  }
})
