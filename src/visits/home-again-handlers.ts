import type { Call, Change } from '../door/call.ts'
import { awayNow } from '../persons/away-store.ts'
import { derivedId } from '../records/derived-id.ts'
import { instantAt } from '../shared/day.ts'
import type { PersonId } from '../shared/id.ts'
import { visit as en } from '../shared/texts/en/visit.ts'
import { visit as sv } from '../shared/texts/sv/visit.ts'
import { nextWorkingDay } from '../shared/working-day.ts'
import { openTask } from '../tasks/task-store.ts'
import { HOME_AGAIN_TASK } from './away.ts'
import { waitsForHome } from './away-rules.ts'
import { type Decision, decisionsOpen, endHomeAgainTasks, homeAgainTasks } from './away-store.ts'
import type { VisitRow } from './visit-row.ts'
import { visitById } from './visit-store.ts'

/**
 * Runs after the unit has said where a person is. Home again with visits that were changed meanwhile: a task to see
 * to them, due on the next working day at noon (design). Away again: the task is not needed for now.
 */
export async function visitsFollow(change: Change): Promise<void> {
  const { trx, reader, person, id: version, now } = change
  if (person === null) return
  const of = { person, unit: reader.unit }
  if ((await awayNow(change)) !== null) {
    const end = { note: sv.away.awayAgain, by: reader.staff, version, at: now }
    await endHomeAgainTasks(trx, { ...of, ...end, done: false })
    return
  }
  const [first] = await waitingForHome(change, person)
  if (first === undefined || (await homeAgainTasks(trx, of)).length > 0) return
  await openTask(trx, {
    id: derivedId<'process'>(version, `task:${HOME_AGAIN_TASK}`),
    ...{ owner: reader.owner, ...of, about: first.row.id },
    key: HOME_AGAIN_TASK,
    title: { sv: sv.away.task, en: en.away.task },
    source: 'design',
    priority: 1,
    due: instantAt(nextWorkingDay(change.today), '12:00'),
    version,
    openedAt: now,
  })
}

/** What waits for the person to come home, with the visit as it stands. */
export async function waitingForHome(
  call: Call,
  person: PersonId,
): Promise<{ row: VisitRow; decision: Decision }[]> {
  const { trx, reader, today, circumstances } = call
  if (circumstances.person?.deceased !== null) return []
  const waiting: { row: VisitRow; decision: Decision }[] = []
  for (const decision of await decisionsOpen(trx, { person, unit: reader.unit })) {
    const row = await visitById(trx, { visit: decision.visit, unit: reader.unit })
    if (row !== undefined && waitsForHome({ ...row, ...decision }, today)) waiting.push({ row, decision })
  }
  return waiting.toSorted((a, b) => (a.row.day < b.row.day ? -1 : 1))
}
