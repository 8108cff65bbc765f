import type { Profession } from '../shared/endpoint.ts'
import type { StaffId, UnitId } from '../shared/id.ts'
import { Refused } from '../shared/refused.ts'
import type { RefusalCode } from '../shared/texts/refusal-text.ts'
import { OWN_TASK, type TaskState } from './task.ts'

/** What can be done with a task; each is the id of its command. */
export const taskActions = [
  'task.done',
  'task.take',
  'task.letGo',
  'task.change',
  'task.notNeeded',
  'task.reopen',
] as const
export type TaskAction = (typeof taskActions)[number]

/** What the rules must know of a task. */
export interface TaskStanding {
  readonly state: TaskState
  readonly unit: UnitId
  readonly key: string
  readonly profession: Profession | null
  readonly staff: StaffId | null
  /** The kind of process that it is about. */
  readonly aboutKind: string | null
}

export interface TaskReader {
  readonly unit: UnitId
  readonly staff: StaffId | null
  readonly purpose: 'care' | 'admin'
  readonly profession: Profession
}

/** What this reader may do with the task now; an overdue task stays as openable as any other. */
export function allowed(task: TaskStanding, reader: TaskReader): TaskAction[] {
  return taskActions.filter((action) => refusalOf(action, task, reader) === null)
}

/** Refuses by name what the task does not allow now. */
export function demand(action: TaskAction, task: TaskStanding, reader: TaskReader): void {
  const code = refusalOf(action, task, reader)
  if (code === null) return
  if (code === 'access.notFound') throw new Refused(code, { status: 404 })
  throw new Refused(code, { status: code === 'task.otherProfession' ? 403 : 409 })
}

/** May someone of this profession do a task that asks for one? */
function mayDo(asked: Profession | null, profession: Profession): boolean {
  return asked === null || asked === profession
}

/**
 * Steps that end by being done where they belong: a varsel is receipted on the board, a search ends by a named
 * decision, responsibility is taken by a physician (HSL 12:3), and a hand-back ends by its answer. A tick in a list
 * would say what nobody has done.
 */
function isDoneElsewhere(task: TaskStanding): boolean {
  if (task.key === OWN_TASK) return false
  return task.aboutKind === 'referral' || task.aboutKind === 'visit' || endedByTheirAct.includes(task.key)
}

/** Responsibility taken, and a hand-back answered: on screen, or by phone and written by the team. */
const endedByTheirAct: readonly string[] = [
  'takeResponsibility',
  'handBackAccepted',
  'phoneHandBack',
  'handBackOverdue',
]

/** Written, it ends its step; where another's plan is enough, somebody says why none of one's own is needed. */
const PLAN_STEP = 'planIfWorse'

function refusalOf(action: TaskAction, task: TaskStanding, reader: TaskReader): RefusalCode | null {
  if (reader.purpose !== 'care' || reader.unit !== task.unit) return 'access.notFound'
  const open = task.state === 'open'
  const mine = task.staff !== null && task.staff === reader.staff
  switch (action) {
    case 'task.reopen':
      return open ? 'task.isOpen' : null
    case 'task.change':
      return !open ? 'task.alreadyEnded' : task.key === OWN_TASK ? null : 'task.notOwnWords'
    case 'task.letGo':
      return !open ? 'task.alreadyEnded' : mine ? null : 'task.notYours'
    case 'task.take':
      if (!open) return 'task.alreadyEnded'
      if (mine) return 'task.alreadyYours'
      return mayDo(task.profession, reader.profession) ? null : 'task.otherProfession'
    case 'task.done':
    case 'task.notNeeded':
      if (!open) return 'task.alreadyEnded'
      if (isDoneElsewhere(task)) return 'task.doneElsewhere'
      if (action === 'task.done' && task.key === PLAN_STEP) return 'task.doneElsewhere'
      return mayDo(task.profession, reader.profession) ? null : 'task.otherProfession'
  }
}
