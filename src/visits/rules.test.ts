import { expect, test } from 'vitest'
import { asId } from '../shared/id.ts'
import { Refused } from '../shared/refused.ts'
import { allowed, dayMayBePlanned, demand, undone, type VisitAction, type VisitStanding } from './rules.ts'
import { type VisitState, visitStates } from './visit.ts'

const today = '2026-11-21'
const unit = asId<'unit'>('0b8c9030-5747-847d-90d6-e5b070876000')
const other = asId<'unit'>('0b8c9030-5747-847d-90d6-e5b070876001')
const reader = { unit, purpose: 'care' } as const

const standing = (state: VisitState, over: Partial<VisitStanding> = {}): VisitStanding => ({
  state,
  unit,
  day: today,
  endedDay: null,
  endReason: null,
  notes: 0,
  deceased: false,
  inSeries: false,
  ...over,
})

const codeOf = (action: VisitAction, visit: VisitStanding): string | null => {
  try {
    demand(action, visit, { reader, today })
    return null
  } catch (error) {
    return error instanceof Refused ? error.code : 'not a refusal'
  }
}

test.each<[VisitState, VisitAction[]]>([
  ['asked', ['visit.answerJoint']],
  [
    'planned',
    [
      'visit.arrive',
      'visit.document',
      'visit.move',
      'visit.repeat',
      'visit.notFound',
      'visit.decline',
      'visit.cancel',
      'visit.askJoint',
    ],
  ],
  ['arrived', ['visit.document', 'visit.notFound', 'visit.decline', 'visit.undo', 'avoidedCare.answer']],
  ['documented', ['visit.document', 'visit.complete', 'avoidedCare.answer']],
  ['notFound', ['visit.searchStep', 'visit.endSearch']],
])('while it is %s these are open: %j', (state, actions) => {
  expect(allowed(standing(state), reader, { today })).toEqual(actions)
})

test('nothing is open to another unit, nor to an administrator', () => {
  for (const state of visitStates) {
    expect(allowed(standing(state), { ...reader, unit: other }, { today })).toEqual([])
    expect(allowed(standing(state), { ...reader, purpose: 'admin' }, { today })).toEqual([])
  }
})

test('a visit of a later day can be moved and cancelled, not made', () => {
  const tomorrow = standing('planned', { day: '2026-11-22' })
  expect(allowed(tomorrow, reader, { today })).toEqual([
    'visit.move',
    'visit.repeat',
    'visit.decline',
    'visit.cancel',
    'visit.askJoint',
  ])
})

test('a visit of a series is moved and ended with the rest of it, and not made a series again', () => {
  const one = standing('planned', { inSeries: true })
  const open = allowed(one, reader, { today })
  expect(open).toContain('visit.moveRest')
  expect(open).toContain('visit.endSeries')
  expect(codeOf('visit.repeat', one)).toBe('visit.seriesAlready')
  expect(codeOf('visit.endSeries', standing('planned'))).toBe('visit.seriesNone')
  expect(codeOf('visit.moveRest', standing('done', { inSeries: true }))).toBe('visit.alreadyDone')
})

test('an overdue visit can still be made', () => {
  expect(allowed(standing('planned', { day: '2026-11-14' }), reader, { today })).toContain('visit.arrive')
})

test('nobody goes to the dead, but what was done is written down', () => {
  const open = allowed(standing('planned', { deceased: true }), reader, { today })
  expect(open).toEqual(['visit.document', 'visit.decline', 'visit.cancel'])
})

test.each<[string, VisitAction, VisitStanding, string]>([
  ['ending twice', 'visit.complete', standing('done'), 'visit.alreadyDone'],
  ['ending before writing', 'visit.complete', standing('arrived'), 'visit.notDocumented'],
  ['arriving twice', 'visit.arrive', standing('arrived'), 'visit.alreadyArrived'],
  ['arriving when it was written', 'visit.arrive', standing('documented'), 'visit.alreadyDocumented'],
  ['arriving at what was cancelled', 'visit.arrive', standing('cancelled'), 'visit.alreadyEnded'],
  ['arriving unanswered', 'visit.arrive', standing('asked'), 'visit.answerFirst'],
  ['cancelling a search', 'visit.cancel', standing('notFound'), 'visit.searchOpen'],
  ['searching for one who is there', 'visit.searchStep', standing('arrived'), 'visit.notSearching'],
  ['answering what nobody asked', 'visit.answerJoint', standing('planned'), 'visit.notAsked'],
  ['what was avoided before anyone came', 'avoidedCare.answer', standing('planned'), 'visit.notArrived'],
  ['arriving a day early', 'visit.arrive', standing('planned', { day: '2026-11-22' }), 'visit.notYet'],
])('%s is refused by name', (_what, action, visit, code) => {
  expect(codeOf(action, visit)).toBe(code)
})

test.each<[string, VisitStanding, VisitState | null]>([
  ['an arrival', standing('arrived'), 'planned'],
  ['an end of today', standing('done', { endedDay: today }), 'documented'],
  ['an end of yesterday', standing('done', { endedDay: '2026-11-20' }), null],
  ['a search ended today', standing('notMet', { endedDay: today }), 'notFound'],
  ['a cancellation for tomorrow', standing('cancelled', { day: '2026-11-22' }), 'planned'],
  ['a cancellation of a day that has passed', standing('cancelled', { day: '2026-11-20' }), null],
  ['our no to another unit', standing('cancelled', { endReason: 'cannotCome' }), null],
  ['what a death ended', standing('cancelled', { deceased: true }), null],
  ['what is written', standing('documented'), null],
])('undoing %s', (_what, visit, state) => {
  expect(undone(visit, today)).toBe(state)
})

test('two weeks back may be written down afterwards, longer not', () => {
  expect(dayMayBePlanned('2026-11-07', today)).toBe(true)
  expect(dayMayBePlanned('2026-11-06', today)).toBe(false)
})
