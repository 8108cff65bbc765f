import { expect, test } from 'vitest'
import { asId } from '../shared/id.ts'
import { allowedOn, type Head, hides, markOf, mayState, stateOf } from './rules.ts'
import { unsaid } from './setting.ts'
import type { Act } from './transfer.ts'

const entry = (name: string) => asId<'entry'>(name)
const beside = { ...unsaid, mode: 'beside' as const, system: 'Cosmic', since: '2026-11-14' as const }
const head: Head = {
  id: entry('v1'),
  kind: 'visitNote',
  signed: true,
  origin: 'written',
  correction: null,
  signedAt: '2026-11-20T10:00:00.000Z',
}
const newer = { ...head, id: entry('v2') }
const mark = { entry: entry('v1') }

test.each([
  ['signed and not handed over', head, null, 'waiting'],
  ['handed over as it stands', head, mark, 'transferred'],
  ['corrected after it was handed over', { ...newer, correction: 'corrected' }, mark, 'changed'],
  ['struck out after it was handed over', { ...newer, correction: 'enteredInError' }, mark, 'removed'],
  ['struck out before anybody handed it over', { ...newer, correction: 'enteredInError' }, null, 'none'],
  ['corrected before anybody handed it over', { ...newer, correction: 'corrected' }, null, 'waiting'],
  ['not signed', { ...head, signed: false, signedAt: null }, null, 'none'],
  ['received from another owner', { ...head, origin: 'received' }, null, 'none'],
  ['of a kind that the unit leaves out', { ...head, kind: 'doorCode' }, null, 'none'],
  [
    'signed the evening before the first day',
    { ...head, signedAt: '2026-11-13T22:59:59.999Z' },
    null,
    'none',
  ],
  ['signed as the first day began', { ...head, signedAt: '2026-11-13T23:00:00.000Z' }, null, 'waiting'],
  [
    'of a kind left out since, corrected after it was handed over',
    { ...newer, kind: 'doorCode', correction: 'corrected' },
    mark,
    'changed',
  ],
] as const)('%s: %o', (_sentence, given, marked, state) => {
  expect(stateOf(given, marked, beside)).toBe(state)
})

test('without a first day nothing waits, and where Hemma is the record nothing can be done', () => {
  expect(stateOf(head, null, { ...beside, since: null })).toBe('none')
  expect(allowedOn('waiting', 'own')).toEqual([])
  expect(allowedOn('waiting', 'beside')).toEqual(['beside.copied', 'beside.mark'])
  // What is copied once more is logged as the first time.
  expect(allowedOn('transferred', 'beside')).toEqual(['beside.copied', 'beside.undo'])
})

const act = (id: string, given: Partial<Act>): Act => ({
  id: asId<'command'>(id),
  act: 'transferred',
  entry: entry('v1'),
  undoes: null,
  system: 'Cosmic',
  reason: null,
  by: 'Karin Bylund',
  at: '2026-11-20T12:00:00.000Z',
  ...given,
})

test('a mark holds until it is undone, and then the one before it holds again', () => {
  const first = act('a', {})
  const second = act('b', { entry: entry('v2') })
  const undone = act('c', { act: 'undone', undoes: asId<'command'>('b'), reason: 'Fel journal' })
  expect(markOf([])).toBeNull()
  expect(markOf([act('x', { act: 'copied' })])).toBeNull()
  expect(markOf([first, second])?.id).toBe('b')
  expect(markOf([first, second, undone])?.id).toBe('a')
  expect(markOf([second, undone])).toBeNull()
})

const [owner, other] = [asId<'owner'>('region'), asId<'owner'>('municipality')]
const [mint, alma] = [asId<'unit'>('mint'), asId<'unit'>('alma')]
const [lena, erik] = [asId<'staff'>('lena'), asId<'staff'>('erik')]
const unit = { unit: mint, owner, head: lena }

test.each([
  ['the head, at work there', { purpose: 'care', staff: lena, owner, unit: mint }, true],
  ['the head, at work elsewhere', { purpose: 'care', staff: lena, owner, unit: alma }, false],
  ['a colleague', { purpose: 'care', staff: erik, owner, unit: mint }, false],
  ['an administrator of the same care provider', { purpose: 'admin', staff: erik, owner, unit: alma }, true],
  ['an administrator of another', { purpose: 'admin', staff: erik, owner: other, unit: alma }, false],
  ['a machine', { purpose: 'care', staff: null, owner, unit: mint }, false],
] as const)('%s states which is the record: %o', (_who, reader, may) => {
  expect(mayState(reader, unit)).toBe(may)
})

test('only a later first day beside another record can take something from the list', () => {
  expect(hides(beside, { ...beside, since: '2026-11-15' })).toBe(true)
  expect(hides(beside, { ...beside, since: '2026-11-13' })).toBe(false)
  expect(hides(beside, { ...beside, mode: 'own', since: '2026-11-15' })).toBe(false)
  expect(hides(unsaid, { ...beside, since: '2026-11-15' })).toBe(false)
})
