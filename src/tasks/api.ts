import { z } from 'zod'
import { command, query } from '../shared/endpoint.ts'
import { commandId, type ProcessId, personId, processId, staffId } from '../shared/id.ts'
import { instant } from '../shared/instant.ts'
import { taskPriority, taskProfession, taskRow, taskState } from './task.ts'

const may = { purpose: 'care' } as const
const reads = { activity: 'Läsa', resource: 'task' } as const
const writes = { activity: 'Skriva', resource: 'task' } as const
const onTask = ({ task }: { task: ProcessId }) => ({ process: task })
const changed = z.strictObject({
  task: processId,
  version: commandId,
  state: taskState,
  person: personId,
})
const title = z.string().trim().min(3).max(200)
const note = z.string().trim().max(1000)

/** Tasks of the own unit by priority, then by due; those without a day last. */
export const listTasks = query({
  id: 'task.list',
  method: 'GET',
  path: '/api/task/list',
  summary: 'Open tasks of one’s own or the team’s, or those ended within a week',
  may,
  audit: reads,
  about: () => 'unit',
  input: z.strictObject({ whose: z.enum(['mine', 'team', 'ended']) }),
  bag: { of: 'self', ask: () => [{ whose: 'mine' as const }] },
  output: z.strictObject({
    rows: z.array(taskRow),
    total: z.int(),
    /** For the tabs: how many stand open under each, and how many are overdue. */
    counts: z.strictObject({ mine: z.int(), team: z.int(), overdue: z.int() }),
  }),
  example: () => ({ as: 'erik', input: { whose: 'team' as const } }),
})

/** A person's open tasks in the own unit. */
export const tasksOfPerson = query({
  id: 'task.ofPerson',
  method: 'GET',
  path: '/api/task/of-person',
  summary: 'Open tasks about a person in the own unit',
  may,
  audit: reads,
  about: ({ person }) => ({ person }),
  input: z.strictObject({ person: personId }),
  bag: { of: 'person', ask: ({ person }) => [{ person }] },
  output: z.strictObject({ person: personId, rows: z.array(taskRow), total: z.int() }),
  example: (world) => ({ as: 'erik', input: { person: world.id('ragnar') } }),
})

/** Those who can be given a task in the own unit. */
export const taskColleagues = query({
  id: 'task.colleagues',
  method: 'GET',
  path: '/api/task/colleagues',
  summary: 'Staff of the own unit, to give a task to',
  may,
  audit: { activity: 'Läsa', resource: 'staff' },
  about: () => 'region',
  input: z.strictObject({}),
  bag: { of: 'self', ask: () => [{}] },
  output: z.strictObject({
    staff: z.array(z.strictObject({ staff: staffId, name: z.string(), title: z.string(), me: z.boolean() })),
  }),
  example: () => ({ as: 'erik', input: {} }),
})

const what = {
  title,
  due: instant.nullable().default(null),
  priority: taskPriority.default(2),
  profession: taskProfession.nullable().default(null),
  /** Whom it is given to; null leaves it to the team. */
  staff: staffId.nullable().default(null),
}

/** A task in own words, for oneself, a colleague or the team. */
export const createTask = command({
  id: 'task.create',
  path: '/api/task/create',
  summary: 'Writes a task about a person',
  may,
  audit: writes,
  about: ({ person }) => ({ person }),
  delivery: 'queued',
  input: z.strictObject({ person: personId, task: processId, about: processId.optional(), ...what }),
  output: changed,
  example: (world) => ({
    as: 'erik',
    input: {
      person: world.id('ragnar'),
      task: world.id('example:task'),
      title: 'Ring dottern om fredagens besök',
      due: '2026-11-23T09:00:00.000Z',
    },
  }),
})

/** Changes a task that was written in own words. */
export const changeTask = command({
  id: 'task.change',
  path: '/api/task/change',
  summary: 'Changes a task of own words',
  may,
  audit: writes,
  about: onTask,
  delivery: 'queued',
  input: z.strictObject({ task: processId, ...what }),
  output: changed,
  example: (world) => ({
    as: 'erik',
    input: { task: world.id('task-own'), title: 'Ring dottern, hon svarar efter 16', due: null },
  }),
})

/** Takes a task: it stands under one's own name. From a colleague too, who may be away. */
export const takeTask = command({
  id: 'task.take',
  path: '/api/task/take',
  summary: 'Takes a task',
  may,
  audit: writes,
  about: onTask,
  delivery: 'queued',
  input: z.strictObject({ task: processId }),
  output: changed,
  example: (world) => ({ as: 'karin', input: { task: world.id('task-team') } }),
})

/** Gives a task back to the team. */
export const letGoTask = command({
  id: 'task.letGo',
  path: '/api/task/let-go',
  summary: 'Gives a task back to the team',
  may,
  audit: writes,
  about: onTask,
  delivery: 'queued',
  input: z.strictObject({ task: processId }),
  output: changed,
  example: (world) => ({ as: 'erik', input: { task: world.id('task-mine') } }),
})

/** Done, with what came of it where there is something to say. */
export const doneTask = command({
  id: 'task.done',
  path: '/api/task/done',
  summary: 'A task is done, by name',
  may,
  audit: writes,
  about: onTask,
  delivery: 'queued',
  input: z.strictObject({ task: processId, note: note.default('') }),
  output: changed,
  example: (world) => ({ as: 'erik', input: { task: world.id('task-mine'), note: 'Gick bra.' } }),
})

/** Not needed any more, and why. */
export const notNeededTask = command({
  id: 'task.notNeeded',
  path: '/api/task/not-needed',
  summary: 'A task is not needed any more, with the reason',
  may,
  audit: writes,
  about: onTask,
  delivery: 'queued',
  input: z.strictObject({ task: processId, note: note.min(3) }),
  output: changed,
  example: (world) => ({
    as: 'erik',
    input: { task: world.id('task-team'), note: 'Hälsocentralen har redan ringt.' },
  }),
})

/** Opens an ended task again: the undo of done and of not needed. */
export const reopenTask = command({
  id: 'task.reopen',
  path: '/api/task/reopen',
  summary: 'Opens an ended task again',
  may,
  audit: writes,
  about: onTask,
  delivery: 'queued',
  input: z.strictObject({ task: processId }),
  output: changed,
  example: (world) => ({ as: 'erik', input: { task: world.id('task-done') } }),
})
