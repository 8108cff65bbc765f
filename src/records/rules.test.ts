import { describe, expect, test } from 'vitest'
import { placesHidden } from './protected-rules.ts'
import { allowedOnEntry, isLate } from './rules.ts'

const note = { kind: 'note', needsSignature: false, correction: null, origin: 'written' } as const
const own = { own: true, mine: true }

describe('on an entry', () => {
  test.each([
    ['of one’s own unit a text is corrected', note, { own: true, mine: false }, ['record.correct']],
    ['of another unit nothing is done', note, { own: false, mine: false }, []],
    ['that waits for me, I sign', { ...note, needsSignature: true }, own, ['record.correct', 'record.sign']],
    [
      'that waits for a colleague, I do not',
      { ...note, needsSignature: true },
      { own: true, mine: false },
      ['record.correct'],
    ],
    ['that was imported nothing is corrected', { ...note, origin: 'imported' as const }, own, []],
    ['that was never true nothing more is done', { ...note, correction: 'enteredInError' as const }, own, []],
    ['with a form the form is changed instead', { ...note, kind: 'allergy' as const }, own, []],
  ])('%s', (_, entry, reader, allowed) => expect(allowedOnEntry(entry, reader)).toEqual(allowed))
})

test('late is more than a day after it happened (R-21)', () => {
  const happenedAt = '2026-11-20T10:00:00.000Z'
  expect(isLate({ happenedAt, writtenAt: '2026-11-21T10:00:00.000Z' })).toBe(false)
  expect(isLate({ happenedAt, writtenAt: '2026-11-21T10:00:00.001Z' })).toBe(true)
})

describe('where a person is kept from a unit (R-10)', () => {
  test.each([
    ['never without protection', null, [], false],
    ['from a unit without any part', 'sekretessmarkering', [], true],
    ['from a unit that only said it takes part', 'sekretessmarkering', ['declared'], true],
    ['from a unit that only got a file', 'skyddadFolkbokforing', ['imported'], true],
    ['not from the unit that added the person', 'sekretessmarkering', ['created'], false],
    ['not from the health centre', 'sekretessmarkering', ['listed'], false],
    ['not from who visits', 'skyddadFolkbokforing', ['declared', 'visit'], false],
  ])('%s', (_, kind, reasons, hidden) => expect(placesHidden({ protected: kind, reasons })).toBe(hidden))
})
