import type pg from 'pg'
import type { Circumstances, ProcessFacts, Reader, SessionFacts } from '../access/reader.ts'
import type { Day } from '../shared/day.ts'
import type { AssignmentId, PersonId, ProcessId } from '../shared/id.ts'
import type { Instant } from '../shared/instant.ts'

/** Everything that the decision needs, as access_facts() answers in one flight. */
export interface Facts {
  readonly session: SessionFacts | null
  readonly reader: Reader | null
  readonly process: ProcessFacts | null
  readonly circumstances: Circumstances
}

/** What access_facts() is asked. */
export interface FactsQuestion {
  readonly session: Buffer | null
  readonly assignment: AssignmentId | null
  readonly person: PersonId | null
  readonly process: ProcessId | null
  readonly now: Instant
  readonly today: Day
}

/** The JSON of access_facts() (db/migrations/0001_house.sql); parts are absent where it found nothing. */
export interface FactsRow {
  readonly session?: SessionFacts
  readonly assignment?: Omit<Reader, 'kind' | 'staff' | 'assignment' | 'hsaId' | 'name'> & {
    readonly id: AssignmentId
  }
  readonly process?: ProcessFacts
  readonly person?: Circumstances['person']
  readonly relation?: boolean
  readonly choices?: Circumstances['choices']
}

/** Asks for the facts on a connection whose transaction has begun; also sets whose rows the transaction sees. */
export async function fetchFacts(client: pg.PoolClient, question: FactsQuestion): Promise<Facts> {
  const { rows } = await client.query<{ facts: FactsRow }>({
    name: 'access_facts',
    text: 'select access_facts($1, $2, $3, $4, $5, $6) as facts',
    values: [
      question.session,
      question.assignment,
      question.person,
      question.process,
      question.now,
      question.today,
    ],
  })
  const facts = rows[0]?.facts ?? {}
  return factsOf(facts, facts.session ?? null)
}

/** The facts as the door uses them; `who` is named by a session or, for what a device delivers, by its author. */
export function factsOf(facts: FactsRow, who: Who | null): Facts {
  return {
    session: facts.session ?? null,
    reader: readerOf(facts, who),
    process: facts.process ?? null,
    circumstances: {
      person: facts.person ?? null,
      relation: facts.relation ?? false,
      choices: facts.choices ?? [],
    },
  }
}

/** Who somebody is, whatever they work as. */
export type Who = Pick<SessionFacts, 'staff' | 'hsaId' | 'name'>

function readerOf(facts: FactsRow, session: Who | null): Reader | null {
  if (session === null || facts.assignment === undefined) return null
  const { id, ...assignment } = facts.assignment
  return {
    ...assignment,
    kind: 'staff',
    staff: session.staff,
    assignment: id,
    hsaId: session.hsaId,
    name: session.name,
  }
}
