import type { Delivery } from '../door/machine.ts'
import { sourceName } from '../history/rules.ts'
import { derivedId } from '../records/derived-id.ts'
import { writeEntry } from '../records/entry-store.ts'
import type { EntryId, PersonId } from '../shared/id.ts'
import { history } from '../shared/texts/sv/history.ts'
import { imported } from '../shared/texts/sv/imported.ts'

/** How many of each type an import brought about a person. */
export type CountsByType = Readonly<Record<string, number>>

/** Writes the entry that an import of one person hangs under; it says from where and how many of what. */
export async function importEntry(
  delivery: Delivery,
  given: { run: string; person: PersonId; sources: readonly string[]; counts: CountsByType },
): Promise<EntryId> {
  const { trx, now, reader } = delivery
  const { run, person, sources, counts } = given
  const told = Object.entries(counts).map(([type, count]) => imported.counted(count, type))
  return writeEntry(
    { trx, now, madeAt: now, reader },
    {
      id: derivedId(run, `import:${person}`),
      person,
      kind: 'imported',
      signing: 'none',
      origin: 'imported',
      body: {
        sections: [
          {
            heading: imported.heading,
            text: imported.entry(sources.map(sourceTold).join(', '), told.join(', ')),
          },
        ],
        data: { run, sources: [...sources], counts: { ...counts } },
      },
    },
  )
}

/** A source as people may read it: a system's address; what Hemma itself calls the nameless ones is no name. */
function sourceTold(system: string): string {
  const ours: ReadonlyMap<string, string> = new Map(Object.entries(history.sources))
  return ours.get(system) ?? (system.startsWith('urn:hemma:') ? imported.unnamed : sourceName(system))
}

/**
 * The entry that a machine's deliveries of one day about a person hang under, made by the first of them: a value a
 * minute must not be an entry a minute. One named statement, since it stands in the way of every single value.
 */
export async function dayEntry(delivery: Delivery, person: PersonId): Promise<EntryId> {
  const { client, now, today, reader } = delivery
  const id: EntryId = derivedId(reader.unit, `deliveries:${reader.hsaId}:${person}:${today}`)
  const body = {
    sections: [{ heading: imported.heading, text: imported.dayEntry(reader.name, today) }],
    data: { machine: reader.name },
  }
  await client.query({
    name: 'day_entry',
    text: `insert into entry (id, record_id, owner_id, unit_id, person_id, area, kind, author_name, author_title,
        happened_at, made_at, written_at, signing, origin, body)
      values ($1, $1, $2, $3, $4, $5, 'imported', $6, $7, $8, $8, $8, 'none', 'imported', $9)
      on conflict (id) do nothing`,
    values: [
      id,
      reader.owner,
      reader.unit,
      person,
      reader.area,
      reader.name,
      reader.title,
      now,
      JSON.stringify(body),
    ],
  })
  return id
}
