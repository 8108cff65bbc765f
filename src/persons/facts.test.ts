import { describe, expect, test } from 'vitest'
import { factCode, factSections } from './fact-sentences.ts'
import { type Fact, factShapes } from './facts.ts'
import { languageCodes, languageName } from './language.ts'

const text = (fact: Fact) => factSections(fact)[0]?.text

describe('what the record says', () => {
  test('of a relative: name, relation, who speaks by law, phone, order, nights', () => {
    const value = factShapes.relative.parse({
      firstName: 'Eva',
      relation: 'child',
      phone: '070-174 06 40',
      authority: 'powerOfAttorney',
      notAtNight: true,
    })
    expect(text({ kind: 'relative', value })).toBe(
      'Eva, barn\nFramtidsfullmakt\n070-174 06 40\nRing först\nInte nattetid',
    )
  })

  test('of a door code never the code', () => {
    const value = factShapes.doorCode.parse({ portCode: '2580', keyPlace: 'Under krukan' })
    expect(text({ kind: 'doorCode', value })).not.toMatch(/2580|krukan/)
  })

  test('of where someone is: the place, since when and until when', () => {
    const value = factShapes.whereabouts.parse({
      place: 'ward',
      name: 'Medicinavdelning 3',
      since: '2026-11-19',
      until: '2026-11-23',
    })
    expect(text({ kind: 'whereabouts', value })).toBe(
      'Vårdavdelning: Medicinavdelning 3, sedan 2026-11-19\nväntas åter 2026-11-23',
    )
    expect(factCode({ kind: 'whereabouts', value })).toBe('ward')
  })

  test('at the door the gravest comes first', () => {
    const value = factShapes.atTheDoor.parse({ floor: '2', lift: false, twoMustGo: 'Ring först', dog: 'Tax' })
    expect(text({ kind: 'atTheDoor', value })).toBe('Gå två: Ring först\nHund: Tax\nVåning 2\nIngen hiss')
    expect(factCode({ kind: 'atTheDoor', value })).toBe('twoMustGo')
  })
})

describe('a form', () => {
  test.each([
    ['none known has no substance', 'allergy', { grade: 'none', substance: 'Penicillin' }],
    ['a hypersensitivity has one', 'allergy', { grade: 'harmful' }],
    ['an empty door code says nothing', 'doorCode', { portCode: '  ' }],
    ['a phone is a phone', 'contactPoint', { kind: 'mobile', value: '12' }],
    ['an e-mail address has an at', 'contactPoint', { kind: 'email', value: 'eva' }],
    ['nobody is called as number zero', 'relative', { firstName: 'Eva', relation: 'child', order: 0 }],
    ['words that nobody asked for are refused', 'whatMatters', { text: 'Hem', extra: true }],
  ] as const)('%s', (_, kind, value) => expect(factShapes[kind].safeParse(value).success).toBe(false))

  test('what is left blank is absent', () => {
    expect(factShapes.atTheDoor.parse({ floor: ' ', dog: 'Tax ' })).toEqual({ dog: 'Tax' })
  })

  test('a kept form is read back as it was said', () => {
    const said = factShapes.relative.parse({ firstName: 'Eva', relation: 'child', phone: '0701740640' })
    expect(factShapes.relative.parse(JSON.parse(JSON.stringify(said)))).toEqual(said)
  })
})

test('every language has a name of its own in both languages', () => {
  for (const reader of ['sv', 'en'] as const) {
    const names = languageCodes.map((code) => languageName(code, reader))
    expect(new Set(names).size).toBe(languageCodes.length)
    expect(names.filter((name) => languageCodes.some((code) => code === name))).toEqual([])
  }
  expect(languageName('fi', 'sv')).toBe('finska')
})
