import { describe, expect, test } from 'vitest'
import { parseHsaId } from './hsa-id.ts'
import {
  type AssignmentWanted,
  assignmentAmiss,
  isFresh,
  lastDayOf,
  phonesAmiss,
  standingOn,
  unitAmiss,
} from './rules.ts'

const codes = (amiss: readonly { field: string; code: string }[]) =>
  amiss.map(({ field, code }) => [field, code])

describe('An HSA-id', () => {
  test.each([
    ['SE2321000131-P000000123457', 'SE2321000131-P000000123457'],
    [' se2321000131-e0001 ', 'SE2321000131-E0001'],
    ['SE2321000131–U1', 'SE2321000131-U1'],
    ['Local-Hemtjänst', undefined],
    ['LOCAL-fatima-1', 'local-fatima-1'],
    ['SE232100013-P1', undefined],
    ['SE2321000131', undefined],
    ['SE2321000131-', undefined],
    ['NO2321000131-P1', undefined],
    ['local-', undefined],
    ['', undefined],
  ])('%s is read as %s', (text, expected) => {
    expect(parseHsaId(text)).toBe(expected)
  })
})

describe('A unit', () => {
  const days = { validFrom: '2026-01-01', validTo: null } as const
  test.each([
    ['a team with a known model is right', { kind: 'team', careModel: 'mint', ...days }, []],
    [
      'a team without a model is told so',
      { kind: 'team', careModel: null, ...days },
      [['careModel', 'organisation.modelNeeded']],
    ],
    [
      'a team with a model nobody knows is told so',
      { kind: 'team', careModel: 'nope', ...days },
      [['careModel', 'organisation.modelUnknown']],
    ],
    [
      'a ward with a model is told so',
      { kind: 'ward', careModel: 'mint', ...days },
      [['careModel', 'organisation.modelOnlyForTeams']],
    ],
    [
      'an end before the start is told so',
      { kind: 'ward', careModel: null, validFrom: '2026-02-01', validTo: '2026-01-31' },
      [['validTo', 'input.endBeforeStart']],
    ],
  ] as const)('%s', (_, unit, expected) => {
    expect(codes(unitAmiss({ ...unit, noticePhone: null }, ['mint', 'alma']))).toEqual(expected)
  })

  test.each([
    ['070-174 06 51', []],
    ['+47 912 34 567', []],
    ['', []],
    ['0980-31 92 01', [['noticePhone', 'organisation.noticePhoneNotMobile']]],
    ['112', [['noticePhone', 'organisation.noticePhoneNotMobile']]],
    ['jouren', [['noticePhone', 'phoneNumber.format']]],
  ])('takes its notices on a mobile: %s', (noticePhone, expected) => {
    const ward = { kind: 'ward', careModel: null, noticePhone, ...days } as const
    expect(codes(unitAmiss(ward, []))).toEqual(expected)
  })
})

test('phones: each line once, a number one can dial, hours that are hours', () => {
  const phone = { line: 'day', phone: '0980-319201', from: '08:00', to: '16:30', days: 'every' } as const
  expect(phonesAmiss([phone, { ...phone, line: 'night', from: '21:00', to: '08:00' }])).toEqual([])
  expect(codes(phonesAmiss([phone, { ...phone, phone: 'ring mig', to: '08:00' }]))).toEqual([
    ['phones.1.line', 'organisation.lineTwice'],
    ['phones.1.phone', 'phoneNumber.format'],
    ['phones.1.to', 'organisation.hoursEmpty'],
  ])
})

describe('An assignment', () => {
  const wanted: AssignmentWanted = {
    profession: 'physician',
    purpose: 'care',
    validFrom: '2026-03-01',
    validTo: '2026-06-30',
  }
  const context = {
    licences: ['physician'],
    unit: { validFrom: '2026-01-01', validTo: null },
    others: [],
  } as const
  test.each([
    ['with its licence is right', wanted, context, []],
    [
      'of a physician needs a physician’s licence',
      wanted,
      { ...context, licences: ['nurse'] },
      [['profession', 'organisation.licenceNeeded']],
    ],
    [
      'of a coordinator needs none',
      { ...wanted, profession: 'coordinator' },
      { ...context, licences: [] },
      [],
    ],
    [
      'of an assistant nurse needs none',
      { ...wanted, profession: 'assistantNurse' },
      { ...context, licences: [] },
      [],
    ],
    [
      'cannot begin before its unit',
      { ...wanted, validFrom: '2025-12-31' },
      context,
      [['validFrom', 'organisation.beforeUnit']],
    ],
    [
      'until further notice cannot outlive a unit that closes',
      { ...wanted, validTo: null },
      { ...context, unit: { validFrom: '2026-01-01', validTo: '2026-12-31' } },
      [['validTo', 'organisation.afterUnit']],
    ],
    [
      'is not given twice for the same days',
      wanted,
      { ...context, others: [{ ...wanted, validFrom: '2026-06-30', validTo: null }] },
      [['validFrom', 'organisation.assignmentTwice']],
    ],
    [
      'may follow the day after another like it',
      wanted,
      { ...context, others: [{ ...wanted, validFrom: '2026-07-01', validTo: null }] },
      [],
    ],
    [
      'may stand beside one of another purpose',
      wanted,
      { ...context, others: [{ ...wanted, purpose: 'admin' }] },
      [],
    ],
    [
      'ends after it begins, and nothing else is said first',
      { ...wanted, validTo: '2026-02-28' },
      { ...context, licences: [] },
      [['validTo', 'input.endBeforeStart']],
    ],
  ] as const)('%s', (_, assignment, around, expected) => {
    expect(codes(assignmentAmiss(assignment, around))).toEqual(expected)
  })

  test('ended at once has no day left from today; else the day named is its last', () => {
    expect([lastDayOf('now', '2026-11-21'), lastDayOf('2026-11-30', '2026-11-21')]).toEqual([
      '2026-11-20',
      '2026-11-30',
    ])
  })

  test('its last day still counts', () => {
    const days = { validFrom: '2026-11-01', validTo: '2026-11-21' } as const
    expect([
      standingOn(days, '2026-10-31'),
      standingOn(days, '2026-11-21'),
      standingOn(days, '2026-11-22'),
    ]).toEqual(['coming', 'now', 'over'])
  })
})

test('roles are changed within five minutes of signing in (R-65)', () => {
  expect([
    isFresh('2026-11-21T15:00:00.000Z', '2026-11-21T15:05:00.000Z'),
    isFresh('2026-11-21T15:00:00.000Z', '2026-11-21T15:05:00.001Z'),
  ]).toEqual([true, false])
})
