import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { asId } from '../shared/id.ts'
import { headsOf, holdingNow } from './line-rules.ts'
import { allowedOnPerson, duplicateReason, gravestFirst } from './rules.ts'
import type { Statement } from './statement.ts'

const id = (name: string) => asId<'entry'>(name)
const said = (entry: string, over: string | null, rest: Partial<Statement> = {}): Statement => ({
  entry: id(entry),
  line: id('a'),
  over: over === null ? null : id(over),
  ended: false,
  takenBack: false,
  ...rest,
})
const holding = (...statements: Statement[]) => holdingNow(statements).map(({ entry }) => entry)

describe('of what has been said about one thing', () => {
  test('the newest holds', () =>
    expect(holding(said('a', null), said('b', 'a'), said('c', 'b'))).toEqual(['c']))
  test('nothing holds once it has ended', () =>
    expect(holding(said('a', null), said('b', 'a', { ended: true }))).toEqual([]))
  test('it holds again when the end is taken back', () =>
    expect(holding(said('a', null), said('b', 'a', { ended: true, takenBack: true }))).toEqual(['a']))
  test('what was taken back steps back for the one before it', () =>
    expect(holding(said('a', null), said('b', 'a', { takenBack: true }))).toEqual(['a']))
  test('what is said after a taking back stands on the one before it', () =>
    expect(holding(said('a', null), said('b', 'a', { takenBack: true }), said('c', 'a'))).toEqual(['c']))
  test('nothing is left when the first is taken back', () =>
    expect(holding(said('a', null, { takenBack: true }))).toEqual([]))
  test('lines do not disturb each other', () =>
    expect(holding(said('a', null), said('x', null, { line: id('x') }), said('b', 'a'))).toEqual(['x', 'b']))

  test('there is one head however statements follow each other and in whatever order they are read', () => {
    const chain = fc.array(fc.boolean(), { minLength: 1, maxLength: 12 }).map((takenBacks) => {
      let standing: string | null = null
      return takenBacks.map((takenBack, index) => {
        const statement = said(`s${index}`, standing, { takenBack: takenBack && index > 0 })
        if (!statement.takenBack) standing = statement.entry
        return statement
      })
    })
    fc.assert(
      fc.property(
        chain.chain((statements) => fc.shuffledSubarray(statements, { minLength: statements.length })),
        (statements) => {
          const last = statements
            .filter((one) => !one.takenBack)
            .sort((a, b) => Number(a.entry.slice(1)) - Number(b.entry.slice(1)))
          expect([...headsOf(statements).values()]).toEqual([last.at(-1)])
        },
      ),
    )
  })
})

describe('what may be done on a person’s page', () => {
  const alive = { deceased: null, placesHidden: false }
  test.each([
    ['a nurse states a hypersensitivity', alive, 'nurse', 'person.setAllergy', true],
    ['an assistant nurse does not', alive, 'assistantNurse', 'person.setAllergy', false],
    ['a coordinator writes down a relative', alive, 'coordinator', 'person.setRelative', true],
    [
      'places of a protected person are not changed unseen',
      { ...alive, placesHidden: true },
      'nurse',
      'person.setAtTheDoor',
      false,
    ],
    [
      'after a death nobody is moved',
      { ...alive, deceased: '2026-11-20' },
      'nurse',
      'person.setWhereabouts',
      false,
    ],
    [
      'after a death the record is still written',
      { ...alive, deceased: '2026-11-20' },
      'nurse',
      'record.write',
      true,
    ],
  ] as const)('%s', (_, state, profession, command, open) => {
    expect(allowedOnPerson(state, { profession }).includes(command)).toBe(open)
  })
})

describe('who resembles whom', () => {
  const nothing = { sameNumber: false, sameBirthDay: false, sameFamilyName: false, sameGivenName: false }
  test.each([
    ['the same number says it all', { sameNumber: true }, 'number'],
    [
      'name and birth day',
      { sameBirthDay: true, sameFamilyName: true, sameGivenName: true },
      'nameAndBirthDay',
    ],
    ['the name alone', { sameFamilyName: true, sameGivenName: true }, 'name'],
    ['birth day and family name', { sameBirthDay: true, sameFamilyName: true }, 'birthDay'],
    ['a birth day shared with a stranger is chance', { sameBirthDay: true }, undefined],
    ['a family name shared with a neighbour is chance', { sameFamilyName: true }, undefined],
  ])('%s', (_, same, why) => expect(duplicateReason({ ...nothing, ...same })).toBe(why))
})

test('the gravest hypersensitivity is read first, and “none known” is silent beside a known one', () => {
  const grades = (...given: ('lifeThreatening' | 'harmful' | 'troublesome' | 'none')[]) =>
    gravestFirst(
      given.map((grade) => ({ value: { grade, substance: 'x', certainty: 'confirmed' as const } })),
    ).map(({ value }) => value.grade)
  expect(grades('troublesome', 'none', 'lifeThreatening')).toEqual(['lifeThreatening', 'troublesome'])
  expect(grades('none')).toEqual(['none'])
})
