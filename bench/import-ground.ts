import { importFiles } from '../src/fhir/import-files.ts'
import { systemClock } from '../src/platform/clock.ts'
import type { DatabaseUrls } from '../src/platform/config.ts'
import { withConnection } from '../src/platform/connection.ts'
import { openDatabase } from '../src/platform/database.ts'
import { prepareDatabase } from '../src/platform/embedded/roles.ts'
import { migrate } from '../src/platform/migrate.ts'
import { asId } from '../src/shared/id.ts'
import type { Region } from './cluster.ts'

/** An empty database with one unit, in the region's cluster, for importing into. */
export interface ImportGround {
  readonly urls: DatabaseUrls
  readonly superuserUrl: string
  readonly owner: string
  readonly unit: string
  /** Takes a folder in as the command line does; gives how many resources and how long it took. */
  import(folder: string): Promise<{ entries: number; seconds: number }>
  /** Takes out what was imported. */
  empty(): Promise<void>
  drop(): Promise<void>
}

const NAME = 'hemma_import'
const OWNER = '00000000-0000-8000-8000-000000000001'
const UNIT = '00000000-0000-8000-8000-000000000002'

/** Makes the database anew. */
export async function openImport(region: Region): Promise<ImportGround> {
  const at = (url: string) => url.replace(/\/hemma$/, `/${NAME}`)
  const drop = () =>
    withConnection(region.superuserUrl, async (admin) => {
      await admin.query(`drop database if exists ${NAME} with (force)`)
    })
  await drop()
  await withConnection(region.superuserUrl, (admin) =>
    admin.query(`create database ${NAME} owner hemma_owner`),
  )
  const superuserUrl = at(region.superuserUrl)
  const { app, owner, sealer, jobs } = region.urls
  const urls = { app: at(app), owner: at(owner), sealer: at(sealer), jobs: at(jobs) }
  await prepareDatabase(superuserUrl)
  await migrate({ ownerUrl: urls.owner, now: systemClock() })
  await withConnection(superuserUrl, (admin) =>
    admin.query(`insert into care_provider (id, name, kind, area, hsa_id, valid_from)
        values ('${OWNER}', 'Region', 'region', 'health', 'bench-r', '2019-01-01');
      insert into unit (id, owner_id, name, kind, hsa_id, valid_from)
        values ('${UNIT}', '${OWNER}', 'Hälsocentral', 'health-centre', 'bench-c', '2019-01-01')`),
  )
  return {
    urls,
    superuserUrl,
    owner: OWNER,
    unit: UNIT,
    import: (folder) => take(urls, folder),
    empty: () => empty(superuserUrl),
    drop,
  }
}

async function take(urls: DatabaseUrls, folder: string): Promise<{ entries: number; seconds: number }> {
  const database = openDatabase({ url: urls.app, size: 2, applicationName: 'bench-import' })
  try {
    const began = performance.now()
    const { entries, skipped } = await importFiles(
      { pool: database.pool, clock: systemClock },
      { unit: asId<'unit'>(UNIT), paths: [folder] },
    )
    if (skipped.length > 0) throw new Error(`${skipped.length} resources were skipped`)
    return { entries, seconds: (performance.now() - began) / 1000 }
  } finally {
    await database.close()
  }
}

async function empty(superuserUrl: string): Promise<void> {
  await withConnection(superuserUrl, (admin) =>
    admin.query(
      'truncate person, entry, process, care_relation, audit_post, audit_unsealed, event, search_word cascade',
    ),
  )
}
