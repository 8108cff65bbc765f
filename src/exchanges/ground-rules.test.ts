import { expect, test } from 'vitest'
import { type GroundAnswers, groundFitsWill, groundFound, groundOfAnswer } from './ground-rules.ts'
import type { Party } from './rules.ts'

const region: Party = { owner: 'region', kind: 'region', area: 'health' }
const otherRegion: Party = { owner: 'other', kind: 'region', area: 'health' }
const nurses: Party = { owner: 'municipality', kind: 'municipality', area: 'health' }
const homeHelp: Party = { owner: 'social', kind: 'municipality', area: 'social' }
const clinic: Party = { owner: 'clinic', kind: 'private', area: 'health' }

const rows: readonly [string, GroundAnswers, Party, Party, ReturnType<typeof groundFound>][] = [
  ['nothing is asked before the will', { agrees: null }, nurses, region, { ask: 'agrees' }],
  ['a yes is the ground', { agrees: 'yes' }, nurses, region, { ground: 'consent' }],
  ['one house needs none', { agrees: 'no' }, region, region, { ground: 'sameProvider' }],
  ['regions share health data', { agrees: 'cannot' }, region, otherRegion, { ground: 'sameAuthority' }],
  ['who cannot say is asked about need', { agrees: 'cannot' }, nurses, region, { ask: 'necessary' }],
  [
    'needed care of one who cannot say',
    { agrees: 'cannot', necessary: true },
    nurses,
    region,
    { ground: 'incapacityNecessaryCare' },
  ],
  [
    'from social services that ground does not exist (R-36)',
    { agrees: 'cannot' },
    homeHelp,
    region,
    { ask: 'otherwise' },
  ],
  ['a no leads to the third question', { agrees: 'no' }, nurses, region, { ask: 'otherwise' }],
  ['a duty in law', { agrees: 'no', otherwise: 'dutyInLaw' }, nurses, region, { ground: 'dutyInLaw' }],
  ['a no that stands: nothing is sent', { agrees: 'no', otherwise: 'none' }, nurses, region, { none: true }],
  [
    'own task binds public bodies only',
    { agrees: 'no', otherwise: 'ownTask' },
    clinic,
    region,
    { none: true },
  ],
]

test.each(rows)('%s', (_sentence, answers, sender, receiver, found) => {
  expect(groundFound(answers, sender, receiver)).toEqual(found)
})

test('three questions are the most that anyone is asked', () => {
  const all = [nurses, homeHelp, clinic, region].flatMap((sender) =>
    (['yes', 'no', 'cannot'] as const).map((agrees) => {
      const asked: string[] = []
      let answers: GroundAnswers = { agrees: null }
      for (;;) {
        const found = groundFound(answers, sender, region)
        if (!('ask' in found)) return asked.length
        asked.push(found.ask)
        const said = { agrees, necessary: false, otherwise: 'none' } as const
        answers = { ...answers, [found.ask]: said[found.ask] }
      }
    }),
  )
  expect(Math.max(...all)).toBe(3)
})

test('agreement is never claimed for someone who did not agree', () => {
  expect(groundFitsWill('consent', 'no')).toBe(false)
  expect(groundFitsWill('consent', 'cannot')).toBe(false)
  expect(groundFitsWill('incapacityNecessaryCare', 'no')).toBe(false)
  expect(groundFitsWill('dutyInLaw', 'no')).toBe(true)
})

test('an answer goes back on the ground that brought the question, if it carries the other way', () => {
  expect(groundOfAnswer('consent', region, nurses)).toBe('consent')
  expect(groundOfAnswer('incapacityNecessaryCare', region, nurses)).toBe('incapacityNecessaryCare')
  expect(groundOfAnswer('ownTask', clinic, nurses)).toBe('dutyInLaw')
  expect(groundOfAnswer('consent', region, region)).toBe('sameProvider')
})
