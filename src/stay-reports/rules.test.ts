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

test('a report is taken back until the team has read it, and corrected until it has decided or should have come', () => {
  const here = { staff: asId<'staff'>('jonas'), now: instantAt('2026-11-28', '09:00') }
  const due = instantAt('2026-11-28', '21:00')
  const unread = { state: 'standing' as const, readAt: null, decidedAt: null, visit: { due } }
  const read = { ...unread, readAt: instantAt('2026-11-28', '08:00') }
  const both = ['stayReport.correct', 'stayReport.withdraw']
  expect(allowedOnStay(unread, here)).toEqual(both)
  expect(allowedOnStay(unread, { ...here, staff: null })).toEqual([])
  expect(allowedOnStay({ ...unread, state: 'withdrawn' }, here)).toEqual([])
  expect(allowedOnStay(read, here)).toEqual(['stayReport.correct'])
  expect(allowedOnStay({ ...read, decidedAt: here.now }, here)).toEqual([])
  expect(allowedOnStay({ ...unread, decidedAt: here.now }, here)).toEqual(['stayReport.withdraw'])
  expect(allowedOnStay(read, { ...here, now: due })).toEqual([])
  expect(allowedOnStay(unread, { ...here, now: due })).toEqual(both)
})
