import { expect, test } from 'vitest'
import { instantAt } from '../shared/day.ts'
import { asId } from '../shared/id.ts'
import { allowedOnStay, notMedical } from './rules.ts'

const unit = (owner: 'region' | 'municipality' | 'private', kind: string, own = false) => ({
  owner,
  kind,
  own,
})

test.each([
  ['a municipality never, whatever its unit is called', unit('municipality', 'clinic'), 'municipal'],
  ['the on-call physician’s clinic', unit('region', 'clinic'), null],
  ['a private health centre', unit('private', 'health-centre'), null],
  ['an ambulance of others', unit('region', 'ambulance'), 'noPhysician'],
] as const)('physician-responsible until the visit: %s', (_sentence, of, expected) => {
  expect(notMedical(of, { profession: 'physician' })).toBe(expected)
})

test('the doctor’s car is responsible itself when a physician reports, the ambulance nurse’s is not', () => {
  const own = unit('region', 'ambulance', true)
  expect(notMedical(own, { profession: 'physician' })).toBeNull()
  expect(notMedical(own, { profession: 'nurse' })).toBe('noPhysician')
})

test('a report is corrected and taken back by people until the team has read it', () => {
  const staff = asId<'staff'>('jonas')
  const both = ['stayReport.correct', 'stayReport.withdraw']
  expect(allowedOnStay({ state: 'standing', readAt: null }, { staff })).toEqual(both)
  expect(allowedOnStay({ state: 'standing', readAt: null }, { staff: null })).toEqual([])
  expect(allowedOnStay({ state: 'withdrawn', readAt: null }, { staff })).toEqual([])
  const readAt = instantAt('2026-11-28', '08:00')
  expect(allowedOnStay({ state: 'standing', readAt }, { staff })).toEqual([])
})
