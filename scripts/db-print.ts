import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { printDatabase } from '../db/print.ts'
import { withConnection } from '../src/platform/connection.ts'
import { roleUrls } from '../src/platform/embedded/roles.ts'
import { databaseDir } from '../src/platform/migrate.ts'
import { startTestCluster } from '../test/cluster.ts'
import { empty, ensureTemplate } from '../test/templates.ts'

// npm run db:print: writes db/schema.sql and db/types.ts from what the migrations really give.
const cluster = await startTestCluster(18)
try {
  const template = await ensureTemplate(cluster, empty)
  const { schema, types } = await withConnection(
    roleUrls(cluster.port, cluster.secrets, template).owner,
    printDatabase,
  )
  mkdirSync(databaseDir, { recursive: true })
  writeFileSync(join(databaseDir, 'schema.sql'), schema)
  writeFileSync(join(databaseDir, 'types.ts'), types)
  console.log(
    `db/schema.sql: ${schema.split('\n').length} lines, db/types.ts: ${types.split('\n').length} lines`,
  )
} finally {
  await cluster.stop()
}
