import { describe, expect, test } from 'vitest'
import { instantAt } from '../shared/day.ts'
import { asId } from '../shared/id.ts'
import { orderKinds } from '../shared/ordering.ts'
import { callBy, closingAfter, escalatesAt, urgencyAt } from './escalation-rules.ts'
import { allowed, demand, mayOrder, type OrderReader, type OrderStanding } from './rules.ts'

const unit = asId<'unit'>('00000000-0000-4000-8000-000000000001')
const nurse: OrderReader = {
  unit,
  purpose: 'care',
  profession: 'nurse',
  staff: asId<'staff'>('00000000-0000-4000-8000-000000000002'),
}
const physician: OrderReader = { ...nurse, profession: 'physician' }
const assistant: OrderReader = { ...nurse, profession: 'assistantNurse' }
const base: OrderStanding = {
  side: 'performing',
  unit,
  state: 'sent',
  kind: 'sample',
  endedHere: false,
  closedAt: null,
  performances: 0,
  unseen: 0,
  deceased: false,
  blood: null,
  mayDo: true,
}

describe('who orders what', () => {
  test('medicines are ordered by physicians alone', () => {
    expect(mayOrder('medicine', 'physician')).toBe(true)
    expect(mayOrder('medicine', 'nurse')).toBe(false)
    expect(mayOrder('blood', 'nurse')).toBe(false)
  })

  test('nurses order the rest, therapists rehabilitation, others nothing', () => {
    for (const kind of orderKinds.filter((one) => one !== 'medicine' && one !== 'blood'))
      expect(mayOrder(kind, 'nurse')).toBe(true)
    expect(mayOrder('rehabilitation', 'physiotherapist')).toBe(true)
    expect(mayOrder('sample', 'occupationalTherapist')).toBe(false)
    expect(mayOrder('other', 'coordinator')).toBe(false)
  })
})

describe('what is open on the performing side', () => {
  const table: readonly (readonly [string, Partial<OrderStanding>, OrderReader, readonly string[]])[] = [
    ['new, to a nurse', {}, nurse, ['order.receipt', 'order.question', 'order.perform', 'order.end']],
    ['new, to an assistant nurse: a nurse receipts it first', {}, assistant, []],
    ['receipted, to an assistant nurse', { state: 'receipted' }, assistant, ['order.perform']],
    [
      'receipted and reserved, to an assistant nurse without a delegation',
      { state: 'receipted', mayDo: false },
      assistant,
      [],
    ],
    ['receipted', { state: 'receipted' }, nurse, ['order.question', 'order.perform', 'order.end']],
    [
      'questioned: only to take it back or end it',
      { state: 'questioned' },
      nurse,
      ['order.receipt', 'order.end'],
    ],
    ['performed: to correct', { state: 'performed', performances: 1 }, nurse, ['order.correctPerformance']],
    ['ended here', { state: 'ended', endedHere: true }, nurse, ['order.reopen']],
    ['ended by the other side', { state: 'ended' }, nurse, []],
    ['withdrawn, not yet seen', { state: 'withdrawn', unseen: 1 }, nurse, ['order.seen']],
    ['another unit’s', { unit: asId<'unit'>('00000000-0000-4000-8000-000000000002') }, nurse, []],
    ['an administrator’s', {}, { ...nurse, purpose: 'admin' }, []],
  ]
  for (const [what, changed, reader, actions] of table) {
    test(what, () => expect(allowed({ ...base, ...changed }, reader)).toEqual(actions))
  }
})

describe('what is open on the ordering side', () => {
  const ours: OrderStanding = { ...base, side: 'ordering' }
  test('a sent order is changed or withdrawn', () => {
    expect(allowed(ours, nurse)).toEqual(['order.change', 'order.withdraw', 'order.move'])
  })

  test('a question is answered by who may order that kind', () => {
    const asked: OrderStanding = { ...ours, state: 'questioned', kind: 'medicine' }
    expect(allowed(asked, physician)).toEqual([
      'order.answer',
      'order.change',
      'order.withdraw',
      'order.move',
    ])
    expect(allowed(asked, nurse)).toEqual([])
  })

  test('nothing is changed when the person has died', () => {
    expect(allowed({ ...ours, deceased: true }, physician)).toEqual(['order.withdraw'])
  })
})

describe('written down afterwards', () => {
  const taken: OrderStanding = { ...base, state: 'withdrawn', closedAt: instantAt('2026-11-21', '16:00') }
  test('what was done before it was taken back is taken in', () => {
    expect(() =>
      demand('order.perform', taken, { reader: nurse, at: instantAt('2026-11-21', '15:00') }),
    ).not.toThrow()
  })

  test('what was done after is refused by name', () => {
    const late = () => demand('order.perform', taken, { reader: nurse, at: instantAt('2026-11-21', '17:00') })
    expect(late).toThrow('order.withdrawn')
  })
})

describe('an unreceipted order is told about before the team closes', () => {
  const team = { closes: '16:30', days: 'working', known: true } as const
  const told = (
    day: `${number}-${number}-${number}`,
    clock: `${number}:${number}`,
    dueAt = null as null | ReturnType<typeof instantAt>,
  ) => escalatesAt({ sentAt: instantAt(day, clock), dueAt }, team)

  test('an hour before closing', () => {
    expect(told('2026-11-27', '10:00')).toBe(instantAt('2026-11-27', '15:30'))
  })

  test('never before the receiver has had a quarter of an hour, and always before closing', () => {
    expect(told('2026-11-27', '15:50')).toBe(instantAt('2026-11-27', '16:05'))
    expect(told('2026-11-27', '16:20')).toBe(instantAt('2026-11-27', '16:25'))
  })

  test('sent after closing on a Friday: the next working day, unless it is to be done sooner', () => {
    expect(told('2026-11-27', '17:10')).toBe(instantAt('2026-11-30', '15:30'))
    expect(told('2026-11-27', '17:10', instantAt('2026-11-28', '08:00'))).toBe(
      instantAt('2026-11-28', '07:00'),
    )
  })

  const friday = (clock: `${number}:${number}`) => instantAt('2026-11-27', clock)

  test.each([
    ['an hour before closing it closes soon', '15:30', null, 'closing'],
    ['before noon with something due at 12:30, that is what is soon', '11:45', '12:30', 'due'],
    ['when both are soon, the closing decides', '15:45', '16:15', 'closing'],
    ['a quarter to two with closing at half past four, nothing is soon', '13:47', null, 'still'],
    ['at 13:47 with something due at 14:47, that is soon and the closing is not', '13:47', '14:47', 'due'],
    ['when the day is over, nothing is about to close', '16:43', null, 'still'],
    ['what should have been done already is not soon', '12:00', '11:00', 'still'],
  ] as const)('the words say what is true when they go out: %s', (_, clock, due, expected) => {
    const dueAt = due === null ? null : friday(due)
    expect(urgencyAt({ dueAt }, team, friday(clock))).toBe(expected)
  })

  test('a ward that never closes is not told that it does', () => {
    const ward = { closes: '16:30', days: 'every', known: false } as const
    expect(urgencyAt({ dueAt: null }, ward, friday('15:30'))).toBe('still')
  })

  test('the call is due before closing, or before it was to be done', () => {
    expect(callBy({ dueAt: null }, team, friday('15:30'))).toBe(friday('16:30'))
    expect(callBy({ dueAt: friday('14:47') }, team, friday('13:47'))).toBe(friday('14:47'))
    expect(callBy({ dueAt: friday('11:00') }, team, friday('12:00'))).toBe(friday('16:30'))
    expect(callBy({ dueAt: instantAt('2026-11-28', '08:00') }, team, friday('15:30'))).toBe(friday('16:30'))
  })

  test('a team that works every day closes on Sundays too', () => {
    const every = { closes: '16:00', days: 'every', known: true } as const
    expect(closingAfter(instantAt('2026-11-28', '17:00'), every)).toBe(instantAt('2026-11-29', '16:00'))
    expect(closingAfter(instantAt('2026-11-28', '17:00'), team)).toBe(instantAt('2026-11-30', '16:30'))
  })
})
