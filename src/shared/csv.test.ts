import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseCsv, writeCsv } from './csv.ts'

const cells = (text: string) => parseCsv(text).map((row) => row.cells)

describe('Reading a table file', () => {
  test.each([
    ['semicolons', 'namn;typ\r\nHemsjukvården;home-care\r\n'],
    ['commas', 'namn,typ\nHemsjukvården,home-care'],
    ['tabs', 'namn\ttyp\rHemsjukvården\thome-care\r'],
    ['a byte order mark', '\ufeffnamn;typ\nHemsjukvården;home-care\n'],
    ['Excel’s own line', 'sep=,\r\nnamn,typ\r\nHemsjukvården,home-care\r\n'],
    ['spaces around', ' namn ; typ \n Hemsjukvården;home-care'],
  ])('%s make no difference', (_, text) => {
    expect(cells(text)).toEqual([
      ['namn', 'typ'],
      ['Hemsjukvården', 'home-care'],
    ])
  })

  test('quotes hold separators, line breaks and doubled quotes', () => {
    expect(cells('a;b\n"x;y";"hon sa ""nej""\nalltså"')).toEqual([
      ['a', 'b'],
      ['x;y', 'hon sa "nej"\nalltså'],
    ])
  })

  test('empty lines are left out, and the others keep the number that the spreadsheet shows', () => {
    expect(parseCsv('a;b\n\n;;\n1;2').map((row) => row.line)).toEqual([1, 4])
    expect(parseCsv('sep=;\na;b\n1;2').map((row) => row.line)).toEqual([2, 3])
  })

  test('an empty file has no rows', () => {
    expect([parseCsv(''), parseCsv('\ufeff\r\n')]).toEqual([[], []])
  })
})

describe('Writing a table file', () => {
  test('what was written is read back, whatever stands in the cells', () => {
    const cell = fc.string({ unit: 'grapheme' }).map((text) =>
      text
        .trim()
        .replace(/^[=+\-@'\ufeff]+/, '')
        .trim(),
    )
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell, fc.constant('x')), { minLength: 1 }), (rows) => {
        const written = writeCsv([['a', 'b', 'c'], ...rows])
        expect(cells(written).slice(1)).toEqual(rows)
      }),
    )
  })

  test('what a spreadsheet would run as a formula is text', () => {
    expect(writeCsv([['=1+2', '-5', '@SUM(A1)', '+46 70']])).toBe("\ufeff'=1+2;-5;'@SUM(A1);+46 70\r\n")
  })
})
