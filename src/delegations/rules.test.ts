import { describe, expect, test } from 'vitest'
import { instantAt } from '../shared/day.ts'
import { asId } from '../shared/id.ts'
import type { Instant } from '../shared/instant.ts'
import {
  allowedOn,
  coverOf,
  type Delegated,
  daysAmiss,
  endsSoon,
  endTold,
  latestEnd,
  mayDelegate,
  mayReceive,
  reviewOverdue,
  standingAt,
} from './rules.ts'

const leila = asId<'staff'>('00000000-0000-4000-8000-000000000001')
const sara = asId<'staff'>('00000000-0000-4000-8000-000000000002')
const svea = asId<'person'>('00000000-0000-4000-8000-000000000003')
const arne = asId<'person'>('00000000-0000-4000-8000-000000000004')
const works = { validFrom: '2019-01-01', validTo: null } as const
const base: Delegated = {
  task: 'injection',
  person: null,
  delegate: leila,
  delegator: sara,
  from: '2026-01-01',
  until: '2026-12-31',
  revokedAt: null,
  delegatorWorks: works,
  delegateWorks: works,
}
const noon = instantAt('2026-11-21', '12:00')

describe('where a delegation stands', () => {
  const table: readonly (readonly [string, Partial<Delegated>, Instant, string])[] = [
    ['holds', {}, noon, 'holds'],
    ['its last minute', { until: '2026-11-21' }, '2026-11-21T22:59:59.999Z' as Instant, 'holds'],
    ['midnight in Stockholm, winter', { until: '2026-11-21' }, '2026-11-21T23:00:00.000Z' as Instant, 'over'],
    ['midnight in Stockholm, summer', { until: '2026-06-21' }, '2026-06-21T22:00:00.000Z' as Instant, 'over'],
    ['the last minute in summer', { until: '2026-06-21' }, '2026-06-21T21:59:00.000Z' as Instant, 'holds'],
    ['its first day', { from: '2026-11-21' }, instantAt('2026-11-21', '00:00'), 'holds'],
    ['the day before', { from: '2026-11-22' }, noon, 'coming'],
    ['revoked', { revokedAt: noon }, noon, 'revoked'],
    ['done before it was revoked', { revokedAt: noon }, instantAt('2026-11-21', '11:59'), 'holds'],
    [
      'the delegator has left',
      { delegatorWorks: { ...works, validTo: '2026-11-20' } },
      noon,
      'delegatorLeft',
    ],
    ['the delegator’s last day', { delegatorWorks: { ...works, validTo: '2026-11-21' } }, noon, 'holds'],
    ['the delegate has left', { delegateWorks: { ...works, validTo: '2026-11-20' } }, noon, 'delegateLeft'],
  ]
  test.each(table)('%s', (_, changed, at, expected) => {
    expect(standingAt({ ...base, ...changed }, at)).toBe(expected)
  })
})

describe('what covers somebody', () => {
  const doing = { task: 'injection', person: svea, staff: leila, at: noon } as const
  test('that task, that person, that one alone', () => {
    expect(coverOf([base], doing)).toEqual({ holds: base })
    expect(coverOf([{ ...base, person: svea }], doing)).toMatchObject({ holds: { person: svea } })
    expect(coverOf([{ ...base, person: arne }], doing)).toBeUndefined()
    expect(coverOf([{ ...base, task: 'wound' }], doing)).toBeUndefined()
    expect(coverOf([base], { ...doing, staff: sara })).toBeUndefined()
  })

  test('of several the one that holds; of none that holds, what became of the latest', () => {
    const over = { ...base, until: '2026-06-30' } as const
    const older = { ...base, until: '2025-12-31' } as const
    expect(coverOf([over, base], doing)).toEqual({ holds: base })
    expect(coverOf([older, over], doing)).toEqual({ was: 'over', of: over })
  })
})

describe('a new delegation', () => {
  const given = { from: '2026-11-21', until: '2027-11-20', knowledgeOn: '2026-11-21' } as const
  const codes = (changed: object) => daysAmiss({ ...given, ...changed }, '2026-11-21').map(({ code }) => code)
  test('a year, both days counted, and a leap day gives none more', () => {
    expect(latestEnd('2026-11-21')).toBe('2027-11-20')
    expect(latestEnd('2028-02-29')).toBe('2029-02-27')
    expect(codes({})).toEqual([])
    expect(codes({ until: '2027-11-21' })).toEqual(['delegation.tooLong'])
  })

  test('from today on, ending after it begins, with knowledge checked within a year', () => {
    expect(codes({ from: '2026-11-20', until: '2027-11-19' })).toEqual(['delegation.inThePast'])
    expect(codes({ until: '2026-11-20' })).toEqual(['delegation.endsBefore'])
    expect(codes({ knowledgeOn: '2026-11-22' })).toEqual(['delegation.knowledgeLater'])
    expect(codes({ knowledgeOn: '2025-11-20' })).toEqual(['delegation.knowledgeOld'])
    expect(codes({ knowledgeOn: '2025-11-21' })).toEqual([])
  })

  test('from nurses and physicians to those without a licence, never the other way', () => {
    const professions = [
      'physician',
      'nurse',
      'assistantNurse',
      'occupationalTherapist',
      'coordinator',
      'other',
    ] as const
    expect(professions.filter(mayDelegate)).toEqual(['physician', 'nurse'])
    expect(professions.filter(mayReceive)).toEqual(['assistantNurse', 'coordinator', 'other'])
  })
})

test('it is told about a month before it ends, and when nobody has gone through it for a year', () => {
  expect(endsSoon({ until: '2026-12-21' }, '2026-11-21')).toBe(true)
  expect(endsSoon({ until: '2026-12-22' }, '2026-11-21')).toBe(false)
  expect(reviewOverdue('2025-11-21', '2026-11-21')).toBe(false)
  expect(reviewOverdue('2025-11-20', '2026-11-21')).toBe(true)
})

test('a nurse of the unit renews, goes through and revokes; what is over is renewed; nobody else does anything', () => {
  const nurse = { profession: 'nurse', ownUnit: true } as const
  expect(allowedOn('holds', nurse)).toEqual(['delegation.renew', 'delegation.review', 'delegation.revoke'])
  expect(allowedOn('coming', nurse)).toEqual(['delegation.revoke'])
  expect(allowedOn('over', nurse)).toEqual(['delegation.renew'])
  expect(allowedOn('delegateLeft', nurse)).toEqual([])
  expect(allowedOn('holds', { profession: 'assistantNurse', ownUnit: true })).toEqual([])
  expect(allowedOn('holds', { profession: 'nurse', ownUnit: false })).toEqual([])
})

test('whoever has it and whoever gave it are told of its end a month and a week before, not of what was just given', () => {
  const one = { until: '2027-03-31', givenOn: '2026-04-01' } as const
  expect(endTold(one, '2027-02-28')).toBeNull()
  expect(endTold(one, '2027-03-01')).toBe(30)
  expect(endTold(one, '2027-03-23')).toBe(30)
  expect(endTold(one, '2027-03-24')).toBe(7)
  expect(endTold(one, '2027-04-01')).toBeNull()
  expect(endTold({ ...one, givenOn: '2027-03-10' }, '2027-03-12')).toBeNull()
  expect(endTold({ ...one, givenOn: '2027-03-10' }, '2027-03-24')).toBe(7)
})
