import { type Expression, type SqlBool, sql } from 'kysely'
import type { Trx } from '../platform/database.ts'
import type { PersonId, UnitId } from '../shared/id.ts'
import type { Instant } from '../shared/instant.ts'
import { nameOf } from '../shared/person-name.ts'
import { meantWords } from './misspelling.ts'
import type { PersonHit } from './person.ts'

/** For each word that was written, the words that count as it: itself, and what it may be a slip for. */
export type Wanted = readonly (readonly string[])[]

/** For whom a search is made: whose persons come first, and when. */
export interface Searcher {
  readonly unit: UnitId
  readonly now: Instant
}

/** Beyond this many the answer only says that there are more. */
export const MOST_COUNTED = 200

/**
 * Persons in whose name or street every wanted word begins a word. One's own unit's persons come first and are all
 * among them; of the others at most MOST_COUNTED are looked at, so that a short word costs no more in a large region.
 */
export async function hitsByWords(trx: Trx, wanted: Wanted, searcher: Searcher): Promise<PersonHit[]> {
  return hits(trx, searcher, sql<SqlBool>`(${sql.join(wanted.map(oneOf), sql` and `)})`)
}

/** Persons one of whose numbers begins with these characters, with or without the century. */
export async function hitsByNumber(trx: Trx, digits: string, searcher: Searcher): Promise<PersonHit[]> {
  const fits = sql<SqlBool>`(s.numbers like ${`% ${digits}%`} or s.numbers like ${`% __${digits}%`})`
  return hits(trx, searcher, fits)
}

/** The persons with these ids, as hits. */
export async function hitsByIds(
  trx: Trx,
  ids: readonly PersonId[],
  searcher: Searcher,
): Promise<PersonHit[]> {
  if (ids.length === 0) return []
  return hits(trx, searcher, sql<SqlBool>`s.person_id = any(${sql.val([...ids])}::uuid[])`)
}

/** Persons born on a day, one of whose words begins with one of these. */
export async function hitsByBirthDay(
  trx: Trx,
  given: { birthDay: string; words: readonly string[] },
  searcher: Searcher,
): Promise<PersonHit[]> {
  if (given.words.length === 0) return []
  return hits(trx, searcher, sql<SqlBool>`(p.birth_day = ${given.birthDay} and ${oneOf(given.words)})`)
}

/** For each written word: itself and the known words that it may be a slip for, the nearest first. */
export async function meant(trx: Trx, written: readonly string[]): Promise<Wanted> {
  const known = written.filter((word) => word.length >= 3 && /^\p{L}+$/u.test(word))
  if (known.length === 0) return written.map((word) => [word])
  await sql`select set_config('pg_trgm.word_similarity_threshold', '0.25', true)`.execute(trx)
  const found = new Map<string, string[]>()
  for (const word of known) {
    const { rows } = await sql<{ word: string }>`
      select word from search_word where ${word} <% word order by word_similarity(${word}, word) desc, word limit 300`.execute(
      trx,
    )
    const alike = rows.map((row) => row.word)
    found.set(word, meantWords(word, alike).slice(0, 8))
  }
  return written.map((word) => [word, ...(found.get(word) ?? [])])
}

function oneOf(words: readonly string[]): Expression<SqlBool> {
  return sql<SqlBool>`(${sql.join(
    words.map((word) => sql`s.words like ${`% ${word}%`}`),
    sql` or `,
  )})`
}

/**
 * Few fit: which of them are the unit's own is asked. More fit than are counted: those of the unit's own persons who
 * fit are asked for. Either way the work stays the same however many persons the region has.
 */
async function hits(trx: Trx, searcher: Searcher, fits: Expression<SqlBool>): Promise<PersonHit[]> {
  const most = MOST_COUNTED + 1
  const found = await fitting(trx, fits, most)
  const own = found.length > MOST_COUNTED ? await ownFitting(trx, fits, searcher) : []
  const related = new Set(own.length > 0 ? own : await ownAmong(trx, found, searcher))
  const shown = [...related, ...found.filter((id) => !related.has(id))].slice(0, most)
  if (shown.length === 0) return []
  const rows = await hitRows(trx)
    .where('p.id', '=', sql<PersonId>`any(${sql.val(shown)}::uuid[])`)
    .execute()
  const byId = new Map(rows.map((row) => [row.id, row]))
  return shown.flatMap((id) => {
    const row = byId.get(id)
    return row === undefined ? [] : [hitOf(row, related.has(id))]
  })
}

/** Some of those who fit. */
async function fitting(trx: Trx, fits: Expression<SqlBool>, most: number): Promise<PersonId[]> {
  const rows = await trx
    .selectFrom('person_search as s')
    .innerJoin('person as p', 'p.id', 's.person_id')
    .select('s.person_id')
    .where(fits)
    .limit(most)
    .execute()
  return rows.map((row) => row.person_id)
}

/** Which of these the unit cares for. */
async function ownAmong(trx: Trx, ids: readonly PersonId[], { unit, now }: Searcher): Promise<PersonId[]> {
  if (ids.length === 0) return []
  const rows = await caredFor(trx, unit, now)
    .where('c.person_id', '=', sql<PersonId>`any(${sql.val([...ids])}::uuid[])`)
    .execute()
  return rows.map((row) => row.person_id)
}

/** Those who fit among whom the unit cares for. */
async function ownFitting(trx: Trx, fits: Expression<SqlBool>, { unit, now }: Searcher): Promise<PersonId[]> {
  const rows = await trx
    .selectFrom(caredFor(trx, unit, now).distinct().as('own'))
    .innerJoinLateral(
      (eb) =>
        eb
          .selectFrom('person_search as s')
          .innerJoin('person as p', 'p.id', 's.person_id')
          .select('s.person_id')
          .whereRef('s.person_id', '=', 'own.person_id')
          .where(fits)
          // Keeps the plan: from the unit's persons, whose number is the unit's, to their words.
          .offset(0)
          .as('fit'),
      (join) => join.onTrue(),
    )
    .select('fit.person_id')
    .limit(MOST_COUNTED + 1)
    .execute()
  return rows.map((row) => row.person_id)
}

function caredFor(trx: Trx, unit: UnitId, now: Instant) {
  return trx
    .selectFrom('care_relation as c')
    .select('c.person_id')
    .where('c.unit_id', '=', unit)
    .where('c.from_at', '<=', now)
    .where((eb) => eb.or([eb('c.until_at', 'is', null), eb('c.until_at', '>', now)]))
}

function hitRows(trx: Trx) {
  return trx
    .selectFrom('person_search as s')
    .innerJoin('person as p', 'p.id', 's.person_id')
    .leftJoin('municipality as m', 'm.code', 'p.municipality_code')
    .leftJoin('unit as u', 'u.id', 's.listed_unit_id')
    .select([
      'p.id',
      'p.given_names',
      'p.family_name',
      'p.called_name',
      'p.birth_day',
      'p.sex',
      'p.deceased_day',
      'p.protected',
      'm.name as municipality',
      'u.name as listed_at',
    ])
}

type HitRow = Awaited<ReturnType<ReturnType<typeof hitRows>['execute']>>[number]

function hitOf(row: HitRow, related: boolean): PersonHit {
  const names = { givenNames: row.given_names, familyName: row.family_name, calledName: row.called_name }
  const open = row.protected === null
  return {
    person: row.id,
    name: nameOf(names),
    fullName: `${row.given_names} ${row.family_name}`,
    birthDay: row.birth_day,
    sex: row.sex ?? 'unknown',
    deceased: row.deceased_day,
    protected: !open,
    municipality: open ? row.municipality : null,
    listedAt: open ? row.listed_at : null,
    related,
  }
}
