import { afterAll, beforeAll, expect, test } from 'vitest'
import { cloneDatabase, type TestDatabase } from '../../test/database.ts'
import { type Database, openDatabase } from '../platform/database.ts'
import { prepareInstance } from '../platform/instance.ts'
import { demoIdentityProvider } from './identity-provider.ts'

let clone: TestDatabase
let database: Database
const publicUrl = 'http://localhost:4000'

beforeAll(async () => {
  clone = await cloneDatabase()
  database = openDatabase({ url: clone.urls.app })
})

afterAll(async () => {
  await database.close()
  await clone.drop()
})

test('the demo’s identity provider starts neither on a database that says nothing nor beside real data', async () => {
  await expect(demoIdentityProvider({ database, publicUrl })).rejects.toThrow(/never starts beside real data/)
  await prepareInstance({ ownerUrl: clone.urls.owner, kind: 'real' })
  await expect(demoIdentityProvider({ database, publicUrl })).rejects.toThrow(/never starts beside real data/)
})
