import { describe, expect, test } from 'vitest'
import { instantAt } from '../shared/day.ts'
import type { OrderTiming } from './order.ts'
import { afterCorrection, afterPerformance } from './perform-rules.ts'
import { hasExpired, nextDue, passedBy, slotFor } from './timing-rules.ts'

const on = (day: number, clock: `${number}:${number}`) => instantAt(`2026-11-${day}`, clock)
const daily: OrderTiming = { kind: 'times', from: '2026-11-20', until: null, everyDays: 1, at: [] }
const twice: OrderTiming = {
  kind: 'times',
  from: '2026-11-20',
  until: '2026-11-22',
  everyDays: 1,
  at: ['20:00', '08:00'],
}
const once: OrderTiming = { kind: 'once', day: '2026-11-23', at: null }
const needed: OrderTiming = { kind: 'asNeeded', from: '2026-11-20', until: '2026-11-22' }

describe('when an order is to be done next', () => {
  test('once: that day, at the clock or when the day is over', () => {
    expect(nextDue(once, null)).toBe(on(23, '23:59'))
    expect(nextDue({ ...once, at: '10:00' }, null)).toBe(on(23, '10:00'))
    expect(nextDue(once, on(23, '23:59'))).toBeNull()
  })

  test('many times: the first occasion after the one handled, in clock order, until the last day', () => {
    expect(nextDue(twice, null)).toBe(on(20, '08:00'))
    expect(nextDue(twice, on(20, '08:00'))).toBe(on(20, '20:00'))
    expect(nextDue(twice, on(20, '20:00'))).toBe(on(21, '08:00'))
    expect(nextDue(twice, on(22, '20:00'))).toBeNull()
  })

  test('every other day keeps its rhythm however late one was done', () => {
    const every2: OrderTiming = {
      kind: 'times',
      from: '2026-11-20',
      until: null,
      everyDays: 2,
      at: ['10:00'],
    }
    expect(nextDue(every2, on(20, '10:00'))).toBe(on(22, '10:00'))
    expect(nextDue(every2, on(21, '14:00'))).toBe(on(22, '10:00'))
  })

  test('as needed: never planned', () => {
    expect(nextDue(needed, null)).toBeNull()
    expect(slotFor(needed, null, on(21, '09:00'))).toBeNull()
  })

  test('a standing order of three years is still found at once', () => {
    const old: OrderTiming = { kind: 'times', from: '2023-01-01', until: null, everyDays: 1, at: ['08:00'] }
    expect(nextDue(old, on(21, '08:00'))).toBe(on(22, '08:00'))
  })

  test('clock times before it was sent are nobody’s', () => {
    const sent = on(20, '16:40')
    expect(nextDue(twice, passedBy(twice, sent))).toBe(on(20, '20:00'))
    expect(nextDue(daily, passedBy(daily, sent))).toBe(on(20, '23:59'))
    expect(passedBy(once, sent)).toBeNull()
  })

  test('as needed ends when its last day has passed; what has times never ends unseen', () => {
    expect(hasExpired(needed, '2026-11-22')).toBe(false)
    expect(hasExpired(needed, '2026-11-23')).toBe(true)
    expect(hasExpired(twice, '2026-12-24')).toBe(false)
  })
})

describe('which occasion something done stands for', () => {
  test('a clock time counts from two hours before', () => {
    expect(slotFor(twice, null, on(20, '08:20'))).toBe(on(20, '08:00'))
    expect(slotFor(twice, on(20, '08:00'), on(20, '18:00'))).toBe(on(20, '20:00'))
    expect(slotFor(twice, null, on(20, '17:59'))).toBe(on(20, '08:00'))
  })

  test('a missed occasion is passed over by the next that is done', () => {
    expect(slotFor(daily, on(20, '23:59'), on(23, '09:00'))).toBe(on(23, '23:59'))
  })

  test('done before its time stands for the first to come', () => {
    expect(slotFor(once, null, on(21, '09:00'))).toBe(on(23, '23:59'))
  })
})

describe('where a performance leaves the order', () => {
  const sentAt = on(20, '07:00')
  const receipted = { state: 'receipted', sentAt, lastSlot: null } as const

  test('once and done is finished; once and declined is not', () => {
    const order = { ...receipted, timing: once }
    expect(afterPerformance(order, { outcome: 'done', doneAt: on(23, '09:00') }).state).toBe('performed')
    const declined = afterPerformance(order, { outcome: 'declined', doneAt: on(23, '09:00') })
    expect(declined).toMatchObject({ state: 'receipted', lastSlot: null })
  })

  test('the last of many finishes the order however it went', () => {
    const order = { ...receipted, timing: twice, lastSlot: on(22, '08:00') }
    expect(afterPerformance(order, { outcome: 'notDone', doneAt: on(22, '20:10') }).state).toBe('performed')
  })

  test('as needed goes on', () => {
    const order = { ...receipted, timing: needed }
    expect(afterPerformance(order, { outcome: 'done', doneAt: on(21, '09:00') })).toEqual({
      state: 'receipted',
      slot: null,
      lastSlot: null,
    })
  })

  test('what was written down afterwards does not open an order that was taken back', () => {
    const order = { ...receipted, state: 'withdrawn', timing: once } as const
    expect(afterPerformance(order, { outcome: 'done', doneAt: on(23, '09:00') }).state).toBe('withdrawn')
  })

  test('struck out, its occasion is to be done again', () => {
    const order = { ...receipted, state: 'performed', timing: twice, lastSlot: on(20, '20:00') } as const
    const others = [{ slot: on(20, '08:00'), outcome: 'done' as const }]
    expect(afterCorrection(order, { struck: true, others })).toEqual({
      state: 'receipted',
      slot: null,
      lastSlot: on(20, '08:00'),
    })
    expect(afterCorrection(order, { struck: true, others: [] }).lastSlot).toBe(sentAt)
    expect(afterCorrection(order, { struck: false, others }).state).toBe('performed')
  })
})
