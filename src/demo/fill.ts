import type { DatabaseUrls } from '../platform/config.ts'
import { inTransaction, openDatabase } from '../platform/database.ts'
import type { Instant } from '../shared/instant.ts'
import { fillOrganisation } from './fill-organisation.ts'
import { scenes } from './scenes.ts'
import { openStage } from './stage.ts'

/**
 * Fills an empty demo database: organisation, cast and persons, then every scene through the real door.
 * Gives false when it was filled before. What a scene does at a given name, it does once.
 */
export async function fillDemo(given: {
  urls: DatabaseUrls
  now: Instant
  say?: (text: string) => void
}): Promise<boolean> {
  const database = openDatabase({ url: given.urls.app, size: 4, applicationName: 'hemma-demo' })
  try {
    const { rows } = await database.pool.query<{ filled: boolean }>(
      'select filled_at is not null as filled from instance',
    )
    if (rows[0]?.filled === true) return false
    await inTransaction(database, (trx) => fillOrganisation(trx, given.now))
    const stage = openStage({ database, now: given.now })
    let played = 0
    for (const [name, scene] of Object.entries(scenes)) {
      given.say?.(`Demo region: ${name} (${++played} of ${Object.keys(scenes).length})`)
      await scene(stage)
    }
    await database.pool.query("update session set ended_at = $1 where label = 'scene'", [given.now])
    await database.pool.query('update instance set filled_at = $1', [given.now])
    return true
  } finally {
    await database.close()
  }
}
