import { expect, test } from 'vitest'
import { asId, type PersonId } from '../../shared/id.ts'
import { nextWaiting } from './next-waiting.ts'

const [a, b, c] = ['a', 'b', 'c'].map((name) => asId<'person'>(name)) as [PersonId, PersonId, PersonId]
const row = (id: PersonId, state: 'waiting' | 'later' | 'gone') => ({ person: { id }, state })

test('the next is the one after, and around the end those that were left for later', () => {
  const rows = [row(a, 'later'), row(b, 'gone'), row(c, 'waiting')]
  expect(nextWaiting(rows, a, new Set())).toBe(c)
  expect(nextWaiting(rows, c, new Set())).toBe(a)
  expect(nextWaiting([row(a, 'gone'), row(b, 'gone')], b, new Set())).toBeNull()
})

test('who was gone through a moment ago is not come back to, though the list does not know it yet', () => {
  const rows = [row(a, 'gone'), row(b, 'waiting'), row(c, 'waiting')]
  expect(nextWaiting(rows, c, new Set([b, c]))).toBeNull()
  expect(nextWaiting(rows, c, new Set([c]))).toBe(b)
})
