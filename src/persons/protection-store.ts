import { sql } from 'kysely'
import type { Trx } from '../platform/database.ts'
import type { Writing } from '../records/author.ts'
import { derivedId } from '../records/derived-id.ts'
import { writeEntry } from '../records/entry-store.ts'
import type { CommandId, PersonId, UnitId } from '../shared/id.ts'
import { record as texts } from '../shared/texts/sv/record.ts'
import type { Protection } from './person.ts'
import { indexPerson, listedAtOf } from './search-index-store.ts'

/** Did this unit make the shared row's present version by protecting a person who was not protected before? */
export async function protectionSetBy(
  trx: Trx,
  asked: { person: PersonId; version: string; unit: UnitId },
): Promise<boolean> {
  const row = await trx
    .selectFrom('person_change')
    .select(sql<string | null>`before ->> 'protected'`.as('protected'))
    .where('id', '=', asked.version as CommandId) // Cast: a version of the shared row is the command that made it.
    .where('person_id', '=', asked.person)
    .where('unit_id', '=', asked.unit)
    .executeTakeFirst()
  return row !== undefined && row.protected === null
}

/** Sets or lifts the protection in the shared row and in what searches compare with. The row is locked by keepBefore(). */
export async function setProtection(
  trx: Trx,
  change: { person: PersonId; to: Protection | null; version: CommandId },
): Promise<void> {
  await trx
    .updateTable('person')
    .set({ protected: change.to, version: change.version })
    .where('id', '=', change.person)
    .executeTakeFirstOrThrow()
  await indexPerson(trx, change.person, await listedAtOf(trx, change.person))
}

/** That the protection was noted or lifted, by whom and when: neither of which kind, nor why, nor from whom. */
export async function writeProtection(
  writing: Writing & { readonly id: CommandId },
  said: { person: PersonId; now: 'protected' | 'lifted' },
): Promise<void> {
  await writeEntry(writing, {
    id: derivedId(writing.id, 'protection'),
    person: said.person,
    kind: 'protection',
    body: { sections: [{ heading: texts.kinds.protection, text: texts.protection[said.now] }] },
    signing: 'signed',
  })
}
