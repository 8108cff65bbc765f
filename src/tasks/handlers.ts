import { type Call, type Change, type Handled, handle } from '../door/call.ts'
import type { JobSpec } from '../door/job.ts'
import { personsWithPlace } from '../exchanges/person-in-list-store.ts'
import { notify } from '../notices/notice-store.ts'
import { colleaguesAt } from '../organisation/colleague-store.ts'
import { derivedId } from '../records/derived-id.ts'
import { writeEntry } from '../records/entry-store.ts'
import type { ProcessId } from '../shared/id.ts'
import { type Instant, later } from '../shared/instant.ts'
import { Refused } from '../shared/refused.ts'
import { task as texts } from '../shared/texts/sv/task.ts'
import {
  changeTask,
  createTask,
  doneTask,
  letGoTask,
  listTasks,
  notNeededTask,
  reopenTask,
  takeTask,
  taskColleagues,
  tasksOfPerson,
} from './api.ts'
import { colleague, reopenTaskRow, rewriteTask, setTaskStaff } from './change-store.ts'
import { markOverdue } from './escalate-store.ts'
import {
  countTasks,
  endedTasks,
  openTasks,
  priorityOf,
  type StoredTask,
  stateOf,
  taskById,
} from './list-store.ts'
import { demand, type TaskAction } from './rules.ts'
import { OWN_TASK, titleOf } from './task.ts'
import { endTask, openTask } from './task-store.ts'
import { type TaskFacts, viewOf } from './view-rules.ts'

const WEEK_MS = 7 * 86_400_000

/** Tasks and deadlines: the lists, and what one does with a task. */
export const taskHandlers: readonly Handled[] = [
  handle(listTasks, async (call, { whose }) => {
    const { trx, reader, now } = call
    const rows =
      whose === 'ended'
        ? await endedTasks(trx, { unit: reader.unit, since: later(now, -WEEK_MS) })
        : await openTasks(trx, {
            unit: reader.unit,
            ...(whose === 'mine' ? { staff: reader.staff } : {}),
          })
    const counts = await countTasks(trx, { unit: reader.unit, staff: reader.staff, now })
    const total = whose === 'ended' ? rows.length : counts[whose]
    return { rows: await shown(call, rows), total, counts }
  }),
  handle(tasksOfPerson, async (call, { person }) => {
    const rows = await openTasks(call.trx, { unit: call.reader.unit, person })
    return { person, rows: await shown(call, rows), total: rows.length }
  }),
  handle(taskColleagues, async (call) => {
    const found = await colleaguesAt(call.trx, { unit: call.reader.unit, day: call.today })
    return {
      staff: found.map((one) => ({
        staff: one.id,
        name: one.name,
        title: one.title,
        me: one.id === call.reader.staff,
      })),
    }
  }),
  handle(createTask, async (call, input) => {
    const { trx, reader, madeAt, id: version, today } = call
    const { person, about, staff } = input
    if (staff !== null) await colleague(trx, { staff, unit: reader.unit, today })
    if (about !== undefined) await ownAbout(call, about)
    await openTask(trx, {
      id: input.task,
      owner: reader.owner,
      unit: reader.unit,
      person,
      key: OWN_TASK,
      title: { own: input.title },
      ...(about === undefined ? {} : { about }),
      ...(staff === null ? {} : { staff }),
      ...(input.profession === null ? {} : { profession: input.profession }),
      priority: input.priority,
      ...(input.due === null ? {} : { due: input.due }),
      version,
      openedAt: madeAt,
    })
    call.emit(`unit:${reader.unit}`)
    return { task: input.task, version, state: 'open' as const, person }
  }),
  handle(changeTask, async (call, input) => {
    const task = await tasked(call, 'task.change', input.task)
    const { trx, reader, today, id: version } = call
    // Whoever has it keeps it, even after leaving the unit; a new name must be a colleague's.
    if (input.staff !== null && input.staff !== task.staff) {
      await colleague(trx, { staff: input.staff, unit: reader.unit, today })
    }
    await rewriteTask(trx, { ...input, id: input.task, version })
    return ending(call, task, 'open')
  }),
  handle(takeTask, async (call, input) => {
    const task = await tasked(call, 'task.take', input.task)
    await setTaskStaff(call.trx, { id: input.task, staff: call.reader.staff, version: call.id })
    return ending(call, task, 'open')
  }),
  handle(letGoTask, async (call, input) => {
    const task = await tasked(call, 'task.letGo', input.task)
    await setTaskStaff(call.trx, { id: input.task, staff: null, version: call.id })
    return ending(call, task, 'open')
  }),
  handle(doneTask, async (call, { task: id, note }) => {
    const task = await tasked(call, 'task.done', id)
    await end(call, task, { outcome: 'done', note })
    return ending(call, task, 'done')
  }),
  handle(notNeededTask, async (call, { task: id, note }) => {
    const task = await tasked(call, 'task.notNeeded', id)
    await end(call, task, { outcome: 'notNeeded', note })
    return ending(call, task, 'notNeeded')
  }),
  handle(reopenTask, async (call, input) => {
    const task = await tasked(call, 'task.reopen', input.task)
    await reopenTaskRow(call.trx, { id: input.task, version: call.id })
    return ending(call, task, 'open')
  }),
]

type Known = TaskFacts & { readonly person: StoredTask['person_id'] }

/** The task that a command names, if the rules allow the command on it now. */
async function tasked(call: Change, action: TaskAction, id: ProcessId): Promise<Known> {
  const row = await taskById(call.trx, id)
  if (row === undefined) throw new Refused('access.notFound', { status: 404 })
  const task = { ...factsOf(row), person: row.person_id }
  demand(action, task, call.reader)
  return task
}

/** Ends a task by name; what came of it is an entry of the record, signed where there are words to sign. */
async function end(
  call: Change,
  task: Known,
  ended: { outcome: 'done' | 'notNeeded'; note: string },
): Promise<void> {
  const { trx, reader, madeAt, id: version } = call
  const note = ended.note === '' ? null : ended.note
  await endTask(trx, { id: task.task, outcome: ended.outcome, note, by: reader.staff, version, at: madeAt })
  const heading = ended.outcome === 'done' ? texts.entry.note : texts.entry.notNeeded
  await writeEntry(call, {
    id: derivedId(version, 'entry'),
    person: task.person,
    kind: 'task',
    process: task.task,
    signing: note === null ? 'none' : 'signed',
    body: {
      sections: [
        { heading: texts.entry.task, text: task.title.sv },
        ...(note === null ? [] : [{ heading, text: note }]),
      ],
    },
  })
}

function ending(call: Change, task: Known, state: 'open' | 'done' | 'notNeeded') {
  call.emit(`unit:${call.reader.unit}`)
  return { task: task.task, version: call.id, state, person: task.person }
}

/** What a task belongs to must be a process of the own unit about the same person. */
async function ownAbout(call: Change, about: ProcessId): Promise<void> {
  const row = await call.trx
    .selectFrom('process')
    .select('id')
    .where('id', '=', about)
    .where('unit_id', '=', call.reader.unit)
    .where('person_id', '=', call.person)
    .executeTakeFirst()
  if (row === undefined) throw new Refused('task.aboutUnknown', { status: 422, field: 'about' })
}

async function shown(call: Call, rows: readonly StoredTask[]) {
  const persons = await personsWithPlace(
    call,
    rows.map((row) => row.person_id),
  )
  return rows.flatMap((row) => {
    const person = persons.get(row.person_id)
    return person === undefined ? [] : [viewOf(factsOf(row), { person, reader: call.reader, now: call.now })]
  })
}

function factsOf(row: StoredTask): TaskFacts {
  return {
    task: row.id,
    version: row.version,
    state: stateOf(row),
    unit: row.unit_id,
    key: row.key,
    profession: row.profession as TaskFacts['profession'], // Cast: openTask writes no other.
    staff: row.staff_id,
    aboutKind: row.about_kind,
    title: titleOf(row),
    source: row.source,
    priority: priorityOf(row),
    due: row.due_at,
    escalatedAt: row.escalated_at,
    staffName: row.staff_name,
    about:
      row.about_process_id === null || row.about_kind === null
        ? null
        : { kind: row.about_kind, id: row.about_process_id },
    endedAt: row.closed_at,
    endedBy: row.ended_by,
    note: row.outcome_note,
  }
}

/** Every overdue task is told about once, to the head of its unit: one notice a unit and tick, and no names in it. */
export const tasksOverdue: JobSpec = {
  name: 'task.overdue',
  cron: '*/5 * * * *',
  resource: 'task',
  async work({ trx, owner, now, touches, emit }) {
    for (const { unit, head, persons } of await markOverdue(trx, { owner, now })) {
      for (const person of persons) touches(person)
      emit(`unit:${unit}`)
      if (head !== null) await tellHead(trx, { unit, head, now })
    }
  },
}

async function tellHead(
  trx: Change['trx'],
  to: { unit: StoredTask['unit_id']; head: NonNullable<StoredTask['staff_id']>; now: Instant },
): Promise<void> {
  await notify(trx, {
    key: `${to.unit}:${to.now}`,
    unit: to.unit,
    staff: [to.head],
    code: 'tasksOverdue',
    topic: `unit:${to.unit}`,
    now: to.now,
    when: 'daytime',
  })
}
