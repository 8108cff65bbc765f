import type { Circumstances, Reader } from '../access/reader.ts'
import type { Trx } from '../platform/database.ts'
import { placesHidden } from '../records/protected-rules.ts'
import { relationsOf } from '../records/timeline-store.ts'
import type { PersonId, UnitId } from '../shared/id.ts'
import type { Instant } from '../shared/instant.ts'

/** Who asks about whom: what the door has found out about a call on one person. */
export interface Asking {
  readonly trx: Trx
  readonly now: Instant
  readonly reader: Reader
  readonly circumstances: Circumstances
}

/** Are places, phones and relatives of the person that a call is about kept from the reader's unit now? */
export async function placesKept({ trx, now, reader, circumstances }: Asking): Promise<boolean> {
  const { person } = circumstances
  if (person === null || person.protected === null) return false
  const relations = await relationsOf(trx, { person: person.id, unit: reader.unit, now })
  return placesHidden({ protected: person.protected, reasons: relations.map(({ reason }) => reason) })
}

/** Those of these persons whose places and relatives are kept from a unit now. */
export async function keptAmong(
  trx: Trx,
  asked: {
    persons: readonly { readonly id: PersonId; readonly protected: boolean }[]
    unit: UnitId
    now: Instant
  },
): Promise<ReadonlySet<PersonId>> {
  const { unit, now } = asked
  const guarded = new Set(asked.persons.filter((one) => one.protected).map(({ id }) => id))
  const kept = new Set<PersonId>()
  for (const person of guarded) {
    const relations = await relationsOf(trx, { person, unit, now })
    const reasons = relations.map(({ reason }) => reason)
    if (placesHidden({ protected: 'sekretessmarkering', reasons })) kept.add(person)
  }
  return kept
}
