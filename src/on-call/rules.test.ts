import { expect, test } from 'vitest'
import type { OrderTiming } from '../orders/order.ts'
import { instantAt } from '../shared/day.ts'
import { byNeed, gravest, holds, isTonight } from './rules.ts'

const now = instantAt('2026-11-21', '22:00')
const times = (at: `${number}:${number}`[]): OrderTiming => ({
  kind: 'times',
  from: '2026-11-20',
  until: null,
  everyDays: 1,
  at,
})

test.each<[string, OrderTiming, boolean]>([
  ['every evening at eleven', times(['23:00']), true],
  ['every day at noon', times(['12:00']), false],
  ['as needed', { kind: 'asNeeded', from: '2026-11-20', until: null }, true],
  ['as needed until yesterday', { kind: 'asNeeded', from: '2026-11-18', until: '2026-11-20' }, false],
  ['once in two days', { kind: 'once', day: '2026-11-23', at: '08:00' }, false],
])('of the night: %s', (_sentence, timing, expected) => {
  expect(isTonight({ timing, lastSlotAt: null, due: null }, now)).toBe(expected)
})

test('what should have been done already is the night’s too', () => {
  const once: OrderTiming = { kind: 'once', day: '2026-11-20', at: '08:00' }
  expect(isTonight({ timing: once, lastSlotAt: null, due: instantAt('2026-11-20', '08:00') }, now)).toBe(true)
})

test('whom somebody worries about most stands first, the others by name as Swedes sort it', () => {
  const rows = [
    { name: 'Örjan', level: null },
    { name: 'Åke', level: null },
    { name: 'Folke', level: gravest(['watch', 'veryWorried']) },
    { name: 'Bo', level: gravest([]) },
    { name: 'Vera', level: gravest(['watch']) },
  ]
  expect(rows.toSorted(byNeed).map(({ name }) => name)).toEqual(['Folke', 'Vera', 'Bo', 'Åke', 'Örjan'])
})

test.each([
  ['esther', true],
  ['ÖRT est', true],
  ['19400101', true],
  ['194001019999', true],
  ['19400101-9999', true],
  ['Esther Ek', false],
])('a card is found by name and number, in any order of the words: %s', (term, expected) => {
  expect(holds({ name: 'Esther Hjört', identity: '19400101-9999' }, term)).toBe(expected)
})
