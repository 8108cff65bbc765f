import type { Trx } from '../platform/database.ts'
import { derivedId } from '../records/derived-id.ts'
import type { CommandId, OwnerId, PersonId } from '../shared/id.ts'
import type { Instant } from '../shared/instant.ts'
import { task as en } from '../shared/texts/en/task.ts'
import { task as texts } from '../shared/texts/sv/task.ts'
import { letGoBereavementCall } from '../tasks/bereavement-store.ts'
import { endTask, openTask } from '../tasks/task-store.ts'
import { DEATH_CORRECTED, DEATH_TOLD } from './death.ts'
import { closuresOf, markCorrected } from './death-store.ts'

/** One owner's side of a death that did not happen. */
export interface Undoing {
  readonly trx: Trx
  readonly now: Instant
  readonly version: CommandId
  readonly owner: OwnerId
  readonly person: PersonId
  readonly death: string
  emit(topic: string): void
}

/** Takes a death back with one owner: its tasks fall, and each unit gets one to open again what was ended. */
export async function undoDeath(undoing: Undoing): Promise<{ closed: number }> {
  const { trx, now, version, owner, person, death } = undoing
  await markCorrected(trx, { death, at: now })
  const note = texts.opened.deathCorrected
  await letGoBereavementCall(trx, { owner, person, note, version, at: now })
  const fallen = await trx
    .selectFrom('task')
    .select('id')
    .where('owner_id', '=', owner)
    .where('person_id', '=', person)
    .where('key', '=', DEATH_TOLD)
    .where('outcome', 'is', null)
    .execute()
  for (const { id } of fallen) {
    await endTask(trx, { id, outcome: 'notNeeded', note, by: null, version, at: now })
  }
  const closed = (await closuresOf(trx, death)).filter(({ closed_at }) => closed_at !== null)
  for (const unit of new Set(closed.map(({ unit_id }) => unit_id))) {
    await openTask(trx, {
      id: derivedId(version, `task:corrected:${unit}`),
      owner,
      unit,
      person,
      key: DEATH_CORRECTED,
      title: { sv: texts.opened.deathCorrected, en: en.opened.deathCorrected },
      source: 'design',
      priority: 1,
      due: now,
      version,
      openedAt: now,
    })
    undoing.emit(`unit:${unit}`)
  }
  return { closed: closed.length }
}
