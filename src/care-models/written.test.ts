import { expect, test } from 'vitest'
import { inEnglish, writtenWords } from './written.ts'

test.each([
  ['När', 'When'],
  ['Vilka som åker', 'Who goes'],
  ['Utförd ordination', 'Order performed'],
  ['Komplettering från avsändaren', 'Supplement from the sender'],
  ['Råd och förslag till fortsatt handläggning', 'Advice and proposed further handling'],
  ['MiNT, Norrådals sjukhus frågar om gemensamt besök', 'MiNT, Norrådals sjukhus asks about a joint visit'],
  ['Inkommet varsel', 'Received: alert'],
])('%s is shown in English as %s', (written, english) => expect(inEnglish(written)).toBe(english))

test.each(['Ring dottern', 'Mår bättre', '', 'frågar om gemensamt besök', ' frågar om gemensamt besök'])(
  '“%s”, which a person wrote, stands as it was written',
  (words) => expect(inEnglish(words)).toBe(words),
)

test('the same Swedish words are said in one way in English', () => {
  const ways = Map.groupBy(writtenWords, ([words]) => words)
  const several = [...ways].filter(([, said]) => new Set(said.map(([, english]) => english)).size > 1)
  expect(several.map(([words, said]) => [words, ...said.map(([, english]) => english)])).toEqual([])
})
