import { expect, test } from 'vitest'
import { inTurn } from './jobs.ts'

test('a job runs once at a time: who asks meanwhile gets a run after it, even when it fails', async () => {
  const log: string[] = []
  let fails = true
  const job = inTurn({
    name: 'some.job',
    cron: '* * * * *',
    async run() {
      log.push('begins')
      await Promise.resolve()
      log.push('ends')
      if (fails) throw new Error('the first does not work')
    },
  })
  const first = job.run()
  fails = true
  const second = first.catch(() => {
    fails = false
  })
  const third = job.run()
  await expect(first).rejects.toThrow('the first does not work')
  await second
  await third
  expect(log).toEqual(['begins', 'ends', 'begins', 'ends'])
})
