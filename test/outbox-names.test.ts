import { expect, test } from 'vitest'
import { outboxNames } from '../src/shared/texts/sv/outbox-names.ts'
import { allHandlers } from '../src/wiring.ts'

const commands = allHandlers.flatMap(({ endpoint }) => (endpoint.kind === 'command' ? [endpoint] : []))

test('everything that may wait on a device has a name there, and nothing else has', () => {
  const queued = commands.filter(({ delivery }) => delivery === 'queued').map(({ id }) => id)
  expect(Object.keys(outboxNames).toSorted()).toEqual(queued.toSorted())
})

test('only what may wait on a device says that it hands over', () => {
  const handing = commands.filter(({ handsOver }) => handsOver !== undefined)
  expect(handing.filter(({ delivery }) => delivery !== 'queued')).toEqual([])
  expect(handing.length).toBeGreaterThan(10)
})
