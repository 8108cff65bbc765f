import { describe, expect, test } from 'vitest'
import { day } from '../../shared/day.ts'
import { type ContentDraft, contentFrom, contentLacks, newDraft } from './content-draft.ts'

const today = day.parse('2026-11-21')
const whole: ContentDraft = { ...newDraft(today, ''), kind: 'sample', what: 'CRP i morgon' }

const lacksOf = (change: Partial<ContentDraft>) =>
  contentLacks({ ...whole, ...change }, 'content').flatMap(([lacks, field]) =>
    lacks ? [field.replace('content.', '')] : [],
  )

const half: readonly (readonly [string, Partial<ContentDraft>, string])[] = [
  ['no kind', { kind: null }, 'kind'],
  ['no words', { what: '' }, 'what'],
  ['words that are too short', { what: ' x ' }, 'what'],
  ['a value without a name', { wantsValue: true, valueName: ' ' }, 'value.name'],
  ['once, without a day', { day: null }, 'timing.day'],
  ['once, at no time of day', { at: 'nio' }, 'timing.at'],
  ['several times, at no times of day', { timing: 'times', clocks: '08:00, nio' }, 'timing.at'],
  ['several times, from no day', { timing: 'times', from: null }, 'timing.from'],
  ['when needed, from no day', { timing: 'asNeeded', from: null }, 'timing.from'],
  ['until before it begins', { timing: 'times', until: day.parse('2026-11-20') }, 'timing.until'],
]

describe('An order that is not whole says which field it lacks', () => {
  test.each(half)('%s', (_, change, field) => {
    expect(lacksOf(change)).toEqual([field])
    expect(contentFrom({ ...whole, ...change })).toBeNull()
  })
})

test('an order that lacks nothing can be sent, and what another timing would need is not asked for', () => {
  const changes: readonly Partial<ContentDraft>[] = [
    {},
    { at: '930' },
    { from: null },
    { timing: 'times', day: null, at: 'nio', clocks: '' },
    { timing: 'times', clocks: '8, 20', until: today },
    { timing: 'asNeeded', day: null, clocks: 'nio' },
    { wantsValue: true, valueName: 'Vikt' },
  ]
  for (const change of changes) {
    expect(lacksOf(change)).toEqual([])
    expect(contentFrom({ ...whole, ...change })).not.toBeNull()
  }
})
