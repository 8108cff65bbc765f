import type { PersonInList } from '../exchanges/person-in-list.ts'
import type { Instant } from '../shared/instant.ts'
import { allowed, type TaskReader, type TaskStanding } from './rules.ts'
import type { TaskPriority, TaskRow, TaskTitle } from './task.ts'

/** What a task's row holds beside what the rules need. */
export interface TaskFacts extends TaskStanding {
  readonly task: TaskRow['task']
  readonly version: TaskRow['version']
  readonly title: TaskTitle
  readonly source: string | null
  readonly priority: TaskPriority
  readonly due: Instant | null
  readonly escalatedAt: Instant | null
  readonly staffName: string | null
  readonly about: TaskRow['about']
  readonly endedAt: Instant | null
  readonly endedBy: string | null
  readonly note: string | null
}

/** A task as its reader is shown it. */
export function viewOf(
  facts: TaskFacts,
  shown: { person: PersonInList; reader: TaskReader; now: Instant },
): TaskRow {
  const { person, reader, now } = shown
  const open = facts.state === 'open'
  return {
    task: facts.task,
    version: facts.version,
    state: facts.state,
    person,
    key: facts.key,
    title: facts.title,
    source: facts.source,
    profession: facts.profession,
    priority: facts.priority,
    due: facts.due,
    overdue: open && facts.due !== null && facts.due < now,
    escalatedAt: open ? facts.escalatedAt : null,
    staff: facts.staffName,
    mine: facts.staff !== null && facts.staff === reader.staff,
    about: facts.about,
    ended:
      open || facts.endedAt === null
        ? null
        : { at: facts.endedAt, by: facts.endedBy ?? 'Hemma', note: facts.note },
    allowed: allowed(facts, reader),
  }
}
