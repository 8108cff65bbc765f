import { describe, expect, test } from 'vitest'
import { parsePhoneNumber } from '../../shared/phone-number.ts'
import { assignments } from '../cast/assignments.ts'
import { homes } from '../cast/homes.ts'
import { persons } from '../cast/persons.ts'
import { handedBack, withAlma, withMint } from './enrolled-persons.ts'
import { knownInGranvik } from './known-granvik.ts'
import { knownInTallasen } from './known-tallasen.ts'

const known = [...knownInGranvik, ...knownInTallasen]
/** Esther's facts are told in a scene of her own; Roland has no care before the team meets him. */
const ownScene = ['esther', 'roland']
const reached = ['margit', 'arne', 'barbro', 'gunnar', 'astrid', 'inga', ...ownScene]

/** The series that Post- och telestyrelsen keeps for fiction. */
const fiction = [
  /^\+467017406(0[5-9]|[1-9]\d)$/,
  /^\+469803192\d\d$/,
  /^\+468465004\d\d$/,
  /^\+463139006\d\d$/,
  /^\+464062804\d\d$/,
]

describe('what is known of the persons of the demo region', () => {
  test('everyone with home care, an enrolment or a varsel has somebody to call, a phone and an answer about allergies', () => {
    const enrolled = [...withMint, ...withAlma, ...handedBack].map(({ person }) => person as string)
    const met = persons
      .filter(({ key, homeCare }) => homeCare !== null || enrolled.includes(key) || reached.includes(key))
      .map(({ key }) => key as string)
    const told = [...known.map(({ person }) => person as string), ...ownScene]
    expect(met.filter((key) => !told.includes(key))).toEqual([])
    for (const one of known) {
      const { person, home, mobile, relatives, allergies } = one
      expect([person, relatives.length > 0, Boolean(home ?? mobile), allergies.length > 0]).toEqual([
        person,
        true,
        true,
        true,
      ])
    }
  })

  test('each is told of once, by somebody of a unit that cares for them', () => {
    expect(new Set(known.map(({ person }) => person)).size).toBe(known.length)
    for (const { person, by } of known) {
      const row = persons.find(({ key }) => key === person)
      const units = assignments.filter(({ staff }) => staff === by).map(({ unit }) => unit)
      expect([person, units.some((unit) => unit === row?.homeCare || unit === row?.listedAt)]).toEqual([
        person,
        true,
      ])
    }
  })

  test('every number belongs to the series kept for fiction, and no two homes share one', () => {
    const numbers = known.flatMap(({ home, mobile, relatives, where }) => [
      home,
      mobile,
      where?.phone,
      ...relatives.map(({ phone }) => phone),
    ])
    for (const number of numbers.filter((one) => one !== undefined)) {
      const parsed = parsePhoneNumber(number)
      if ('error' in parsed) throw new Error(`${number} is no telephone number`)
      expect(
        fiction.some((series) => series.test(parsed.number)),
        number,
      ).toBe(true)
    }
    const byPhone = Map.groupBy(
      known.filter(({ home, mobile }) => home ?? mobile),
      ({ home, mobile }) => home ?? mobile,
    )
    for (const [, at] of byPhone) {
      expect(new Set(at.map(({ person }) => homes[person].street)).size).toBe(1)
    }
  })
})
