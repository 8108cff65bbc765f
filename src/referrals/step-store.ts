import type { NotNull } from 'kysely'
import type { CareModel } from '../care-models/care-model.ts'
import { deadlinesAfter, type RoadEvent } from '../care-models/deadline-rules.ts'
import type { EventKind } from '../care-models/step.ts'
import type { Trx } from '../platform/database.ts'
import { derivedId } from '../records/derived-id.ts'
import type { CommandId, OwnerId, PersonId, ProcessId, StaffId, UnitId } from '../shared/id.ts'
import type { Instant } from '../shared/instant.ts'
import { endTask, openTask } from '../tasks/task-store.ts'
import { stepsEndedBy } from './rules.ts'

/** The road that the model's steps lie along: whose, about which process, under which model. */
export interface Road {
  readonly owner: OwnerId
  readonly unit: UnitId
  readonly person: PersonId
  /** The process that the tasks are about. */
  readonly about: ProcessId
  readonly model: CareModel
  readonly version: CommandId
  readonly now: Instant
}

/** Opens the tasks that an event starts, with their deadlines, except those that `without` would end at once. */
export async function startSteps(
  trx: Trx,
  road: Road,
  given: { event: RoadEvent; without?: readonly EventKind[] },
): Promise<void> {
  const { model, about, now, version, owner, unit, person } = road
  const ended = (given.without ?? []).map((event) => stepsEndedBy(model, event))
  const needless = new Set(ended.flatMap(({ done, notNeeded }) => [...done, ...notNeeded]))
  const first = model.urgencies.find(({ key }) => key === given.event.urgency)?.order === 1
  for (const deadline of deadlinesAfter(model, given.event, now)) {
    if (needless.has(deadline.key)) continue
    const origin = model.steps.find(({ key }) => key === deadline.key)?.origin
    const [only, ...others] = deadline.professions
    await openTask(trx, {
      id: derivedId(version, `task:${about}:${deadline.key}`),
      owner,
      unit,
      person,
      key: deadline.key,
      title: deadline.title,
      source: origin !== undefined && 'ids' in origin ? origin.ids.join(', ') : 'design',
      about,
      ...(only !== undefined && others.length === 0 ? { profession: only } : {}),
      priority: first ? 1 : 2,
      due: deadline.due,
      version,
      openedAt: now,
    })
  }
}

/** Ends the tasks that an event does or makes needless; an overdue one ends like any other. */
export async function endSteps(
  trx: Trx,
  road: Road,
  given: { event: EventKind; by: StaffId | null; note: string },
): Promise<void> {
  const { done, notNeeded } = stepsEndedBy(road.model, given.event)
  const open = await trx
    .selectFrom('task')
    .select(['id', 'key'])
    .where('about_process_id', '=', road.about)
    .where('outcome', 'is', null)
    .where('key', 'in', [...done, ...notNeeded, ''])
    .execute()
  for (const task of open) {
    await endTask(trx, {
      id: task.id,
      outcome: done.includes(task.key) ? 'done' : 'notNeeded',
      note: done.includes(task.key) ? null : given.note,
      by: given.by,
      version: road.version,
      at: road.now,
    })
  }
}

/** When each done task about a process was done, by its key. */
export async function doneSteps(trx: Trx, about: readonly ProcessId[]) {
  if (about.length === 0) return []
  return await trx
    .selectFrom('task as t')
    .innerJoin('process as p', 'p.id', 't.id')
    .select(['t.key', 't.about_process_id', 'p.closed_at'])
    .where('t.about_process_id', 'in', [...about])
    .where('t.outcome', '=', 'done')
    .where('p.closed_at', 'is not', null)
    .$narrowType<{ closed_at: NotNull }>()
    .orderBy('p.closed_at')
    .execute()
}

/** When each open task about a process is due, by its key; the ones without a day are left out. */
export async function openDues(trx: Trx, about: readonly ProcessId[]) {
  if (about.length === 0) return []
  return await trx
    .selectFrom('task')
    .select(['id', 'key', 'title', 'title_en', 'due_at', 'about_process_id'])
    .where('about_process_id', 'in', [...about])
    .where('outcome', 'is', null)
    .where('due_at', 'is not', null)
    .$narrowType<{ due_at: NotNull }>()
    .orderBy('due_at')
    .execute()
}
