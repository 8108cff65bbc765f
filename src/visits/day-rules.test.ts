import { expect, test } from 'vitest'
import { atOneDoor, type InTheDay, inOrder, isOverdue, nextOf } from './day-rules.ts'

const now = { today: '2026-11-21', clock: '12:00' } as const
const visit = (over: Partial<InTheDay> & { name?: string } = {}) => ({
  state: 'planned' as const,
  day: '2026-11-21' as const,
  from: null,
  to: null,
  addressKey: over.name ?? 'a',
  ...over,
})

test.each<[string, InTheDay, boolean]>([
  ['one of this afternoon', visit({ from: '13:00' }), false],
  ['one whose time has passed', visit({ from: '11:00' }), true],
  ['one whose window is still open', visit({ from: '11:00', to: '12:30' }), false],
  ['one whose window has closed', visit({ from: '09:00', to: '11:30' }), true],
  ['one without a time, today', visit(), false],
  ['one of yesterday', visit({ day: '2026-11-20' }), true],
  ['one where somebody is', visit({ from: '09:00', state: 'arrived' }), false],
  ['one where somebody has been since yesterday', visit({ day: '2026-11-20', state: 'arrived' }), true],
  ['a search since yesterday', visit({ day: '2026-11-20', state: 'notFound' }), true],
  ['one that is done', visit({ day: '2026-11-20', state: 'done' }), false],
])('%s: overdue %s', (_name, one, overdue) => {
  expect(isOverdue(one, now)).toBe(overdue)
})

test('the day reads from morning to evening, and what has no time comes last', () => {
  const day = [
    visit({ name: 'any' }),
    visit({ name: 'late', from: '15:00' }),
    visit({ name: 'early', from: '08:00' }),
  ]
  expect(inOrder(day).map(({ addressKey }) => addressKey)).toEqual(['early', 'late', 'any'])
})

test('next is where one is, else the first that is left; what is over and what is searched for hold up nobody', () => {
  const done = visit({ name: 'done', from: '08:00', state: 'done' })
  const search = visit({ name: 'search', from: '09:00', state: 'notFound' })
  const first = visit({ name: 'first', from: '10:00' })
  const here = visit({ name: 'here', from: '11:00', state: 'arrived' })
  expect(nextOf([done, search, first, here])?.addressKey).toBe('here')
  expect(nextOf([done, search, first])?.addressKey).toBe('first')
  expect(nextOf([done, search])).toBeUndefined()
})

test('those at one door stand together, where the earliest of them stands', () => {
  const day = [
    visit({ addressKey: 'prästgatan 8', from: '14:00' }),
    visit({ addressKey: 'kvarnvägen 3', from: '10:00' }),
    visit({ addressKey: 'prästgatan 8', from: '09:00' }),
  ]
  expect(atOneDoor(day).map((group) => group.map(({ from }) => from))).toEqual([
    ['09:00', '14:00'],
    ['10:00'],
  ])
})
