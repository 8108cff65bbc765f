import { expect, test } from 'vitest'
import { homeCareOf, statementFor } from './rules.ts'

test.each([
  ['home care has her itself', { own: true, wrote: false, told: null }, 'yes'],
  ['home care has written about her', { own: false, wrote: true, told: null }, 'yes'],
  ['home care has written, whatever was told before', { own: false, wrote: true, told: false }, 'yes'],
  ['the sender told that she has it', { own: false, wrote: false, told: true }, 'yes'],
  ['the sender told that she has none', { own: false, wrote: false, told: false }, 'no'],
  ['nobody has said anything', { own: false, wrote: false, told: null }, 'unknown'],
] as const)('%s: %o gives %s', (_sentence, signs, known) => {
  expect(homeCareOf(signs)).toBe(known)
})

test("a municipality's own agreement goes before the one for all, and another's never holds", () => {
  const all = { municipality: null, title: 'alla' }
  const granvik = { municipality: '9901', title: 'Granvik' }
  expect(statementFor([all, granvik], '9901')).toBe(granvik)
  expect(statementFor([all, granvik], '9902')).toBe(all)
  expect(statementFor([granvik], '9902')).toBeUndefined()
  // Nobody is told by the agreement where one with protected identity lives.
  expect(statementFor([all, granvik], null)).toBe(all)
})
