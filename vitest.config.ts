import { defineConfig } from 'vitest/config'

const browserTests = 'test/browser/**/*.test.ts'
const storyTests = 'test/stories/**/*.test.ts'
const databaseTests = '**/*.db.test.ts'

/** What needs a database shares one cluster per run (HEMMA_TEST_PG chooses the version). */
const withCluster = { globalSetup: ['test/cluster-setup.ts'], testTimeout: 30_000, hookTimeout: 120_000 }

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
        },
      },
      { test: { name: 'db', include: ['{src,test,scripts,db,bench}/**/*.db.test.ts'], ...withCluster } },
      { test: { name: 'stories', include: [storyTests], ...withCluster } },
      { test: { name: 'browser', include: [browserTests], ...withCluster, testTimeout: 120_000 } },
    ],
  },
})
