import { randomUUID } from 'node:crypto'
import type { Trx } from '../platform/database.ts'
import type { Writing } from '../records/author.ts'
import { derivedId } from '../records/derived-id.ts'
import type { CommandId, PersonId, ProcessId } from '../shared/id.ts'
import { type Instant, later } from '../shared/instant.ts'
import { visit as en } from '../shared/texts/en/visit.ts'
import { visit as sv } from '../shared/texts/sv/visit.ts'
import { openTask } from '../tasks/task-store.ts'
import { type SearchStep, searchOutcome, searchStep } from './search.ts'
import { RECORD_DEATH_TASK, SEARCH_TASK, SEARCH_WITHIN_MS } from './search-rules.ts'

/** One attempt to find the person, as it was noted. */
export interface SearchAttempt {
  readonly step: SearchStep
  readonly outcome: 'done' | 'noAnswer' | 'notPossible'
  readonly note: string
  readonly at: Instant
  readonly by: string
}

/** Notes one attempt. */
export async function noteAttempt(
  writing: Writing,
  attempt: { visit: ProcessId; person: PersonId } & Pick<SearchAttempt, 'step' | 'outcome' | 'note'>,
): Promise<void> {
  await writing.trx
    .insertInto('visit_search_step')
    .values({
      id: randomUUID(),
      visit_id: attempt.visit,
      owner_id: writing.reader.owner,
      person_id: attempt.person,
      step: attempt.step,
      outcome: attempt.outcome,
      note: attempt.note || null,
      at: writing.madeAt,
      staff_id: writing.reader.staff,
      staff_name: writing.reader.name,
    })
    .execute()
}

/** The attempts of a visit's searches, oldest first. */
export async function attemptsOf(trx: Trx, visit: ProcessId): Promise<SearchAttempt[]> {
  const rows = await trx
    .selectFrom('visit_search_step')
    .selectAll()
    .where('visit_id', '=', visit)
    .orderBy('at')
    .orderBy('recorded_at')
    .execute()
  return rows.map((row) => ({
    step: searchStep.parse(row.step),
    outcome: searchOutcome.parse(row.outcome),
    note: row.note ?? '',
    at: row.at,
    by: row.staff_name,
  }))
}

const urgent = {
  [SEARCH_TASK]: { sv: sv.searchTask, en: en.searchTask },
  [RECORD_DEATH_TASK]: { sv: sv.recordDeathTask, en: en.recordDeathTask },
} as const

/** The unit's task to go on searching, or to record the death of whom it found dead: first in the list, within the hour. */
export async function openUrgentTask(
  change: Writing & { readonly id: CommandId },
  task: { visit: ProcessId; person: PersonId; key: keyof typeof urgent },
): Promise<void> {
  const { owner, unit } = change.reader
  await openTask(change.trx, {
    id: derivedId<'process'>(change.id, `task:${task.key}`),
    ...{ owner, unit, person: task.person, about: task.visit, key: task.key },
    title: urgent[task.key],
    source: 'design',
    priority: 1,
    due: later(change.now, SEARCH_WITHIN_MS),
    version: change.id,
    openedAt: change.now,
  })
}
