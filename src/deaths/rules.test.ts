import { describe, expect, test } from 'vitest'
import { instantAt } from '../shared/day.ts'
import { asId } from '../shared/id.ts'
import { allowed, bereavementDue, checkDay, demand } from './rules.ts'

const unit = asId<'unit'>('00000000-0000-4000-8000-000000000001')
const elsewhere = asId<'unit'>('00000000-0000-4000-8000-000000000002')
const reader = { unit, purpose: 'care' }

describe('a death', () => {
  test('is recorded once, and corrected where it was recorded', () => {
    expect(allowed({ day: null, recordedBy: null }, reader)).toEqual(['death.record'])
    expect(allowed({ day: '2026-11-20', recordedBy: unit }, reader)).toEqual([
      'death.changeDay',
      'death.correct',
    ])
    expect(allowed({ day: '2026-11-20', recordedBy: elsewhere }, reader)).toEqual([])
    expect(allowed({ day: '2026-11-20', recordedBy: null }, reader)).toEqual([])
    expect(allowed({ day: null, recordedBy: null }, { unit, purpose: 'admin' })).toEqual([])
  })

  test('is refused by name', () => {
    expect(() => demand('death.record', { day: '2026-11-20', recordedBy: unit }, reader)).toThrow(
      'death.alreadyRecorded',
    )
    expect(() => demand('death.correct', { day: null, recordedBy: null }, reader)).toThrow(
      'death.notRecorded',
    )
    expect(() => demand('death.correct', { day: '2026-11-20', recordedBy: elsewhere }, reader)).toThrow(
      'death.recordedElsewhere',
    )
  })

  test('has a day between birth and today', () => {
    const given = { today: '2026-11-21', born: '1936-05-25' } as const
    expect(() => checkDay('2026-11-21', given)).not.toThrow()
    expect(() => checkDay('2026-11-22', given)).toThrow('death.inTheFuture')
    expect(() => checkDay('1936-05-24', given)).toThrow('death.beforeBirth')
    expect(() => checkDay('1900-01-01', { ...given, born: null })).not.toThrow()
  })

  test('is followed by a call within eight weeks', () => {
    expect(bereavementDue('2026-11-21')).toBe(instantAt('2027-01-16', '16:30'))
  })
})
