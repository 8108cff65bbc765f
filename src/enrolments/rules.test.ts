import { expect, test } from 'vitest'
import { modelById } from '../care-models/rules.ts'
import type { Profession } from '../shared/endpoint.ts'
import {
  answersAllowed,
  checkMoment,
  checkWaiting,
  linesHandedBack,
  planContact,
  whyNotAccept,
} from './closing-rules.ts'
import type { EnrolmentState } from './enrolment.ts'
import { allowed, checkMayClose, checkMayEnrol, checkRoom } from './rules.ts'

const refusalOf = (work: () => unknown): string => {
  try {
    work()
    return 'allowed'
  } catch (error) {
    return error instanceof Error ? error.message : ''
  }
}

test.each<[EnrolmentState, boolean, Profession, string[]]>([
  ['enrolled', false, 'nurse', ['enrolment.change', 'enrolment.close']],
  ['enrolled', true, 'nurse', ['enrolment.change']],
  ['enrolled', false, 'physician', ['enrolment.change', 'enrolment.takeMedical', 'enrolment.close']],
  ['enrolled', true, 'physician', ['enrolment.change', 'enrolment.close']],
  ['enrolled', false, 'coordinator', ['enrolment.change']],
  ['handingBack', true, 'nurse', ['handBack.acceptByPhone']],
  ['handingBack', true, 'physician', ['handBack.acceptByPhone', 'handBack.withdraw']],
  ['closed', false, 'physician', []],
  ['enrolled', false, 'assistantNurse', []],
])('%s, medical responsibility here: %s, a %s may %j', (state, medicalHere, profession, expected) => {
  expect(allowed({ state, medicalHere }, { profession })).toEqual(expected)
})

test.each<[EnrolmentState, boolean, Profession, boolean, string]>([
  ['enrolled', true, 'physician', false, 'allowed'],
  ['enrolled', true, 'nurse', false, 'enrolment.physicianHandsBack'],
  ['enrolled', true, 'nurse', true, 'allowed'],
  ['enrolled', false, 'nurse', false, 'allowed'],
  ['enrolled', false, 'coordinator', false, 'enrolment.closingProfession'],
  ['handingBack', true, 'physician', false, 'enrolment.alreadyHandingBack'],
  ['closed', false, 'physician', false, 'enrolment.alreadyClosed'],
])(
  'closing when %s, medical here: %s, by a %s, dead: %s gives %s',
  (state, medicalHere, profession, dead, expected) => {
    expect(refusalOf(() => checkMayClose({ state, medicalHere }, { profession, dead }))).toBe(expected)
  },
)

test('the twenty-fifth has a place with MiNT, the twenty-sixth needs a reason (MINT-03); ALMA has no number', () => {
  const mint = modelById('mint')
  expect(checkRoom(mint, 24, undefined)).toMatchObject({ free: 1, needsReason: false })
  expect(refusalOf(() => checkRoom(mint, 25, undefined))).toBe('enrolment.full')
  expect(checkRoom(mint, 25, 'Två avslutas i morgon')).toMatchObject({ free: 0, needsReason: true })
  expect(checkRoom(modelById('alma'), 400, undefined)).toMatchObject({ places: null, needsReason: false })
})

test('who may enrol is the model’s word', () => {
  for (const id of ['mint', 'alma']) {
    expect(refusalOf(() => checkMayEnrol(modelById(id), 'nurse'))).toBe('allowed')
    expect(refusalOf(() => checkMayEnrol(modelById(id), 'coordinator'))).toBe('enrolment.profession')
  }
})

const medical = { lines: ['medical', 'coordination'] } as const
const nursing = { lines: ['nursing'] } as const

test('medical responsibility is accepted by a physician, and never by a municipality (HSL 12:3)', () => {
  expect(whyNotAccept({ ...medical, by: { physician: true, ownerKind: 'region' } })).toBeNull()
  expect(whyNotAccept({ ...medical, by: { physician: true, ownerKind: 'private' } })).toBeNull()
  expect(whyNotAccept({ ...medical, by: { physician: false, ownerKind: 'region' } })).toBe(
    'handBack.physicianAccepts',
  )
  expect(whyNotAccept({ ...medical, by: { physician: true, ownerKind: 'municipality' } })).toBe(
    'handBack.neverMunicipality',
  )
  expect(whyNotAccept({ ...nursing, by: { physician: false, ownerKind: 'municipality' } })).toBeNull()
})

test('a nurse may say no to what only a physician accepts; nobody answers twice', () => {
  const nurse = { ...medical, by: { physician: false, ownerKind: 'region' }, profession: 'nurse' } as const
  expect(answersAllowed('waiting', nurse)).toEqual(['handBack.decline'])
  expect(answersAllowed('accepted', nurse)).toEqual([])
  expect(answersAllowed('waiting', { ...nurse, profession: 'assistantNurse' })).toEqual([])
  expect(refusalOf(() => checkWaiting('withdrawn', null))).toBe('handBack.withdrawn')
  expect(refusalOf(() => checkWaiting('accepted', 'Henrik'))).toBe('handBack.alreadyAnswered')
})

test('an acceptance by phone lies between the hand-back and now', () => {
  const bounds = { sentAt: '2026-11-21T10:00:00.000Z', now: '2026-11-21T12:00:00.000Z' } as const
  expect(refusalOf(() => checkMoment('2026-11-21T11:00:00.000Z', bounds))).toBe('allowed')
  expect(refusalOf(() => checkMoment('2026-11-21T09:59:00.000Z', bounds))).toBe('handBack.beforeSent')
  expect(refusalOf(() => checkMoment('2026-11-21T12:01:00.000Z', bounds))).toBe('input.inFuture')
})

test('what the team holds is handed back, nursing only where no municipal nurse has it; coordination always', () => {
  const back = (held: ('medical' | 'nursing' | 'coordination')[], municipalNurse: boolean) =>
    linesHandedBack({ held, municipalNurse })
  expect(back(['coordination', 'medical'], true)).toEqual(['medical', 'coordination'])
  expect(back(['nursing', 'medical'], false)).toEqual(['medical', 'nursing', 'coordination'])
  expect(back(['nursing', 'medical'], true)).toEqual(['medical', 'coordination'])
  expect(back([], false)).toEqual(['coordination'])
})

test('the person’s paper shows day, evening and night; a line for all hours fills the holes', () => {
  const who = { who: 'Tar över', name: 'Hemsjukvården' }
  const day = { line: 'day', phone: '1', from: '08:00', to: '17:00', days: 'every' } as const
  const duty = { line: 'duty', phone: '9', from: '17:00', to: '08:00', days: 'every' } as const
  expect(planContact(who, [day])).toEqual({ ...who, day: '1', evening: null, night: null })
  expect(planContact(who, [day, duty])).toEqual({ ...who, day: '1', evening: '9', night: '9' })
})
