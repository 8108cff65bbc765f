import { defineConfig, type ViteUserConfig } from 'vitest/config'
import { failureReporter } from './scripts/failure-reporter.ts'
import { LongFirst } from './scripts/long-first.ts'

const browserTests = 'test/browser/**/*.test.ts'
const storyTests = 'test/stories/**/*.test.ts'
const databaseTests = '**/*.db.test.ts'

/** These start the embedded database themselves, whatever the run is for: once, in the run on 18, is enough. */
const embeddedOnly = ['**/embedded/*.db.test.ts', 'test/stories/start.test.ts']
const exclude = process.env.HEMMA_TEST_PG === '15' ? embeddedOnly : []

/** What needs a database shares one cluster per run (HEMMA_TEST_PG chooses the version). */
const withCluster = { globalSetup: ['test/cluster-setup.ts'], testTimeout: 300_000, hookTimeout: 300_000 }

/** Where a run is counted (scripts/vitest-run.ts): a report in that file, and each failure in its own. */
const { HEMMA_TEST_REPORT: report, HEMMA_TEST_FAILURES: failures } = process.env
const reporters: ViteUserConfig['test'] =
  report && failures
    ? { reporters: ['dot', ['json', { outputFile: report }], failureReporter(failures)] }
    : {}

export default defineConfig({
  test: {
    ...reporters,
    maxWorkers: 2,
    pool: 'forks',
    // Files that follow one another in a worker share what they import: nothing here changes a module it imports, and
    // each file loading the whole server anew was a seventh of the time.
    isolate: false,
    sequence: { sequencer: LongFirst },
    projects: [
      {
        test: {
          name: 'unit',
          include: ['{src,test,scripts,db,bench}/**/*.test.ts'],
          exclude: [databaseTests, storyTests, browserTests],
          // A busy machine is no fault: what takes this long has stopped.
          testTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'db',
          include: ['{src,test,scripts,db,bench}/**/*.db.test.ts'],
          exclude,
          ...withCluster,
        },
      },
      { test: { name: 'stories', include: [storyTests], exclude, ...withCluster } },
      {
        test: {
          name: 'browser',
          include: [browserTests],
          ...withCluster,
          globalSetup: [...withCluster.globalSetup, 'test/browser/web-setup.ts'],
          expect: { poll: { timeout: 60_000 } },
        },
      },
    ],
  },
})
