import { sql } from 'kysely'
import type { Trx } from '../platform/database.ts'
import { addMonths, type Day, instantAt } from '../shared/day.ts'
import type { PersonId, UnitId } from '../shared/id.ts'
import { longTermGroup } from './rules.ts'

/** A lower bound: a record never sees everything. */
export interface KnownCount {
  readonly known: number
  readonly complete: false
}

/** What confirmed history says for a model's criteria, and how much more is there that nobody has confirmed. */
export interface HistoryFacts {
  readonly chronicDiagnoses: KnownCount
  readonly contactsLast12Months: KnownCount
  /** ICD-10-SE codes of confirmed diagnoses that hold now. */
  readonly diagnosisCodes: readonly string[]
  /** What stands in imported history but counts as nothing until a named person confirms it. */
  readonly unconfirmed: { readonly chronicDiagnoses: number; readonly contactsLast12Months: number }
}

/**
 * What imported history knows of persons for the criteria, from these units' records. Only what a named person has
 * confirmed, as it then was, is counted; a long-term diagnosis is one of the groups in rules.ts (clinical-content 7.6),
 * each group once.
 */
export async function historyFacts(
  trx: Trx,
  asked: { persons: readonly PersonId[]; units: readonly UnitId[]; today: Day },
): Promise<ReadonlyMap<PersonId, HistoryFacts>> {
  const persons = [...new Set(asked.persons)]
  if (persons.length === 0) return new Map()
  const rows = await countedRows(trx, { ...asked, persons })
  return new Map(persons.map((person) => [person, factsOf(rows.filter((row) => row.person_id === person))]))
}

type Row = Awaited<ReturnType<typeof countedRows>>[number]

function countedRows(
  trx: Trx,
  asked: { persons: readonly PersonId[]; units: readonly UnitId[]; today: Day },
) {
  const now = instantAt(asked.today, '23:59')
  const yearAgo = instantAt(addMonths(asked.today, -12), '00:00')
  return trx
    .selectFrom('history_item as h')
    .leftJoin('history_confirmation as c', (join) =>
      join
        .onRef('c.item_id', '=', 'h.id')
        .onRef('c.person_id', '=', 'h.person_id')
        .onRef('c.content_hash', '=', 'h.content_hash')
        .on('c.undone_at', 'is', null),
    )
    .select(['h.person_id', 'h.kind', 'h.code', 'h.code_system', 'h.id'])
    .select(sql<boolean>`bool_or(c.item_id is not null)`.as('confirmed'))
    .where('h.person_id', 'in', [...asked.persons])
    .where('h.unit_id', 'in', [...asked.units])
    .where((eb) =>
      eb.or([
        eb.and([
          eb('h.kind', '=', 'condition'),
          eb('h.status', 'in', ['active', 'recurrence', 'relapse']),
          eb.or([eb('h.until_at', 'is', null), eb('h.until_at', '>', now)]),
          eb.or([
            eb('h.verification', 'is', null),
            eb('h.verification', 'not in', ['refuted', 'entered-in-error']),
          ]),
        ]),
        eb.and([
          eb('h.kind', '=', 'contact'),
          eb('h.status', 'in', ['finished', 'in-progress', 'onleave']),
          eb('h.from_at', '>=', yearAgo),
          eb('h.from_at', '<=', now),
        ]),
      ]),
    )
    .groupBy(['h.person_id', 'h.kind', 'h.code', 'h.code_system', 'h.id'])
    .execute()
}

function factsOf(rows: readonly Row[]): HistoryFacts {
  const groups = (confirmed: boolean) =>
    new Set(
      rows
        .filter((row) => row.kind === 'condition' && row.confirmed === confirmed)
        .flatMap((row) => longTermGroup(row.code_system, row.code) ?? []),
    )
  const contacts = (confirmed: boolean) =>
    rows.filter((row) => row.kind === 'contact' && row.confirmed === confirmed).length
  const known = groups(true)
  const codes = rows.flatMap((row) =>
    row.kind === 'condition' && row.confirmed && row.code !== null ? [row.code] : [],
  )
  return {
    chronicDiagnoses: { known: known.size, complete: false },
    contactsLast12Months: { known: contacts(true), complete: false },
    diagnosisCodes: [...new Set(codes)].sort(),
    unconfirmed: {
      chronicDiagnoses: [...groups(false)].filter((group) => !known.has(group)).length,
      contactsLast12Months: contacts(false),
    },
  }
}
