import { expect, test } from 'vitest'
import { asId, type PersonId } from '../shared/id.ts'
import type { BagVisit } from './bag.ts'
import { bagDaysAround, inPackingOrder, isOnCall } from './rules.ts'

const visit = (person: string, day: string, visit = `${person} ${day}`): BagVisit => ({
  visit: asId<'process'>(visit),
  person: asId<'person'>(person),
  day: day as BagVisit['day'], // Cast: written as a day is.
})
const packed = (visits: readonly BagVisit[]): PersonId[] =>
  inPackingOrder(visits, '2026-11-21').map(({ person }) => person)

test('a bag holds so many days on each side of today, over a year’s end too', () => {
  expect(bagDaysAround('2026-11-21', 0)).toEqual(['2026-11-21'])
  expect(bagDaysAround('2026-12-31', 2)).toEqual([
    '2026-12-29',
    '2026-12-30',
    '2026-12-31',
    '2027-01-01',
    '2027-01-02',
  ])
})

test('who is met today is packed before tomorrow’s, who was met before comes last and the latest of them first; each once', () => {
  const visits = [
    visit('earlier', '2026-11-10'),
    visit('yesterday', '2026-11-20'),
    visit('today', '2026-11-21'),
    visit('tomorrow', '2026-11-22'),
    visit('yesterday', '2026-11-22', 'again'),
  ]
  expect(packed(visits)).toEqual(['today', 'tomorrow', 'yesterday', 'earlier'])
  expect(inPackingOrder(visits, '2026-11-21').find(({ person }) => person === 'yesterday')?.visits).toEqual([
    'again',
    'yesterday 2026-11-20',
  ])
  expect(packed([])).toEqual([])
})

test('the unit’s cards go along with the duty phone, and with who works without visits of their own; else not', () => {
  const me = asId<'staff'>('me')
  const other = asId<'staff'>('other')
  const facts = { staff: me, phone: [other], working: [me, other], visits: 0 }
  expect(isOnCall({ ...facts, phone: [me], visits: 12 })).toBe(true)
  expect(isOnCall(facts)).toBe(true)
  expect(isOnCall({ ...facts, working: null })).toBe(true)
  expect(isOnCall({ ...facts, visits: 1 })).toBe(false)
  expect(isOnCall({ ...facts, working: null, visits: 1 })).toBe(false)
  expect(isOnCall({ ...facts, working: [other] })).toBe(false)
})
