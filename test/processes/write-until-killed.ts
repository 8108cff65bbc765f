import pg from 'pg'
import { startEmbedded } from '../../src/platform/embedded/launcher.ts'

// Started by the launcher's test and killed by it: writes row after row and says each number once it is acknowledged.
const embedded = await startEmbedded({ dataDir: process.argv[2] ?? '', log: () => undefined })
const owner = new pg.Client({ connectionString: embedded.urls.owner })
await owner.connect()
await owner.query('create table if not exists written (number int primary key)')
for (let number = 1; ; number++) {
  await owner.query('insert into written values ($1)', [number])
  process.stdout.write(`${number}\n`)
}
