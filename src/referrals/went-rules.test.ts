import { expect, test } from 'vitest'
import { mayTellWent, proposedWent } from './went-rules.ts'

test.each([
  ['enrolled and still there', { deceased: false, enrolled: 'open', effect: 'enrol' }, 'stillEnrolled'],
  ['enrolled and handed back', { deceased: false, enrolled: 'ended', effect: 'enrol' }, 'ended'],
  ['admitted', { deceased: false, enrolled: null, effect: 'directAdmission' }, 'admitted'],
  [
    'sent to the emergency department',
    { deceased: false, enrolled: null, effect: 'emergencyDepartment' },
    'admitted',
  ],
  ['passed on', { deceased: false, enrolled: null, effect: 'passOn' }, 'elsewhere'],
  ['given advice: nobody here knows', { deceased: false, enrolled: null, effect: 'advice' }, null],
  ['dead, whatever else', { deceased: true, enrolled: 'ended', effect: 'enrol' }, 'died'],
] as const)('%s suggests %o: %s', (_sentence, known, proposed) => {
  expect(proposedWent(known)).toBe(proposed)
})

test('the sender is told once, of what was decided and came from an account', () => {
  const decided = { state: 'closed', source: 'account', told: false } as const
  expect(mayTellWent(decided)).toBe(true)
  expect(mayTellWent({ ...decided, told: true })).toBe(false)
  expect(mayTellWent({ ...decided, source: 'phone' })).toBe(false)
  expect(mayTellWent({ ...decided, state: 'assessing' })).toBe(false)
})
