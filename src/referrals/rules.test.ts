import { describe, expect, test } from 'vitest'
import { unreadSteps } from '../alarms/rules.ts'
import { modelById } from '../care-models/rules.ts'
import { openingDays } from '../duty/opening.ts'
import { instantAt } from '../shared/day.ts'
import type { Profession } from '../shared/endpoint.ts'
import type { Instant } from '../shared/instant.ts'
import { expectedDues } from './expected-rules.ts'
import { allowed, byUrgency, factsFrom, judgedCriteria, stepsEndedBy } from './rules.ts'
import { factsToAsk, mayWrite, serves, workplaceOf } from './team-rules.ts'

const mint = modelById('mint')
const alma = modelById('alma')

type Standing = Parameters<typeof allowed>[0]

/** Alive, and never ended by a death, unless the row says so. */
const living = { endedFrom: null, dead: false, withdrawnAt: null } as const

const actions: readonly [
  string,
  Omit<Standing, keyof typeof living> & Partial<Standing>,
  Profession,
  string[],
][] = [
  [
    'an unread one is receipted and nothing else',
    { state: 'new', source: 'account', effect: null },
    'nurse',
    ['referral.receipt'],
  ],
  [
    'a coordinator receipts too',
    { state: 'new', source: 'account', effect: null },
    'coordinator',
    ['referral.receipt'],
  ],
  [
    'an assistant nurse has no step here',
    { state: 'new', source: 'account', effect: null },
    'assistantNurse',
    [],
  ],
  [
    'a receipted one is planned and decided',
    { state: 'receipted', source: 'account', effect: null },
    'physician',
    ['referral.assess', 'referral.decide'],
  ],
  [
    'a coordinator decides what the model lets a coordinator decide',
    { state: 'receipted', source: 'account', effect: null },
    'coordinator',
    ['referral.decide'],
  ],
  [
    'a decided call is phoned back or reopened',
    { state: 'decided', source: 'phone', effect: 'consult' },
    'nurse',
    ['referral.calledBack', 'referral.reopen'],
  ],
  [
    'a closed one can be taken up again',
    { state: 'closed', source: 'account', effect: 'advice' },
    'nurse',
    ['referral.reopen'],
  ],
  [
    'an enrolment is closed, not reopened here',
    { state: 'closed', source: 'account', effect: 'enrol' },
    'physician',
    [],
  ],
  [
    'what a death ended stays ended while the person is dead',
    { state: 'closed', source: 'account', effect: null, endedFrom: 'new', dead: true },
    'nurse',
    [],
  ],
  [
    'a decision about one who has died is not taken up again',
    { state: 'closed', source: 'account', effect: 'advice', dead: true },
    'nurse',
    [],
  ],
  [
    'when the death was a mistake, who receipts may take up again what it ended',
    { state: 'closed', source: 'account', effect: null, endedFrom: 'assessing' },
    'coordinator',
    ['referral.reopen'],
  ],
  [
    'but nobody who neither receipts nor decides',
    { state: 'closed', source: 'account', effect: null, endedFrom: 'assessing' },
    'assistantNurse',
    [],
  ],
]

test.each(actions)('%s', (_sentence, standing, profession, open) => {
  expect(allowed({ ...living, ...standing }, { profession }, mint)).toEqual(open)
})

test('an event does the step it is for and makes needless those it overtakes', () => {
  expect(stepsEndedBy(mint, 'receipted')).toEqual({ done: ['receipt'], notNeeded: [] })
  expect(stepsEndedBy(mint, 'decided')).toEqual({ done: ['decide'], notNeeded: ['receipt', 'assess'] })
})

test('a gate that stops says that the person can wait; the record goes before the sender; the higher count holds', () => {
  const facts = factsFrom(mint, {
    record: { ageYears: 90, contactsLast12Months: { known: 2, complete: false } },
    told: { contactsLast12Months: { known: 9, complete: false }, stateOfHealth: 'unstable' },
    gates: { canWait: { answer: 'yes' } },
  })
  expect(facts).toEqual({
    ageYears: 90,
    canWaitHours: true,
    contactsLast12Months: { known: 9, complete: false },
    stateOfHealth: 'unstable',
  })
})

test('what nobody knows stays unknown, and the board says who knows the rest', () => {
  const judged = judgedCriteria(alma, {
    record: { ageYears: 70 },
    told: { hasWorsened: true },
    gates: { canWait: { answer: 'yes' } },
  })
  expect(judged.map(({ criterion, judgement, basis }) => [criterion.key, judgement, basis])).toEqual([
    ['age', 'met', 'record'],
    ['severalDiagnoses', 'unknown', null],
    ['worsened', 'met', 'sender'],
    ['cannotReachHealthCentre', 'unknown', null],
    ['catchment', 'unknown', null],
    ['onlyOneDiagnosis', 'unknown', null],
    ['cannotWait', 'notMet', 'sender'],
  ])
})

test('the most urgent goes first, and of two alike the one who has waited longest', () => {
  const rows = [
    { urgencyOrder: 2, receivedAt: '2026-11-19T08:00:00.000Z' },
    { urgencyOrder: 1, receivedAt: '2026-11-21T09:00:00.000Z' },
    { urgencyOrder: 1, receivedAt: '2026-11-21T08:00:00.000Z' },
  ] as const
  expect(byUrgency(rows)).toEqual([rows[2], rows[1], rows[0]])
})

test('any licensed professional may write to MiNT (MINT-08); to ALMA the home-care nurse and the district physician (ALMA-10, ALMA-11)', () => {
  const from = (profession: Profession, kind: string, licensed = true) => {
    const workplace = workplaceOf({ kind, careModel: null })
    return workplace === null ? null : { profession, licensed, workplace }
  }
  expect(mayWrite(mint, from('occupationalTherapist', 'home-care'))).toBe(true)
  expect(mayWrite(mint, from('nurse', 'ward'))).toBe(true)
  expect(mayWrite(mint, from('assistantNurse', 'home-help', false))).toBe(false)
  expect(mayWrite(mint, from('nurse', 'ambulance'))).toBe(false)
  expect(mayWrite(mint, from('other', 'administration'))).toBe(false)
  expect(mayWrite(alma, from('nurse', 'home-care'))).toBe(true)
  expect(mayWrite(alma, from('occupationalTherapist', 'home-care'))).toBe(false)
  expect(mayWrite(alma, from('physician', 'health-centre'))).toBe(true)
})

test('a team serves its municipality, or all when it names none', () => {
  expect(serves(null, '9901')).toBe(true)
  expect(serves('9902', '9901')).toBe(false)
  expect(serves('9902', '9902')).toBe(true)
  expect(serves('9902', null)).toBe(true)
})

test('the sender is asked what the criteria need and a sender can know, never age or earlier periods', () => {
  expect(factsToAsk(mint).toSorted()).toEqual(
    ['chronicDiagnoses', 'contactsLast12Months', 'needsCoordination', 'stateOfHealth'].toSorted(),
  )
  expect(factsToAsk(alma)).not.toContain('canWaitHours')
})

test('the sender is told when it is read and when the person is seen: today until midnight in Sweden', () => {
  expect(expectedDues(mint, { urgency: 'today', at: '2026-11-21T15:40:00.000Z', readFrom: null })).toEqual({
    receiptDue: '2026-11-21T22:59:59.999Z',
    assessDue: '2026-11-21T22:59:59.999Z',
  })
  expect(
    expectedDues(mint, { urgency: 'thisWeek', at: '2026-11-21T15:40:00.000Z', readFrom: null }).receiptDue,
  ).toBe('2026-11-23T22:59:59.999Z')
})

describe('a team that has said when it works reads and sees before it goes home', () => {
  const opening = {
    week: openingDays.slice(0, 5).map((on) => ({ on, from: '08:00' as const, to: '16:30' as const })),
    exceptions: [],
  }
  const said = (urgency: string, came: Instant, readFrom = came) =>
    expectedDues(mint, { urgency, at: came, readFrom, opening })
  test('what comes on Monday morning for the same day is read and seen by half past four', () => {
    const due = instantAt('2026-11-23', '16:30')
    expect(said('today', instantAt('2026-11-23', '09:00'))).toEqual({ receiptDue: due, assessDue: due })
  })
  test('what comes on Friday after closing is read on Monday, before it goes home then', () => {
    const dues = said('today', instantAt('2026-11-20', '16:40'), instantAt('2026-11-23', '08:00'))
    expect(dues.receiptDue).toBe(instantAt('2026-11-23', '16:30'))
  })
  test('within a week is the last day at work of that week', () => {
    expect(said('thisWeek', instantAt('2026-11-23', '09:00')).assessDue).toBe(
      instantAt('2026-11-30', '16:30'),
    )
  })
  test('what is told again when nobody has read agrees: the head last as the team goes home', () => {
    const at = instantAt('2026-11-23', '16:00')
    const { receiptDue } = said('today', at)
    expect(unreadSteps(opening, { at, mostUrgent: true, due: receiptDue })).toEqual([
      { at: instantAt('2026-11-23', '16:20'), tell: 'unit' },
      { at: instantAt('2026-11-23', '16:30'), tell: 'head' },
    ])
  })
})

test('what comes on a Friday after closing is counted from Monday, when it is read; what is due later anyway is not moved', () => {
  const friday = { at: '2026-11-20T15:40:00.000Z', readFrom: '2026-11-23T07:00:00.000Z' } as const
  expect(expectedDues(mint, { urgency: 'today', ...friday }).receiptDue).toBe('2026-11-23T22:59:59.999Z')
  expect(expectedDues(mint, { urgency: 'nextWorkingDay', ...friday }).receiptDue).toBe(
    '2026-11-23T22:59:59.999Z',
  )
})
