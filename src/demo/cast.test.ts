import { expect, test } from 'vitest'
import { parseIdentityNumber } from '../shared/identity-number.ts'
import { cast as english } from '../shared/texts/en/cast.ts'
import { cast as swedish } from '../shared/texts/sv/cast.ts'
import { assignments } from './cast/assignments.ts'
import { licences } from './cast/licences.ts'
import { persons } from './cast/persons.ts'
import { providers } from './cast/providers.ts'
import { staff } from './cast/staff.ts'
import { heads, units } from './cast/units.ts'
import { idFor } from './cast.ts'

const everyone = [...providers, ...units, ...staff, ...assignments, ...persons]

test('every name of the cast has one id of its own, and the same one always', () => {
  const ids = new Set(everyone.map((one) => idFor(one.key)))
  expect(ids.size).toBe(everyone.length)
  expect(new Set(everyone.map((one) => one.key)).size).toBe(everyone.length)
  expect(idFor('esther')).toBe('0b8c9030-5747-847d-90d6-e5b070876000')
  for (const id of ids)
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
})

test('ten thousand names give ten thousand ids', () => {
  const ids = Array.from({ length: 10_000 }, (_, index) => idFor(`person ${index}`))
  expect(new Set(ids).size).toBe(10_000)
})

test('every person has a valid number of their own and was born between 1918 and 1961', () => {
  expect(new Set(persons.map((person) => person.identity)).size).toBe(persons.length)
  for (const { identity } of persons) {
    const number = parseIdentityNumber(identity, { today: '2026-11-21' })
    if ('error' in number) throw new Error(`${identity}: ${number.error}`)
    expect(number.birthDay).toSatisfy((day: string) => day >= '1918' && day < '1962')
    expect(number.kind).toMatch(/^(personnummer|samordningsnummer)$/)
  }
  expect(persons.filter(({ identity }) => Number(identity.slice(6, 8)) > 60)).toHaveLength(2)
})

test('nobody carries an HSA-id, a phone or a licence that another has', () => {
  const hsaIds = [...providers, ...units, ...staff].map((one) => one.hsaId)
  expect(new Set(hsaIds).size).toBe(hsaIds.length)
  expect(new Set(staff.map((one) => one.phone)).size).toBe(staff.length)
  expect(new Set(licences.map((one) => one.number)).size).toBe(licences.length)
})

test('each works somewhere, physicians and nurses under a licence of that profession', () => {
  for (const { key } of staff) expect(assignments.some((one) => one.staff === key)).toBe(true)
  for (const { staff: who, profession } of assignments) {
    if (profession !== 'physician' && profession !== 'nurse') continue
    expect(licences.some((licence) => licence.staff === who && licence.profession === profession)).toBe(true)
  }
  for (const head of Object.values(heads)) expect(staff.some((one) => one.key === head)).toBe(true)
})

test('no municipality employs a physician (HSL 12:3)', () => {
  const municipal = new Set(
    providers.filter((provider) => provider.kind === 'municipality').map((one) => one.key as string),
  )
  for (const { unit, profession } of assignments) {
    const provider = units.find((one) => one.key === unit)?.provider
    if (profession === 'physician') expect(municipal.has(provider ?? '')).toBe(false)
  }
})

test('every member of staff is presented in both languages', () => {
  for (const texts of [swedish, english]) {
    expect(Object.keys(texts).sort()).toEqual(staff.map((one) => one.key as string).sort())
  }
})
