import { describe, expect, test } from 'vitest'
import type { Known } from './report-known.ts'
import { knownForReport } from './report-known.ts'

const at = '2026-11-20T08:15:00.000Z'
const call = { who: '', phone: '' }
const plan = {
  signs: [{ sign: 'Vikten upp 2 kg', measure: 'Ring teamet samma dag.' }],
  medicines: [{ medicine: 'Furosemid 40 mg', where: 'Köksskåpet', when: 'En extra på morgonen' }],
  call: { day: call, evening: call, night: call },
  note: 'Fråga hur han har sovit.',
}
const order = (over: object) => ({
  side: 'ordering',
  state: 'receipted',
  partner: 'Hemsjukvården Granvik',
  content: {
    kind: 'measurement',
    what: 'Väg före frukost',
    timing: { kind: 'times', everyDays: 1, at: ['08:00'], from: '2026-11-18', until: null },
    value: { name: 'Vikt', unit: 'kg' },
  },
  latest: { at, by: 'Sara Lindqvist', outcome: 'done', value: '67,2', unit: 'kg' },
  ...over,
})
// Cast: only what the report reads of each answer is written here.
const known = (given: object) => knownForReport(given as Known)

describe('the report begins with what the record knows', () => {
  test('the team’s own plan if worse and the medicines it names; another unit’s plan stays theirs', () => {
    const theirs = { fromUnit: { unit: 'x', name: 'Hemsjukvården' }, plan: { ...plan, note: 'Deras' } }
    const fields = known({ plans: { ifWorse: [theirs, { fromUnit: null, plan }], limits: [] } })
    expect(fields['report.worse']).toBe('Vikten upp 2 kg: Ring teamet samma dag.\nFråga hur han har sovit.')
    expect(fields['report.medicines']).toBe('Finns hemma: Furosemid 40 mg. Köksskåpet. En extra på morgonen')
  })

  test('orders that still hold, with when and who does them; ended ones and those of others are left out', () => {
    const fields = known({ orders: [order({}), order({ state: 'ended' }), order({ side: 'performing' })] })
    expect(fields['report.remains']?.split('\n')).toHaveLength(1)
    expect(fields['report.remains']).toMatch(/^Väg före frukost, .*08:00.*Görs av Hemsjukvården Granvik\.$/)
  })

  test('the latest value of an order and confirmed imported values with their day; an unconfirmed one counts for nothing', () => {
    const value = (confirmed: object | null) => ({
      at: { at, precision: 'day' },
      value: 1.4,
      comparator: null,
      unit: 'mmol/L',
      text: null,
      unitName: 'Granviks hälsocentral',
      confirmed,
    })
    const series = [
      { code: 'x', display: 'Kalium', values: [value(null), value({ by: 'Amina Haddad' })] },
      { code: 'y', display: 'Natrium', values: [value(null)] },
    ]
    const fields = known({ orders: [order({})], history: { series } })
    expect(fields['report.now']?.split('\n')).toEqual([
      'Senaste värden:',
      'Vikt: 67,2 kg (2026-11-20, Sara Lindqvist)',
      'Kalium: 1,4 mmol/L (2026-11-20, Granviks hälsocentral)',
    ])
  })

  test('a treatment limit stands first of how it is now', () => {
    const limit = { decision: 'noResuscitation', decidedOn: '2026-11-08' }
    const fields = known({ plans: { ifWorse: [], limits: [{ limit, decidedBy: 'Amina Haddad' }] } })
    expect(fields['report.now']).toBe('Ingen hjärt-lungräddning, beslut 2026-11-08 av Amina Haddad.')
  })

  test('nothing known leaves every field empty', () => {
    expect(Object.values(known({})).every((text) => text === '')).toBe(true)
  })
})
