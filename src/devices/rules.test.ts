import { expect, test } from 'vitest'
import { tell } from './rules.ts'

const works = { orderedAt: null, leftBehind: false, works: true }

test.each([
  ['who works gets her share', works, 'none', true],
  [
    'an administrator’s order: no share',
    { ...works, orderedAt: '2026-11-21T15:40:00.000Z' as const },
    'wipe',
    false,
  ],
  [
    'an assignment ended, another holds: emptied, and the share stays',
    { ...works, leftBehind: true },
    'wipe',
    true,
  ],
  ['no assignment left: emptied, no share', { ...works, leftBehind: true, works: false }, 'wipe', false],
  ['never had one here: no share either', { ...works, works: false }, 'wipe', false],
] as const)('%s', (_sentence, held, order, givesShare) => {
  expect(tell(held)).toMatchObject({ order, givesShare })
})
