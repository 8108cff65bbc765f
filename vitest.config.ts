import { defineConfig } from 'vitest/config'

const browserTests = 'test/browser/**/*.test.ts'
const storyTests = 'test/stories/**/*.test.ts'
const databaseTests = '**/*.db.test.ts'

/** These start the embedded database themselves, whatever the run is for: once, in the run on 18, is enough. */
const embeddedOnly = ['**/embedded/*.db.test.ts', 'test/stories/start.test.ts']
const exclude = process.env.HEMMA_TEST_PG === '15' ? embeddedOnly : []

/** What needs a database shares one cluster per run (HEMMA_TEST_PG chooses the version). */
const withCluster = { globalSetup: ['test/cluster-setup.ts'], testTimeout: 120_000, hookTimeout: 240_000 }

export default defineConfig({
  test: {
    maxWorkers: 2,
    pool: 'forks',
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
      { test: { name: 'browser', include: [browserTests], ...withCluster, testTimeout: 300_000 } },
    ],
  },
})
