import { sql } from 'kysely'
import type { CareModel } from '../care-models/care-model.ts'
import { deadlinesAfter, type RoadEvent } from '../care-models/deadline-rules.ts'
import type { Trx } from '../platform/database.ts'
import { derivedId } from '../records/derived-id.ts'
import type { CommandId, OwnerId, PersonId, ProcessId, StaffId, UnitId } from '../shared/id.ts'
import type { Instant } from '../shared/instant.ts'
import { BEREAVEMENT_CALL } from '../tasks/bereavement.ts'
import { openBereavementCall } from '../tasks/bereavement-store.ts'
import { endTask, type NewTask, openTask } from '../tasks/task-store.ts'
import { sourceOf } from './rules.ts'

/** Whose enrolment the steps belong to, and the command that moves it. */
export interface StepSide {
  readonly trx: Trx
  readonly now: Instant
  readonly id: CommandId
  readonly owner: OwnerId
  readonly unit: UnitId
  readonly person: PersonId
  readonly enrolment: ProcessId
}

/** Opens what an event on the road starts, as tasks with the model's own text, deadline and source. */
export async function openSteps(side: StepSide, model: CareModel, event: RoadEvent): Promise<void> {
  const open = await openKeysOf(side)
  for (const deadline of deadlinesAfter(model, event, side.now)) {
    if (open.has(deadline.key)) continue
    const step = model.steps.find((each) => each.key === deadline.key)
    const origin = step?.origin ?? model.closing.handBack.origin
    // A task asks for one profession or leaves it open; the model's list may name several.
    const [profession, ...others] = deadline.professions
    const task: NewTask = {
      id: derivedId(side.id, `step:${side.enrolment}:${deadline.key}`),
      owner: side.owner,
      unit: side.unit,
      person: side.person,
      key: deadline.key,
      title: deadline.title,
      source: sourceOf(origin),
      about: side.enrolment,
      ...(profession === undefined || others.length > 0 ? {} : { profession }),
      priority: deadline.tell === null ? 2 : 1,
      due: deadline.due,
      version: side.id,
      openedAt: side.now,
    }
    if (deadline.key === BEREAVEMENT_CALL) await openBereavementCall(side.trx, task)
    else await openTask(side.trx, task)
  }
}

/** Steps that already stand open for the person at the unit. */
async function openKeysOf(side: StepSide): Promise<ReadonlySet<string>> {
  const rows = await side.trx
    .selectFrom('task')
    .select('key')
    .where('person_id', '=', side.person)
    .where('unit_id', '=', side.unit)
    .where('outcome', 'is', null)
    .execute()
  return new Set(rows.map((row) => row.key))
}

/** Marks the open tasks with this key as done by what was just done. */
export async function finishSteps(
  side: Pick<StepSide, 'trx' | 'now' | 'id' | 'enrolment'>,
  keys: readonly string[],
  by: StaffId | null,
): Promise<void> {
  const open = await side.trx
    .selectFrom('task')
    .select('id')
    .where('about_process_id', '=', side.enrolment)
    .where('key', 'in', [...keys])
    .where('outcome', 'is', null)
    .execute()
  for (const { id } of open) {
    await endTask(side.trx, { id, outcome: 'done', note: null, by, version: side.id, at: side.now })
  }
}

/** The open tasks about enrolments, first by priority and then by due. */
export async function stepsAbout(trx: Trx, enrolments: readonly ProcessId[]) {
  if (enrolments.length === 0) return []
  return await trx
    .selectFrom('task as t')
    .leftJoin('staff as s', 's.id', 't.staff_id')
    .select([
      't.id',
      't.key',
      't.title',
      't.title_en',
      't.due_at',
      't.profession',
      't.staff_id',
      't.priority',
      't.about_process_id as about',
    ])
    .select(sql<string | null>`s.given_name || ' ' || s.family_name`.as('staff_name'))
    .where('t.about_process_id', 'in', [...enrolments])
    .where('t.outcome', 'is', null)
    .orderBy('t.priority')
    .orderBy(sql`t.due_at asc nulls last`)
    .execute()
}
