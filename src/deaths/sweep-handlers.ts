import type { JobCall, JobSpec } from '../door/job.ts'
import type { Trx } from '../platform/database.ts'
import { derivedId } from '../records/derived-id.ts'
import type { CommandId, OwnerId, PersonId, ProcessId, UnitId } from '../shared/id.ts'
import { task as en } from '../shared/texts/en/task.ts'
import { death as deathTexts } from '../shared/texts/sv/death.ts'
import { task as taskTexts } from '../shared/texts/sv/task.ts'
import { openTask } from '../tasks/task-store.ts'
import { DEATH_TOLD } from './death.ts'
import { holdPerson, insertClosures, insertDeath, latestDeath, takenAway } from './death-store.ts'
import { diedWithSomethingOpen, type OpenProcess } from './open-store.ts'
import { endAll } from './sweep-store.ts'
import { undoDeath } from './undo-store.ts'

/**
 * Every owner ends its own: whoever recorded a death cannot reach another owner's rows, but the day is shared. Each
 * minute each owner looks for open things about those who have died, and for deaths that were taken away again.
 */
export const deathSweep: JobSpec = {
  name: 'death.sweep',
  cron: '* * * * *',
  resource: 'death',
  async work(call) {
    for (const person of await diedWithSomethingOpen(call.trx, call)) await sweep(call, person)
    for (const death of await takenAway(call.trx, call.owner)) {
      const { person_id: person, id } = death
      // Recorded anew in the moment between looking and holding: what was ended stays so.
      if ((await holdPerson(call.trx, person)).day !== null) continue
      const version = derivedId<'command'>(`${id}:${call.now}`, 'death-undone')
      await undoDeath({ ...call, version, person, death: id, emit: call.emit })
      call.touches(person)
      call.emit(`person:${person}`)
    }
  },
}

/** In whose name the sweep ends things. */
const hemma = { staff: null, ...deathTexts.hemma, unitName: '' } as const

async function sweep(call: JobCall, person: PersonId): Promise<void> {
  const { trx, now, owner } = call
  const { day } = await holdPerson(trx, person)
  // Taken away in the moment between looking and holding.
  if (day === null) return
  const version = derivedId<'command'>(`${owner}:${person}:${now}`, 'death-sweep')
  const known = await latestDeath(trx, { owner, person })
  const party = await partyOf(trx, owner)
  const ended = await endAll({ trx, now, owner, ...party, person, version, by: hemma, emit: call.emit })
  call.touches(person)
  call.emit(`person:${person}`)
  const [first] = ended
  if (first === undefined) return
  const at = now
  if (known !== undefined && known.corrected_at === null) {
    await insertClosures(trx, { death: known.id, owner, person, closed: ended, at })
    return
  }
  const task = await tellOwnUnits(call, { person, ended, version })
  const death = derivedId(version, 'death')
  await insertDeath(trx, {
    id: death,
    owner,
    person,
    unit: first.unit,
    day,
    source: null,
    entry: null,
    task,
    at,
  })
  await insertClosures(trx, { death, owner, person, closed: ended, at })
}

/** Each unit whose open things were ended gets one task that says so. Gives the first. */
async function tellOwnUnits(
  call: JobCall,
  given: { person: PersonId; ended: readonly OpenProcess[]; version: CommandId },
): Promise<ProcessId | null> {
  const units = [...new Set(given.ended.map(({ unit }) => unit))]
  const tasks: ProcessId[] = []
  for (const unit of units) tasks.push(await tellUnit(call, { ...given, unit }))
  return tasks[0] ?? null
}

async function tellUnit(
  call: JobCall,
  given: { person: PersonId; unit: UnitId; version: CommandId },
): Promise<ProcessId> {
  return await openTask(call.trx, {
    id: derivedId(given.version, `task:told:${given.unit}`),
    owner: call.owner,
    unit: given.unit,
    person: given.person,
    key: DEATH_TOLD,
    title: { sv: taskTexts.opened.deathTold, en: en.opened.deathTold },
    source: 'design',
    priority: 1,
    due: call.now,
    version: given.version,
    openedAt: call.now,
  })
}

async function partyOf(trx: Trx, owner: OwnerId) {
  const row = await trx
    .selectFrom('care_provider')
    .select(['kind as ownerKind', 'area'])
    .where('id', '=', owner)
    .executeTakeFirstOrThrow()
  return row
}
