import { randomBytes } from 'node:crypto'
import { inject } from 'vitest'
import type { DatabaseUrls } from '../src/platform/config.ts'
import { prepareDatabase, roleUrls, superuserUrl } from '../src/platform/embedded/roles.ts'
import type { ClusterAddress } from './cluster.ts'
import type { Content } from './templates.ts'
import { asAdmin, empty, ensureTemplate } from './templates.ts'

declare module 'vitest' {
  interface ProvidedContext {
    cluster: ClusterAddress
  }
}

export interface TestDatabase {
  readonly urls: DatabaseUrls
  /** As superuser, for what no role of Hemma's may do: killing connections, looking behind the policies. */
  readonly superuserUrl: string
  readonly drop: () => Promise<void>
}

/** A database of one's own, copied from a template in some 50 ms. Ask for one per test file, drop it after all. */
export async function cloneDatabase(content: Content = empty): Promise<TestDatabase> {
  return makeDatabase(await ensureTemplate(inject('cluster'), content))
}

/** A database before its first migration: nothing in it but the extensions. */
export async function bareDatabase(): Promise<TestDatabase> {
  const database = await makeDatabase('template1')
  await prepareDatabase(database.superuserUrl)
  return database
}

async function makeDatabase(template: string): Promise<TestDatabase> {
  const cluster = inject('cluster')
  const name = `clone_${randomBytes(6).toString('hex')}`
  await asAdmin(cluster, (admin) =>
    admin.query(`create database ${name} template ${template} owner hemma_owner`),
  )
  return {
    urls: roleUrls(cluster.port, cluster.secrets, name),
    superuserUrl: superuserUrl(cluster.port, cluster.secrets, name),
    drop: async () => {
      await asAdmin(cluster, (admin) => admin.query(`drop database if exists ${name} with (force)`))
    },
  }
}
