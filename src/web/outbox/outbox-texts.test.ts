import { expect, test } from 'vitest'
import { outboxNames as en } from '../../shared/texts/en/outbox-names.ts'
import { outboxNames as sv } from '../../shared/texts/sv/outbox-names.ts'
import { fieldsIn, withWords } from './fields.ts'

const note = {
  person: '0a000000-0000-7000-8000-000000000001',
  kind: 'note',
  sections: [
    { heading: 'current', text: 'Andfådd i natt' },
    { heading: 'plan', text: 'Ring' },
  ],
  happenedAt: '2026-11-21T15:40:00.000Z',
}

test('what was written is shown under the form’s own headings, without ids and codes', () => {
  expect(fieldsIn(note, 'sv', 'record').map(({ label, value, isWords }) => [label, value, isWords])).toEqual([
    ['Aktuellt', 'Andfådd i natt', true],
    ['Planering', 'Ring', false],
    ['När det hände', '2026-11-21T15:40:00.000Z', false],
  ])
})

test('words are changed where they stand, and nothing else', () => {
  const [first] = fieldsIn(note, 'sv', 'record')
  const changed = withWords(note, first?.path ?? [], 'Bättre nu')
  expect(changed).toEqual({
    ...note,
    sections: [{ heading: 'current', text: 'Bättre nu' }, note.sections[1]],
  })
})

test('no two pieces of work are called the same', () => {
  for (const names of [sv, en]) expect(new Set(Object.values(names)).size).toBe(Object.keys(names).length)
})
