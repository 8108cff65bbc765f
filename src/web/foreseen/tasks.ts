import type { ProcessId } from '../../shared/id.ts'
import { doneTask, letGoTask, listTasks, notNeededTask, takeTask, tasksOfPerson } from '../../tasks/api.ts'
import { allowed } from '../../tasks/rules.ts'
import type { TaskRow } from '../../tasks/task.ts'
import { type Made, type Sight, seen, sight } from './sight.ts'

type OnTask = { readonly task: ProcessId }

/** A task that is ended leaves the lists of what is to be done. */
const ended = [
  seen<OnTask, typeof listTasks.input, typeof listTasks.output>(listTasks, (list, { input }, { whose }) => {
    const rows = list.rows.filter(({ task }) => task !== input.task)
    if (whose === 'ended' || rows.length === list.rows.length) return list
    const [row] = list.rows.filter(({ task }) => task === input.task)
    const { mine, team, overdue } = list.counts
    const counts = {
      mine: mine - Number(row?.mine === true),
      team: team - 1,
      overdue: overdue - Number(row?.overdue === true),
    }
    return { rows, total: list.total - 1, counts }
  }),
  seen<OnTask, typeof tasksOfPerson.input, typeof tasksOfPerson.output>(tasksOfPerson, (list, { input }) => {
    const rows = list.rows.filter(({ task }) => task !== input.task)
    return { ...list, rows, total: list.total - (list.rows.length - rows.length) }
  }),
]

/** A task that somebody takes or gives back stays where it is, under another name. */
function held(isMine: boolean) {
  const here = (rows: readonly TaskRow[], made: Made<OnTask>) =>
    rows.map((row) => (row.task === made.input.task ? heldBy(row, made, isMine) : row))
  return [
    seen<OnTask, typeof listTasks.input, typeof listTasks.output>(listTasks, (list, made, { whose }) => {
      const was = list.rows.find(({ task }) => task === made.input.task)
      if (was === undefined || was.mine === isMine) return { ...list, rows: here(list.rows, made) }
      const mine = list.counts.mine + (isMine ? 1 : -1)
      const rows = here(list.rows, made).filter((row) => whose !== 'mine' || row.mine)
      const total = list.total - (list.rows.length - rows.length)
      return { rows, total, counts: { ...list.counts, mine } }
    }),
    seen<OnTask, typeof tasksOfPerson.input, typeof tasksOfPerson.output>(tasksOfPerson, (list, made) => ({
      ...list,
      rows: here(list.rows, made),
    })),
  ]
}

function heldBy(row: TaskRow, { by, id }: Made<OnTask>, isMine: boolean): TaskRow {
  const staff = isMine ? by.staff : null
  const { key, profession, state } = row
  const standing = { state, unit: by.unit, key, profession, staff, aboutKind: row.about?.kind ?? null }
  const may = allowed(standing, {
    unit: by.unit,
    staff: by.staff,
    purpose: 'care',
    profession: by.profession,
  })
  return { ...row, version: id, staff: isMine ? by.name : null, mine: isMine, allowed: may }
}

const as =
  (state: TaskRow['state']) =>
  ({ input, id, person }: Made<OnTask>) =>
    person === null ? undefined : { task: input.task, version: id, state, person }

/** What ticking a task comes to. */
export const tasks: readonly Sight[] = [
  sight(doneTask, as('done'), ended),
  sight(notNeededTask, as('notNeeded'), ended),
  sight(takeTask, as('open'), held(true)),
  sight(letGoTask, as('open'), held(false)),
]
