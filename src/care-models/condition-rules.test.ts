import { describe, expect, it } from 'vitest'
import { atLeast, atMost, type Condition, factsAsked, isFalse, isTrue } from './condition.ts'
import { judge } from './condition-rules.ts'
import type { Facts } from './facts.ts'

const rows: [string, Condition, Facts, 'met' | 'notMet' | 'unknown'][] = [
  ['65 years reaches an age limit of 65', atLeast('ageYears', 65), { ageYears: 65 }, 'met'],
  ['64 years does not', atLeast('ageYears', 65), { ageYears: 64 }, 'notMet'],
  ['an age that nobody knows is unknown', atLeast('ageYears', 65), {}, 'unknown'],
  [
    'two known diagnoses settle "at least two" although the record may lack some',
    atLeast('chronicDiagnoses', 2),
    { chronicDiagnoses: { known: 2, complete: false } },
    'met',
  ],
  [
    'one known diagnosis of a record that may lack some leaves "at least two" open',
    atLeast('chronicDiagnoses', 2),
    { chronicDiagnoses: { known: 1, complete: false } },
    'unknown',
  ],
  [
    'one diagnosis in all is not "at least two"',
    atLeast('chronicDiagnoses', 2),
    { chronicDiagnoses: { known: 1, complete: true } },
    'notMet',
  ],
  [
    'one known diagnosis of a record that may lack some is not yet "only one"',
    atMost('chronicDiagnoses', 1),
    { chronicDiagnoses: { known: 1, complete: false } },
    'unknown',
  ],
  [
    'one diagnosis in all is "only one"',
    atMost('chronicDiagnoses', 1),
    { chronicDiagnoses: { known: 1, complete: true } },
    'met',
  ],
  [
    'two known diagnoses are never "only one"',
    atMost('chronicDiagnoses', 1),
    { chronicDiagnoses: { known: 2, complete: false } },
    'notMet',
  ],
  ['home care that is known is met', isTrue('homeCare'), { homeCare: true }, 'met'],
  ['no home care is not met', isTrue('homeCare'), { homeCare: false }, 'notMet'],
  ['home care that nobody knows of is unknown', isTrue('homeCare'), {}, 'unknown'],
  ['not knowing is not the same as no', isFalse('canReachHealthCentre'), {}, 'unknown'],
  [
    'a choice among several is met',
    { fact: 'livesIn', oneOf: ['ownHome', 'careHome'] },
    { livesIn: 'careHome' },
    'met',
  ],
  [
    'a code that the record holds is met',
    { fact: 'diagnosisCodes', startsWithAny: ['I50'] },
    { diagnosisCodes: ['I50.9'] },
    'met',
  ],
  [
    'a code that the record lacks may stand in another record',
    { fact: 'diagnosisCodes', startsWithAny: ['I50'] },
    { diagnosisCodes: ['J44.1'] },
    'unknown',
  ],
  [
    'all of two is not met when one is not, whatever the other is',
    { all: [isTrue('homeCare'), isTrue('hasWorsened')] },
    { homeCare: false },
    'notMet',
  ],
  [
    'all of two is unknown when one is met and the other unknown',
    { all: [isTrue('homeCare'), isTrue('hasWorsened')] },
    { homeCare: true },
    'unknown',
  ],
  [
    'any of two is met when one is, whatever the other is',
    { any: [isTrue('homeCare'), isTrue('hasWorsened')] },
    { homeCare: true },
    'met',
  ],
  [
    'any of two is unknown when one is not met and the other unknown',
    { any: [isTrue('homeCare'), isTrue('hasWorsened')] },
    { homeCare: false },
    'unknown',
  ],
  ['the opposite of unknown is unknown', { not: isTrue('homeCare') }, {}, 'unknown'],
  ['the opposite of met is not met', { not: isTrue('homeCare') }, { homeCare: true }, 'notMet'],
]

describe('a condition against what is known', () => {
  it.each(rows)('%s', (_sentence, condition, facts, judgement) => {
    expect(judge(condition, facts)).toBe(judgement)
  })

  it('names each fact that it asks for once', () => {
    const condition = { any: [isTrue('homeCare'), { all: [atLeast('ageYears', 65), isFalse('homeCare')] }] }
    expect(factsAsked(condition)).toEqual(['homeCare', 'ageYears'])
  })
})
