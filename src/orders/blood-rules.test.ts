import { describe, expect, test } from 'vitest'
import { asId } from '../shared/id.ts'
import { bloodGroups } from '../shared/ordering.ts'
import { unitNumber } from './blood.ts'
import {
  aboFits,
  type BloodStanding,
  bloodRefusal,
  hasFeverRise,
  hasGoneOut,
  plainNumber,
  readUnitNumber,
  valuesLacking,
} from './blood-rules.ts'

test('a temperature of 38 that has risen a degree is pointed at; a fever that was there before is not', () => {
  expect(
    [
      [36.8, 38.9],
      [37, 38],
      [37.1, 38.1],
      [37.1, 38],
      [36.5, 37.9],
      [38.5, 38.9],
    ].map(([before, now]) => hasFeverRise(before ?? 0, now ?? 0)),
  ).toEqual([true, true, true, false, false, false])
})

describe('the number on a blood unit', () => {
  test('the check character is that of ISBT 128: two published examples', () => {
    expect(readUnitNumber('G12349865432100H')).toBe('isbt128')
    expect(readUnitNumber('G123498654321H')).toBe('isbt128')
    expect(readUnitNumber('ABCDE27000069C')).toBe('other')
  })

  test('one wrong digit, or two that changed places, is found', () => {
    for (const wrong of ['G123498654322H', 'G123496854321H', 'G132498654321H', 'G123498654321A'])
      expect(readUnitNumber(wrong)).toBe('wrong')
  })

  test('scanned without a check character, with or without flags, it stands; older labels stand as they are', () => {
    expect(['G123498654321', 'G12349865432100'].map(readUnitNumber)).toEqual(['isbt128', 'isbt128'])
    expect(['12345678', 'A0417B'].map(readUnitNumber)).toEqual(['other', 'other'])
  })

  test('scanned and typed is one unit', () => {
    const written = ['=G12349865432100', 'g1234 98 654321 00 H', 'G1234-98-654321']
    expect(new Set(written.map((text) => plainNumber(unitNumber.parse(text))))).toEqual(
      new Set(['G123498654321']),
    )
    expect(unitNumber.safeParse('å!').success).toBe(false)
  })
})

test('erythrocytes: O to everybody, AB from everybody, else one’s own; platelets and plasma are not stopped', () => {
  const takes = (person: (typeof bloodGroups)[number]) =>
    bloodGroups.filter((unit) => aboFits('erythrocytes', unit, person))
  expect(takes('O-')).toEqual(['O+', 'O-'])
  expect(takes('A+')).toEqual(['O+', 'O-', 'A+', 'A-'])
  expect(takes('B-')).toEqual(['O+', 'O-', 'B+', 'B-'])
  expect(takes('AB+')).toEqual([...bloodGroups])
  expect(aboFits('plasma', 'B+', 'A+')).toBe(true)
  expect(aboFits('erythrocytes', 'B+', null)).toBe(true)
})

describe('the steps of a blood unit', () => {
  const sara = asId<'staff'>('00000000-0000-4000-8000-000000000001')
  const maja = asId<'staff'>('00000000-0000-4000-8000-000000000002')
  const nurse = { staff: sara, profession: 'nurse' as const }
  const none: BloodStanding = { now: null, ended: 0, ordered: 2, reaction: false }
  const at = (phase: 'prepared' | 'confirmed' | 'running'): BloodStanding => ({
    ...none,
    now: { phase, first: sara },
  })
  const table: readonly (readonly [string, Parameters<typeof bloodRefusal>, string | null])[] = [
    ['nothing yet: check it', ['order.bloodPrepare', none, nurse], null],
    ['nothing yet: not start', ['order.bloodStart', none, nurse], 'order.bloodNotPrepared'],
    ['checked by one: not start', ['order.bloodStart', at('prepared'), nurse], 'order.bloodNotConfirmed'],
    [
      'checked by one: not by the same again',
      ['order.bloodConfirm', at('prepared'), nurse],
      'order.bloodSamePerson',
    ],
    ['checked by one: by another', ['order.bloodConfirm', at('prepared'), { ...nurse, staff: maja }], null],
    [
      'the second need not be licensed',
      ['order.bloodConfirm', at('prepared'), { staff: maja, profession: 'assistantNurse' }],
      null,
    ],
    ['checked by two: start', ['order.bloodStart', at('confirmed'), nurse], null],
    [
      'nobody unlicensed starts it',
      ['order.bloodStart', at('confirmed'), { staff: maja, profession: 'assistantNurse' }],
      'order.bloodLicensed',
    ],
    ['checked by two: not again', ['order.bloodConfirm', at('confirmed'), nurse], 'order.bloodConfirmed'],
    ['running: not another', ['order.bloodPrepare', at('running'), nurse], 'order.bloodUnderWay'],
    ['running: not left', ['order.bloodDiscard', at('running'), nurse], 'order.bloodUnderWay'],
    ['running: values and end', ['order.bloodEnd', at('running'), nurse], null],
    [
      'after a reaction',
      ['order.bloodPrepare', { ...none, ended: 1, reaction: true }, nurse],
      'order.bloodReaction',
    ],
    ['all given', ['order.bloodPrepare', { ...none, ended: 2 }, nurse], 'order.bloodAllGiven'],
  ]
  test.each(table)('%s', (_, given, expected) => {
    expect(bloodRefusal(...given)).toBe(expected)
  })

  test('a unit may be given on its last day; an end lacks values unless there are some during and after', () => {
    expect(hasGoneOut('2026-11-21', '2026-11-21')).toBe(false)
    expect(hasGoneOut('2026-11-20', '2026-11-21')).toBe(true)
    expect(valuesLacking({ during: 1, after: true })).toBe(false)
    expect(valuesLacking({ during: 0, after: true })).toBe(true)
    expect(valuesLacking({ during: 1, after: false })).toBe(true)
  })
})
