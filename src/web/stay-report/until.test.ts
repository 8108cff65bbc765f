import { expect, test } from 'vitest'
import { nightCallee } from './until.ts'

type Given = Parameters<typeof nightCallee>[1]

const otherwise = { who: 'Medicinjouren', phone: '0980-31 92 04' }
const granvik = { who: 'Hemsjukvården Granvik', phone: '0980-31 92 11' }
const nurses = (unit: string, name: string, phoneNight: string | null) =>
  ({ unit, name, phoneNight }) as Given['among'][number] // Cast: no more of a unit is asked for.
const given = (chosen: { nurses: string; homeCare: string }): Given => ({
  ...chosen,
  among: [
    nurses('granvik', granvik.who, '+46980319211'),
    nurses('tallmo', 'Hemsjukvården Tallmo', '+46980319231'),
    nurses('silent', 'Hemsjukvården utan telefon', null),
  ],
  otherwise,
})

test('the night nurse who is told is whom the person calls at night, nationally written', () => {
  expect(nightCallee(otherwise, given({ nurses: 'granvik', homeCare: 'yes' }))).toEqual(granvik)
  expect(nightCallee({ who: '', phone: '' }, given({ nurses: 'granvik', homeCare: 'unknown' }))).toEqual(
    granvik,
  )
})

test('another choice changes the proposal; without home care, nurses or their phone it is who answers for the team', () => {
  expect(nightCallee(granvik, given({ nurses: 'tallmo', homeCare: 'yes' }))?.who).toBe('Hemsjukvården Tallmo')
  expect(nightCallee(granvik, given({ nurses: 'granvik', homeCare: 'no' }))).toEqual(otherwise)
  expect(nightCallee(granvik, given({ nurses: 'nobody', homeCare: 'yes' }))).toEqual(otherwise)
  expect(nightCallee(granvik, given({ nurses: 'silent', homeCare: 'yes' }))).toEqual(otherwise)
})

test('what the reporter has written stands', () => {
  const own = { who: 'Dottern Karin', phone: '070-174 06 05' }
  expect(nightCallee(own, given({ nurses: 'granvik', homeCare: 'yes' }))).toBeNull()
})
