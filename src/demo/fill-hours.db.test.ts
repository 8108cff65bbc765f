import { expect, test } from 'vitest'
import { cloneDatabase } from '../../test/database.ts'
import { prepareInstance } from '../platform/instance.ts'
import { fillDemo } from './fill.ts'

test.each([
  '2026-11-23T02:10:00.000Z',
  '2026-12-24T22:50:00.000Z',
  '2026-11-24T07:05:00.000Z',
  '2026-11-20T08:05:00.000Z',
] as const)(
  'the demo region can be started at any hour of any day: %s',
  async (now) => {
    const clone = await cloneDatabase()
    await prepareInstance({ ownerUrl: clone.urls.owner, kind: 'demo' })
    expect(await fillDemo({ urls: clone.urls, now })).toBe(true)
    await clone.drop()
  },
  300_000,
)
