import { expect, test } from 'vitest'
import { allowedOnProtection } from './protection-rules.ts'

const open = { protected: false, placesHidden: false, setHere: false }
const shown = { ...open, protected: true }
const kept = { ...shown, placesHidden: true }

test.each([
  ['whoever gives care may protect', open, ['person.protect']],
  [
    'who is shown the places may lift, or say another kind',
    shown,
    ['person.protect', 'person.liftProtection'],
  ],
  ['who is not shown them may neither', kept, []],
  ['who has just protected may undo it', { ...kept, setHere: true }, ['person.liftProtection']],
])('%s', (_, state, allowed) => expect(allowedOnProtection(state)).toEqual(allowed))
