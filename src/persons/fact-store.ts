import { sql } from 'kysely'
import type { Trx } from '../platform/database.ts'
import type { Writing } from '../records/author.ts'
import { entryBody } from '../records/entry.ts'
import { correctEntry, writeEntry } from '../records/entry-store.ts'
import type { EntryId, PersonId, UnitId } from '../shared/id.ts'
import type { Instant } from '../shared/instant.ts'
import { Refused } from '../shared/refused.ts'
import { endedSections, factCode, factSections } from './fact-sentences.ts'
import { type Fact, type FactKind, singleKinds } from './facts.ts'
import { headsOf, holdingNow } from './line-rules.ts'
import type { Statement } from './statement.ts'

/** A statement as it is read back: whose, when, and the form as it was kept (parse it by its kind's shape). */
export interface KeptStatement extends Statement {
  readonly person: PersonId
  readonly kind: FactKind
  readonly unit: UnitId
  readonly unitName: string
  readonly by: string
  readonly at: Instant
  readonly form: unknown
}

/** A new statement: its entry's id, whom it is about, what it takes the place of, and what it says. */
export interface NewStatement {
  readonly entry: EntryId
  readonly person: PersonId
  readonly over: EntryId | null
}

/** The statements about a person that hold now, by these units; of all kinds or of some. */
export async function factsOf(
  trx: Trx,
  asked: { person: PersonId; units: readonly UnitId[]; kinds?: readonly FactKind[] },
): Promise<KeptStatement[]> {
  return holdingNow(await statements(trx, { ...asked, persons: [asked.person] }))
}

/** The same for many persons at once, by person; whoever nothing is said of is left out. */
export async function factsOfMany(
  trx: Trx,
  asked: { persons: readonly PersonId[]; units: readonly UnitId[]; kinds?: readonly FactKind[] },
): Promise<ReadonlyMap<PersonId, KeptStatement[]>> {
  return Map.groupBy(holdingNow(await statements(trx, asked)), ({ person }) => person)
}

/** States a fact as a signed entry of its kind, in its line; a statement that someone was first to change is refused. */
export async function stateFact(writing: Writing, statement: NewStatement, fact: Fact): Promise<void> {
  const line = await takeLine(writing, statement, fact.kind)
  const data = fact.kind === 'doorCode' ? {} : { form: toJson(fact.value) }
  await writeEntry(writing, {
    id: statement.entry,
    person: statement.person,
    kind: fact.kind,
    body: { sections: factSections(fact), data },
    signing: 'signed',
  })
  await keep(writing, statement, { kind: fact.kind, line, code: factCode(fact), ended: false })
  if (fact.kind === 'doorCode') {
    const { portCode, keyPlace } = fact.value
    await writing.trx
      .insertInto('door_code')
      .values({
        entry_id: statement.entry,
        owner_id: writing.reader.owner,
        person_id: statement.person,
        port_code: portCode ?? null,
        key_place: keyPlace ?? null,
      })
      .execute()
  }
}

/** Ends the line of a statement, with the reason in the record. */
export async function endLine(
  writing: Writing,
  statement: NewStatement & { over: EntryId; reason: string },
): Promise<FactKind> {
  const kind = await kindOf(writing, statement.person, statement.over)
  const line = await takeLine(writing, statement, kind)
  await writeEntry(writing, {
    id: statement.entry,
    person: statement.person,
    kind,
    body: { sections: endedSections(kind, statement.reason) },
    signing: 'signed',
  })
  await keep(writing, statement, { kind, line, code: null, ended: true })
  return kind
}

/** Marks the newest statement of a line as entered in error; only the unit that said it, and only the newest. */
export async function takeBack(
  writing: Writing,
  given: { entry: EntryId; person: PersonId; statement: EntryId; reason: string },
): Promise<FactKind> {
  const kind = await kindOf(writing, given.person, given.statement)
  const there = await lockedStatements(writing, given.person, kind)
  const head = [...headsOf(there).values()].find((one) => one.entry === given.statement)
  if (head === undefined) throw new Refused('command.stale', { status: 409, field: 'statement' })
  const old = await writing.trx
    .selectFrom('entry')
    .select('body')
    .where('id', '=', given.statement)
    .executeTakeFirstOrThrow()
  await correctEntry(writing, {
    id: given.entry,
    replaces: given.statement,
    kind: 'enteredInError',
    reason: given.reason,
    body: entryBody.parse(old.body),
  })
  return kind
}

/** Port codes and keys that hold now, by these units. */
export async function doorCodesOf(trx: Trx, asked: { person: PersonId; units: readonly UnitId[] }) {
  const held = await factsOf(trx, { ...asked, kinds: ['doorCode'] })
  if (held.length === 0) return []
  const rows = await trx
    .selectFrom('door_code')
    .select(['entry_id', 'port_code', 'key_place'])
    .where(
      'entry_id',
      'in',
      held.map((one) => one.entry),
    )
    .execute()
  return held.map((one) => {
    const code = rows.find((row) => row.entry_id === one.entry)
    return { statement: one, portCode: code?.port_code ?? null, keyPlace: code?.key_place ?? null }
  })
}

async function statements(
  trx: Trx,
  asked: { persons: readonly PersonId[]; units: readonly UnitId[]; kinds?: readonly FactKind[] },
): Promise<KeptStatement[]> {
  if (asked.units.length === 0 || asked.persons.length === 0) return []
  const rows = await trx
    .selectFrom('person_fact as f')
    .innerJoin('entry as e', 'e.id', 'f.entry_id')
    .innerJoin('unit as u', 'u.id', 'f.unit_id')
    .select([
      'f.entry_id',
      'f.line_id',
      'f.over_id',
      'f.ended',
      'f.kind',
      'f.unit_id',
      'f.person_id',
      'f.said_at',
    ])
    .select(['u.name as unit_name', 'e.author_name', 'e.author_title', 'e.body'])
    .select(({ exists, selectFrom }) =>
      exists(
        selectFrom('entry as n')
          .select('n.id')
          .whereRef('n.record_id', '=', 'f.entry_id')
          .where('n.correction', '=', 'enteredInError'),
      ).as('taken_back'),
    )
    .where('f.person_id', '=', sql<PersonId>`any(${sql.val([...asked.persons])}::uuid[])`)
    .where('f.unit_id', 'in', [...asked.units])
    .$if(asked.kinds !== undefined, (q) => q.where('f.kind', 'in', [...(asked.kinds ?? [])]))
    .orderBy('f.said_at', 'desc')
    .orderBy('f.recorded_at', 'desc')
    .execute()
  return rows.map((row) => ({
    entry: row.entry_id,
    line: row.line_id,
    over: row.over_id,
    ended: row.ended,
    takenBack: Boolean(row.taken_back),
    person: row.person_id,
    kind: row.kind,
    unit: row.unit_id,
    unitName: row.unit_name,
    by: `${row.author_name}, ${row.author_title}`,
    at: row.said_at,
    form: formIn(row.body),
  }))
}

function formIn(body: unknown): unknown {
  if (typeof body !== 'object' || body === null || !('data' in body)) return {}
  const { data } = body
  return typeof data === 'object' && data !== null && 'form' in data ? data.form : {}
}

/** The line a new statement belongs to; refused when what it takes the place of is not the newest any more. */
async function takeLine(writing: Writing, statement: NewStatement, kind: FactKind): Promise<EntryId> {
  const there = await lockedStatements(writing, statement.person, kind)
  const heads = [...headsOf(there).values()]
  if (statement.over === null) {
    const occupied = singleKinds.includes(kind) && heads.some((head) => !head.ended)
    if (occupied) throw new Refused('command.stale', { status: 409, field: 'over' })
    return statement.entry
  }
  const head = heads.find((one) => one.entry === statement.over)
  if (head !== undefined) return head.line
  const known = there.some((one) => one.entry === statement.over)
  throw known
    ? new Refused('command.stale', { status: 409, field: 'over' })
    : new Refused('access.notFound', { status: 404 })
}

/** The unit's own statements of a kind, after waiting for whoever else is changing them in this moment. */
async function lockedStatements(
  writing: Writing,
  person: PersonId,
  kind: FactKind,
): Promise<KeptStatement[]> {
  const { unit } = writing.reader
  await sql`select pg_advisory_xact_lock(hashtextextended(${`${person} ${unit} ${kind}`}, 3))`.execute(
    writing.trx,
  )
  return statements(writing.trx, { persons: [person], units: [unit], kinds: [kind] })
}

async function kindOf(writing: Writing, person: PersonId, entry: EntryId): Promise<FactKind> {
  const row = await writing.trx
    .selectFrom('person_fact')
    .select('kind')
    .where('entry_id', '=', entry)
    .where('person_id', '=', person)
    .where('unit_id', '=', writing.reader.unit)
    .executeTakeFirst()
  if (row === undefined) throw new Refused('access.notFound', { status: 404 })
  return row.kind
}

async function keep(
  writing: Writing,
  statement: NewStatement,
  said: { kind: FactKind; line: EntryId; code: string | null; ended: boolean },
): Promise<void> {
  await writing.trx
    .insertInto('person_fact')
    .values({
      entry_id: statement.entry,
      owner_id: writing.reader.owner,
      unit_id: writing.reader.unit,
      person_id: statement.person,
      kind: said.kind,
      line_id: said.line,
      over_id: statement.over,
      code: said.code,
      ended: said.ended,
      said_at: writing.madeAt,
    })
    .execute()
}

/** A form as JSON keeps it: what was left out is absent. */
function toJson(value: object): Record<string, string | number | boolean> {
  return JSON.parse(JSON.stringify(value))
}
