import type { z } from 'zod'
import type { followUpUnit } from '../../follow-up/api.ts'
import type { Figure } from '../../follow-up/figure-rules.ts'
import type { useFigureWords } from './words.ts'

type Answer = z.output<(typeof followUpUnit)['output']>
type Words = ReturnType<typeof useFigureWords>
type Lines = readonly (readonly [part: string, now: string, before: string, unit: string])[]

/** The figures as a table file: one row per number, each with how it is counted and where it comes from. */
export function rowsOf(answer: Answer, words: Words, report: string): string[][] {
  const { t, about } = words
  return [
    [
      answer.unit.name,
      '',
      t.days(answer.now.from, answer.now.to),
      t.days(answer.before.from, answer.before.to),
      '',
      '',
      '',
    ],
    [...t.csvColumns],
    ...answer.figures.flatMap((figure) => {
      const { title, how, source } = about(figure.key, report)
      return linesOf(figure, words).map(([part, now, before, unit]) => [
        title,
        part,
        now,
        before,
        unit,
        how,
        source,
      ])
    }),
  ]
}

function linesOf(figure: Figure, { t, number, percentOf, partName }: Words): Lines {
  const plain = (value: number | null) => (value === null ? '' : String(Math.round(value * 10) / 10))
  switch (figure.kind) {
    case 'count':
      return [['', number(figure.now.n), number(figure.before.n), t.units.count]]
    case 'mean':
      return [['', plain(figure.now.mean), plain(figure.before.mean), t.units.mean]]
    case 'share':
      return [['', plain(percentOf(figure.now)), plain(percentOf(figure.before)), t.units.percent]]
    case 'series':
      return figure.rows.map(({ from, to, n }) => [t.days(from, to), number(n), '', t.units.count])
    case 'span':
      return [
        [t.median, plain(figure.now.median), plain(figure.before.median), t.units[figure.unit]],
        [t.ninth, plain(figure.now.p90), plain(figure.before.p90), t.units[figure.unit]],
        [t.waiting(''), number(figure.now.waiting), number(figure.before.waiting), t.units.count],
      ].map(([part = '', now = '', before = '', unit = '']) => [part.trim(), now, before, unit])
    case 'parts':
      return [
        ...figure.rows.map(
          (row) => [partName(figure.key, row), number(row.now), number(row.before), t.units.count] as const,
        ),
        [t.missing('').trim(), number(figure.missing.now), number(figure.missing.before), t.units.count],
        [t.total, number(figure.total.now), number(figure.total.before), t.units.count],
      ]
  }
}
