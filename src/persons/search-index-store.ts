import type { Trx } from '../platform/database.ts'
import type { PersonId, UnitId } from '../shared/id.ts'
import { foldedWords } from './fold.ts'

/** Where a person is listed. */
export async function listedAtOf(trx: Trx, person: PersonId): Promise<UnitId | null> {
  const row = await trx
    .selectFrom('person_search')
    .select('listed_unit_id')
    .where('person_id', '=', person)
    .executeTakeFirst()
  return row?.listed_unit_id ?? null
}

/** Writes the row that searches compare with. Where a person with protected identity lives cannot be searched. */
export async function indexPerson(trx: Trx, person: PersonId, listedAt: UnitId | null): Promise<void> {
  const row = await trx.selectFrom('person').selectAll().where('id', '=', person).executeTakeFirstOrThrow()
  const numbers = await trx
    .selectFrom('person_identity')
    .select('value')
    .where('person_id', '=', person)
    .orderBy('value')
    .execute()
  const open = row.protected === null
  const words = foldedWords(
    row.called_name,
    row.given_names,
    row.family_name,
    open ? row.address_line : null,
    open ? row.city : null,
  )
  const values = {
    words: ` ${words.join(' ')} `,
    numbers: ` ${numbers.map(({ value }) => value.toLowerCase()).join(' ')} `,
    municipality_code: row.municipality_code,
    listed_unit_id: listedAt,
  }
  await trx
    .insertInto('person_search')
    .values({ person_id: person, ...values })
    .onConflict((oc) => oc.column('person_id').doUpdateSet(values))
    .execute()
  const learnt = words.filter((word) => /\p{L}{3}/u.test(word)).map((word) => ({ word }))
  if (learnt.length > 0) {
    await trx
      .insertInto('search_word')
      .values(learnt)
      .onConflict((oc) => oc.doNothing())
      .execute()
  }
}
