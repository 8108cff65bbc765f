import { expect, test } from 'vitest'
import { inTurn } from './jobs.ts'

test('a job runs once at a time: who asks meanwhile gets a run after it, though the first failed', async () => {
  const log: string[] = []
  const job = inTurn({
    name: 'some.job',
    cron: '* * * * *',
    async run() {
      const isFirst = log.length === 0
      log.push('begins')
      await Promise.resolve()
      log.push('ends')
      if (isFirst) throw new Error('the first does not work')
    },
  })
  const [first, second] = await Promise.allSettled([job.run(), job.run()])
  expect([first.status, second.status]).toEqual(['rejected', 'fulfilled'])
  expect(log).toEqual(['begins', 'ends', 'begins', 'ends'])
})
