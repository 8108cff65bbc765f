import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fold, foldedWords } from './fold.ts'
import { meantWords, slipsBetween } from './misspelling.ts'
import { parseSearchTerm } from './search-term.ts'

describe('folding', () => {
  test.each([
    ['Ästrid', 'astrid'],
    ['Åström', 'astrom'],
    ['ÖHMAN', 'ohman'],
    ['Maj-Britt', 'maj britt'],
    ['Kovač', 'kovac'],
    ['Kovač', 'kovac'],
    ['  Björkstigen 4, lgh 1102 ', 'bjorkstigen 4 lgh 1102'],
    ['Łukasz Sørensen', 'lukasz sorensen'],
    ['!?', ''],
  ])('%s is searched as %s', (written, folded) => expect(fold(written)).toBe(folded))

  test('folding twice is folding once', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => fold(fold(text)) === fold(text)))
  })

  test('a word that stands twice is kept once', () => {
    expect(foldedWords('Granvik Anna', 'Anna', null, 'Granvik')).toEqual(['granvik', 'anna'])
  })
})

describe('what stands in the search field', () => {
  test.each([
    ['19360525-7041', '193605257041'],
    ['360525-7041', '3605257041'],
    ['360525+7041', '3605257041'],
    ['19360525 7041', '193605257041'],
    ['360525', '360525'],
    ['22790814-AA01', '22790814aa01'],
  ])('%s is a number', (text, digits) => expect(parseSearchTerm(text)).toEqual({ kind: 'number', digits }))

  test('words are folded, and a house number is a word', () => {
    expect(parseSearchTerm('Ästrid Kvarnvägen 12')).toEqual({
      kind: 'words',
      words: ['astrid', 'kvarnvagen', '12'],
    })
  })

  test.each(['', ' ', 'a', '1936', '19360', '-', '*%_'])('%s is too little to search by', (text) => {
    expect(parseSearchTerm(text)).toEqual({ kind: 'tooShort' })
  })
})

describe('slips of the finger', () => {
  test.each([
    ['asrtid', 'astrid', 1],
    ['astrd', 'astrid', 1],
    ['astridd', 'astrid', 1],
    ['essther', 'esther', 1],
    ['ester', 'esther', 1],
    ['astrid', 'astrid', 0],
    ['gunnar', 'ragnar', 3],
  ])('between %s and %s lie %i', (written, meant, slips) =>
    expect(slipsBetween(written, meant, 2)).toBe(slips),
  )

  test('are as many in either direction, and none between a word and itself', () => {
    const word = fc.string({ maxLength: 12 })
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(slipsBetween(a, b, 12)).toBe(slipsBetween(b, a, 12))
        expect(slipsBetween(a, a, 3)).toBe(0)
      }),
    )
  })

  test('a word is meant when few slips lead to it or to its beginning, the nearest first', () => {
    expect(meantWords('asrtid', ['astrid', 'ingrid', 'holger'])).toEqual(['astrid'])
    expect(meantWords('lindgern', ['lindgren', 'lindqvist', 'lindberg'])).toEqual(['lindgren', 'lindberg'])
    expect(meantWords('bjrok', ['bjorkstigen'])).toEqual(['bjorkstigen'])
    expect(meantWords('al', ['an', 'el'])).toEqual([])
  })
})
