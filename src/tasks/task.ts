import { z } from 'zod'
import { personInList } from '../exchanges/person-in-list.ts'
import type { Profession } from '../shared/endpoint.ts'
import { commandId, processId } from '../shared/id.ts'
import { instant } from '../shared/instant.ts'

/** Where a task stands. */
export const taskState = z.enum(['open', 'done', 'notNeeded'])
export type TaskState = z.output<typeof taskState>

/** 1 first, 3 when there is time. */
export const taskPriority = z.union([z.literal(1), z.literal(2), z.literal(3)])
export type TaskPriority = z.output<typeof taskPriority>

const professions = [
  'physician',
  'nurse',
  'assistantNurse',
  'occupationalTherapist',
  'physiotherapist',
  'coordinator',
  'other',
] as const satisfies readonly Profession[]
export const taskProfession = z.enum(professions)

/** What is to be done, in both languages where Hemma opens the task; own words stand in both as they were written. */
export const taskTitle = z.strictObject({ sv: z.string(), en: z.string() })
export type TaskTitle = z.output<typeof taskTitle>

/** The title of a stored task. */
export function titleOf(row: { readonly title: string; readonly title_en: string | null }): TaskTitle {
  return { sv: row.title, en: row.title_en ?? row.title }
}

/** A task in a list. */
export const taskRow = z.strictObject({
  task: processId,
  version: commandId,
  state: taskState,
  person: personInList,
  /** The care model's step or the kind of task; 'own' for one written by hand. */
  key: z.string(),
  title: taskTitle,
  source: z.string().nullable(),
  /** The only profession that may do it; null when anyone in the unit may. */
  profession: taskProfession.nullable(),
  priority: taskPriority,
  due: instant.nullable(),
  overdue: z.boolean(),
  /** When the head of unit was told that it is overdue. */
  escalatedAt: instant.nullable(),
  /** Who has taken it. */
  staff: z.string().nullable(),
  mine: z.boolean(),
  /** The process that it is about, to open it. */
  about: z
    .strictObject({ kind: z.enum(['referral', 'enrolment', 'visit', 'order', 'task']), id: processId })
    .nullable(),
  ended: z.strictObject({ at: instant, by: z.string(), note: z.string().nullable() }).nullable(),
  allowed: z.array(z.string()),
})
export type TaskRow = z.output<typeof taskRow>

/** The key of tasks that somebody wrote in own words. */
export const OWN_TASK = 'own'
