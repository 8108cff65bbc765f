import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parts } from './part.ts'
import { unsaid } from './setting.ts'
import { changesOf, type Leaving, placed, textOf } from './text-rules.ts'

const leaving: Leaving = {
  person: { name: 'Svea Dahlin', identity: '19210502-9249' },
  kind: 'visitNote',
  happenedAt: '2026-11-21T07:10:00.000Z',
  author: { name: 'Erik Nordin', title: 'Specialistsjuksköterska', unit: 'MiNT, Norrådals sjukhus' },
  first: null,
  signedAt: '2026-11-21T15:05:00.000Z',
  sections: [
    { heading: 'plan', text: 'Ny kontakt i morgon.' },
    { heading: 'status', text: 'Puls 88.' },
    { heading: 'homeSetting', text: 'Trösklar.' },
    { heading: 'current', text: 'Har ont på kvällen.' },
  ],
  correction: null,
  state: 'waiting',
  gone: false,
  mark: null,
}

test('the text begins with whom it is about, goes by the unit’s headings in their order, and ends with who stands for it', () => {
  expect(textOf(leaving, unsaid)).toBe(`19210502-9249 Svea Dahlin
Besöksanteckning, lördag 2026-11-21 08:10

Aktuellt
Har ont på kvällen.

Status
Puls 88.
Hemmiljö: Trösklar.

Planering
Ny kontakt i morgon.

Skriven av Erik Nordin, Specialistsjuksköterska, MiNT, Norrådals sjukhus.
Signerad lördag 2026-11-21 16:05.
Överförd från Hemma.`)
})

test('a unit’s own headings take the place of the usual ones', () => {
  const own = {
    headings: ['Omvårdnad', 'Plan'],
    mapping: { plan: 'Plan', other: 'Omvårdnad' },
  }
  expect(placed(leaving.sections, 'visitNote', own).map(({ heading }) => heading)).toEqual([
    'Omvårdnad',
    'Plan',
  ])
  expect(placed(leaving.sections, 'visitNote', own)[0]?.text).toBe(
    'Status: Puls 88.\nHemmiljö: Trösklar.\nAktuellt: Har ont på kvällen.',
  )
})

test('a corrected one says so, with what it takes the place of; one that was struck out tells only that', () => {
  const mark = { at: '2026-11-21T16:00:00.000Z', by: 'Karin Bylund', system: 'Cosmic' } as const
  const correction = { at: '2026-11-22T09:00:00.000Z', reason: 'Fel styrka' } as const
  const changed = textOf({ ...leaving, state: 'changed', mark, correction }, unsaid)
  expect(changed).toContain('Rättad söndag 2026-11-22 10:00. Orsak: Fel styrka')
  expect(changed).toContain('Ersätter den version som fördes över lördag 2026-11-21 17:00.')
  const removed = textOf({ ...leaving, state: 'removed', gone: true, mark, correction }, unsaid)
  expect(removed).toMatch(/^19210502-9249 Svea Dahlin\n/)
  expect(removed).toContain('Makulerad i Hemma söndag 2026-11-22 10:00. Orsak: Fel styrka')
  expect(removed).not.toContain('Har ont på kvällen')
})

test('who corrected what another wrote is named beside the one who wrote it', () => {
  const author = { name: 'Karin Bylund', title: 'Distriktssköterska', unit: 'MiNT, Norrådals sjukhus' }
  const correction = { at: '2026-11-22T09:00:00.000Z', reason: 'Fel styrka' } as const
  const corrected = { ...leaving, author, first: leaving.author, correction }
  expect(textOf(corrected, unsaid)).toContain(
    `Skriven av Erik Nordin, Specialistsjuksköterska, MiNT, Norrådals sjukhus.
Rättad av Karin Bylund, Distriktssköterska.
`,
  )
  expect(textOf({ ...corrected, gone: true }, unsaid)).toContain(
    'Makulerad av Karin Bylund, Distriktssköterska.',
  )
})

test('what is struck out stays so when that has been marked: its words leave no more', () => {
  const mark = { at: '2026-11-22T10:00:00.000Z', by: 'Karin Bylund', system: 'Cosmic' } as const
  const correction = { at: '2026-11-22T09:00:00.000Z', reason: 'Fel person' } as const
  const text = textOf({ ...leaving, state: 'transferred', gone: true, mark, correction }, unsaid)
  expect(text).toContain('Makulerad i Hemma söndag 2026-11-22 10:00. Orsak: Fel person')
  expect(text).not.toMatch(/Har ont på kvällen|Rättad|ska makuleras här/)
})

test('nothing that is written is lost on the way, whatever the headings and however a unit has mapped them', () => {
  const heading = fc.oneof(fc.constantFrom(...parts), fc.string({ minLength: 1, maxLength: 30 }))
  const sections = fc.array(fc.record({ heading, text: fc.string({ minLength: 1 }) }), { maxLength: 12 })
  const mapping = fc.dictionary(fc.constantFrom(...parts), fc.constantFrom('A', 'B', 'C'))
  fc.assert(
    fc.property(sections, mapping, (written, mapped) => {
      const setting = { headings: ['A', 'B', 'C'], mapping: { other: 'C', ...mapped } }
      const all = placed(written, 'note', setting)
        .map(({ text }) => text)
        .join('\n')
      for (const { text } of written) expect(all).toContain(text)
    }),
  )
})

test('what has changed is told heading by heading, also what came and what was taken away', () => {
  expect(
    changesOf(
      [
        { heading: 'plan', text: '5 mg' },
        { heading: 'status', text: 'Puls 88' },
        { heading: 'reason', text: 'Ont' },
      ],
      [
        { heading: 'plan', text: '2,5 mg' },
        { heading: 'status', text: 'Puls 88' },
        { heading: 'assessment', text: 'Smärta' },
      ],
    ),
  ).toEqual([
    { heading: 'Planering', before: '5 mg', after: '2,5 mg' },
    { heading: 'Bedömning', before: null, after: 'Smärta' },
    { heading: 'Anledning till besöket', before: 'Ont', after: null },
  ])
})
