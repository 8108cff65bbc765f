import { describe, expect, test } from 'vitest'
import { type Clock, instantAt } from '../shared/day.ts'
import { anyoneFree, everyoneFree, freeOf, offered } from './times-rules.ts'

const day = '2026-11-23'
const at = (clock: Clock) => instantAt(day, clock)
const span = (from: Clock, to: Clock) => ({ start: at(from), end: at(to) })
const nurse = { hours: [span('08:00', '16:00')], booked: [span('09:00', '10:00'), span('13:00', '14:30')] }
const physician = { hours: [span('10:30', '15:00')], booked: [span('11:00', '11:45')] }

describe('free time', () => {
  test('is when one works and is at no visit', () => {
    expect(freeOf(nurse)).toEqual([span('08:00', '09:00'), span('10:00', '13:00'), span('14:30', '16:00')])
    expect(freeOf({ ...nurse, hours: null })).toEqual([])
  })

  test('of one of several is each one’s own, without gaps too short for anybody', () => {
    const short = { hours: [span('16:00', '16:10')], booked: [] }
    // Nobody has from ten to three: it takes one and the same.
    expect(anyoneFree([nurse, physician, nurse])).toEqual([
      span('08:00', '09:00'),
      span('10:00', '13:00'),
      span('10:30', '11:00'),
      span('11:45', '15:00'),
      span('14:30', '16:00'),
    ])
    expect(anyoneFree([short])).toEqual([])
  })

  test('of all is only what they share', () => {
    expect(everyoneFree([freeOf(nurse), freeOf(physician)])).toEqual([
      span('10:30', '11:00'),
      span('11:45', '13:00'),
      span('14:30', '15:00'),
    ])
    expect(everyoneFree([freeOf(nurse), []])).toEqual([])
    expect(everyoneFree([])).toEqual([])
  })
})

describe('a time that is offered', () => {
  const spans = [span('08:00', '09:00'), span('10:05', '11:00'), span('11:00', '12:00')]

  test('begins on a quarter of an hour and leaves room for the whole visit', () => {
    const asked = { minutes: 45, now: at('06:00'), most: 5 }
    expect(offered(spans, asked).map(({ from }) => from)).toEqual(['08:00', '10:15', '11:00'])
    expect(offered(spans, { ...asked, minutes: 50 }).map(({ from }) => from)).toEqual(['08:00', '11:00'])
  })

  test('is never one that has passed', () => {
    const asked = { minutes: 30, now: at('08:20'), most: 1 }
    expect(offered(spans, asked)).toEqual([{ day, from: '08:30', until: at('09:00') }])
  })
})
