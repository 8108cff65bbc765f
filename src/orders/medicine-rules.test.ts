import { describe, expect, test } from 'vitest'
import { instantAt } from '../shared/day.ts'
import { medicineRoutes } from '../shared/ordering.ts'
import { order as en } from '../shared/texts/en/order.ts'
import { order as sv } from '../shared/texts/sv/order.ts'
import type { Medicine } from './medicine.ts'
import { medicine } from './medicine.ts'
import { beyondOrdered, medicineText, particularsAmiss, withOwnParticulars } from './medicine-rules.ts'
import { orderContent } from './order.ts'
import { isLicensed, reservedOf } from './reserved-rules.ts'
import { duesBetween, nextMorning } from './timing-rules.ts'

const furosemide: Medicine = {
  substance: 'Furosemid',
  strength: '40 mg',
  dose: '1',
  doseUnit: 'tablett',
  route: 'oral',
  reason: 'Svullnad',
  batch: false,
}
const asked = orderContent.parse({
  kind: 'medicine',
  what: 'Furosemid',
  value: null,
  timing: { kind: 'once', day: '2026-11-21', at: null },
  medicine: furosemide,
})

test('a medicine in a line, in both languages', () => {
  expect(medicineText(furosemide, sv.medicine)).toBe('Furosemid 40 mg, 1 tablett, genom munnen. Svullnad')
  expect(medicineText({ ...furosemide, reason: '' }, en.medicine)).toBe('Furosemid 40 mg, 1 tablet, by mouth')
})

test('a dose is digits, with a comma, or from one to another; nothing else', () => {
  const isDose = (dose: string) => medicine.safeParse({ ...furosemide, dose }).success
  expect(['1', '0,5', '1-2', '1 – 2', '12.5'].map(isDose)).toEqual([true, true, true, true, true])
  expect(['', 'en', '1,', '-1', '1 tablett', '1-'].map(isDose)).toEqual(Array(6).fill(false))
})

test('each kind has its own particulars and no others', () => {
  expect(particularsAmiss(asked)).toBeNull()
  expect(particularsAmiss({ ...asked, medicine: null })).toBe('order.medicineNeeded')
  expect(particularsAmiss({ ...asked, kind: 'blood' })).toBe('order.bloodNeeded')
  const blood = { product: 'plasma', units: 1, group: null, rate: '' } as const
  const timing = { kind: 'asNeeded', from: '2026-11-21', until: null } as const
  expect(particularsAmiss({ kind: 'blood', medicine: null, blood, timing })).toBe('order.bloodOnce')
  expect(withOwnParticulars({ ...asked, kind: 'sample' }).medicine).toBeNull()
  expect(withOwnParticulars({ ...asked, task: 'wound' }).task).toBeNull()
})

describe('as needed', () => {
  const timing = {
    kind: 'asNeeded',
    from: '2026-11-21',
    until: null,
    maxPerDay: 2,
    leastMinutes: 360,
  } as const
  const given = (...clocks: `${number}:${number}`[]) =>
    clocks.map((clock) => ({ at: instantAt('2026-11-21', clock), outcome: 'done' as const }))
  const at = (clock: `${number}:${number}`) => instantAt('2026-11-21', clock)

  test('too soon says when; to the minute it is no longer', () => {
    expect(beyondOrdered(timing, given('08:00'), at('13:59'))).toEqual({
      code: 'order.tooSoon',
      next: at('14:00'),
    })
    expect(beyondOrdered(timing, given('08:00'), at('14:00'))).toBeNull()
  })

  test('written down afterwards it is held to what came after as well', () => {
    expect(beyondOrdered(timing, given('14:00'), at('10:00'))).toMatchObject({ code: 'order.tooSoon' })
  })

  test('too many in a day of Stockholm; what was declined does not count', () => {
    expect(beyondOrdered(timing, given('01:00', '08:00'), at('20:00'))).toEqual({
      code: 'order.tooMany',
      most: 2,
    })
    const declined = given('01:00', '08:00').map((one) => ({ ...one, outcome: 'declined' as const }))
    expect(beyondOrdered(timing, declined, at('20:00'))).toBeNull()
    expect(beyondOrdered(timing, given('01:00', '08:00'), instantAt('2026-11-22', '00:01'))).toBeNull()
  })

  test('without limits nothing is beyond them', () => {
    const free = { kind: 'asNeeded', from: '2026-11-21', until: null } as const
    expect(beyondOrdered(free, given('08:00', '08:01'), at('08:02'))).toBeNull()
  })
})

describe('what takes a licence', () => {
  test('a medicine by its route: into a vein or a muscle cannot be delegated', () => {
    const who = (route: (typeof medicineRoutes)[number]) => {
      const reserved = reservedOf({ ...asked, medicine: { ...furosemide, route } })
      return reserved.who === 'delegated' ? reserved.task : reserved.who
    }
    expect(medicineRoutes.filter((route) => who(route) === 'licensed')).toEqual([
      'intramuscular',
      'intravenous',
    ])
    expect(who('subcutaneous')).toBe('injection')
    expect(who('oral')).toBe('medicineByMouth')
  })

  test('a treatment by the task it names; without one it is nobody’s who is unlicensed; weighing is anybody’s', () => {
    const of = (kind: 'treatment' | 'sample' | 'measurement' | 'blood', task: 'wound' | null) =>
      reservedOf({ kind, medicine: null, task })
    expect(of('treatment', 'wound')).toEqual({ who: 'delegated', task: 'wound' })
    expect(of('treatment', null)).toEqual({ who: 'licensed' })
    expect(of('sample', null)).toEqual({ who: 'licensed' })
    expect(of('blood', 'wound')).toEqual({ who: 'licensed' })
    expect(of('measurement', null)).toEqual({ who: 'anyone' })
    expect([isLicensed('nurse'), isLicensed('assistantNurse')]).toEqual([true, false])
  })
})

describe('the evening and the night', () => {
  test('until seven in the morning, also after midnight', () => {
    expect(nextMorning(instantAt('2026-11-21', '16:40'))).toBe(instantAt('2026-11-22', '07:00'))
    expect(nextMorning(instantAt('2026-11-22', '02:10'))).toBe(instantAt('2026-11-22', '07:00'))
    expect(nextMorning(instantAt('2026-11-22', '07:00'))).toBe(instantAt('2026-11-23', '07:00'))
  })

  test('every occasion in between, and what was handled is not asked for again', () => {
    const timing = {
      kind: 'times',
      from: '2026-11-20',
      until: null,
      everyDays: 1,
      at: ['08:00', '20:00', '02:00'],
    } as const
    const between = { from: instantAt('2026-11-21', '16:00'), to: instantAt('2026-11-22', '07:00') }
    const dues = (handled: Parameters<typeof duesBetween>[1]) =>
      duesBetween({ ...timing, at: [...timing.at] }, handled, between)
    expect(dues(instantAt('2026-11-21', '08:00'))).toEqual([
      instantAt('2026-11-21', '20:00'),
      instantAt('2026-11-22', '02:00'),
    ])
    expect(dues(instantAt('2026-11-21', '20:00'))).toEqual([instantAt('2026-11-22', '02:00')])
  })
})
