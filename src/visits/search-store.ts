import { randomUUID } from 'node:crypto'
import type { Trx } from '../platform/database.ts'
import type { Writing } from '../records/author.ts'
import type { PersonId, ProcessId } from '../shared/id.ts'
import type { Instant } from '../shared/instant.ts'
import { type SearchStep, searchOutcome, searchStep } from './search.ts'

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
