import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { displayPhone, parsePhoneNumber, telOf } from './phone-number.ts'

// The numbers are those that PTS keeps free for books and films.
describe('a Swedish phone number', () => {
  test.each([
    ['070-174 06 05', '+46701740605', '070-174 06 05'],
    ['0701740605', '+46701740605', '070-174 06 05'],
    ['+46 (0)70-174 06 05', '+46701740605', '070-174 06 05'],
    ['+46701740605', '+46701740605', '070-174 06 05'],
    ['0046 70 174 06 05', '+46701740605', '070-174 06 05'],
    ['46701740605', '+46701740605', '070-174 06 05'],
    ['+46 070 174 06 05', '+46701740605', '070-174 06 05'],
    ['070–174 06 05', '+46701740605', '070-174 06 05'],
    ['tel:+46701740605', '+46701740605', '070-174 06 05'],
    ['\u202a070.174.06.05\u202c', '+46701740605', '070-174 06 05'],
    ['08-465 004 00', '+46846500400', '08-465 004 00'],
    ['(08) 465 00 400', '+46846500400', '08-465 004 00'],
    ['031/390 06 00', '+46313900600', '031-390 06 00'],
    ['040-628 04 00', '+46406280400', '040-628 04 00'],
    ['0980-31 92 00', '+46980319200', '0980-31 92 00'],
  ])('written %s is %s and is shown %s', (written, number, display) => {
    expect(parsePhoneNumber(written)).toEqual({ number, display })
  })

  test.each([
    ['112', '112'],
    ['1177', '1177'],
    ['114 14', '114 14'],
  ])('%s is a short number', (written, display) => {
    expect(parsePhoneNumber(written)).toEqual({ number: written.replace(' ', ''), display })
  })

  test('from abroad keeps its country code', () => {
    expect(parsePhoneNumber('+358 9 123 4567')).toEqual({ number: '+35891234567', display: '+35891234567' })
    expect(parsePhoneNumber('00358 9 123 4567')).toMatchObject({ number: '+35891234567' })
  })

  test.each([
    ['', 'empty'],
    ['   ', 'empty'],
    ['ring Karin', 'format'],
    ['070-174 06 05 ankn 3', 'format'],
    ['++46701740605', 'format'],
    ['070-174 06 0', 'length'],
    ['070-174 06 055', 'length'],
    ['174 06 05', 'length'],
    ['+46', 'length'],
    ['+123', 'length'],
    ['+1234567890123456', 'length'],
    ['00', 'length'],
  ])('"%s" is refused: %s', (written, error) => {
    expect(parsePhoneNumber(written)).toEqual({ error })
  })

  test('is the same when it is read from its own display or number, and nothing makes the parser fall', () => {
    const digits = fc.stringMatching(/^(\+46|0|00|\+)?[0-9]{1,14}$/)
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), digits), (text) => {
        const found = parsePhoneNumber(text)
        if ('error' in found) return
        expect(parsePhoneNumber(found.number)).toEqual(found)
        expect(parsePhoneNumber(found.display)).toEqual(found)
        expect(displayPhone(found.number)).toBe(found.display)
      }),
      { numRuns: 3_000 },
    )
  })

  test('is called with the country’s code however it is written, a short one and one of elsewhere as it is', () => {
    expect(telOf('08-465 004 00')).toBe('tel:+46846500400')
    expect(telOf('+46846500400')).toBe('tel:+46846500400')
    expect(telOf('114 14')).toBe('tel:11414')
    expect(telOf('+4722225555')).toBe('tel:+4722225555')
  })

  test('that cannot be read is shown as it was written', () => {
    expect(displayPhone('växeln')).toBe('växeln')
    expect(telOf('0980-12 (vxl)')).toBe('tel:098012')
  })
})
