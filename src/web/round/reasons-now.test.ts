import { expect, test } from 'vitest'
import { instantAt } from '../../shared/day.ts'
import { reasonsNow } from './reasons-now.ts'

const yesterday = instantAt('2026-11-22', '15:20')
const now = instantAt('2026-11-23', '13:33')
const overdue = { code: 'overdue', count: 1 } as const
const proposed = { code: 'worry', level: 'veryWorried', by: 'Karin Bylund', at: yesterday } as const
const said = (level: 'calm' | 'worried') => ({ level, by: 'Erik Nordin', at: now, why: '' })

test('the list of a round that is on tells of the worry that was said last, not of that it began with', () => {
  expect(reasonsNow({ reasons: [proposed, overdue], worry: said('worried') })).toEqual([
    { code: 'worry', level: 'worried', by: 'Erik Nordin', at: now },
    overdue,
  ])
  expect(reasonsNow({ reasons: [overdue], worry: said('worried') })[0]?.code).toBe('worry')
})

test('who is calm now, or of whom nobody says anything, is not said to be worried about', () => {
  expect(reasonsNow({ reasons: [proposed, overdue], worry: said('calm') })).toEqual([overdue])
  expect(reasonsNow({ reasons: [proposed], worry: null })).toEqual([])
})
