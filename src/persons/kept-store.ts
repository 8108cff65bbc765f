import type { Circumstances, Reader } from '../access/reader.ts'
import type { Trx } from '../platform/database.ts'
import { placesHidden } from '../records/protected-rules.ts'
import { relationsOf } from '../records/timeline-store.ts'
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
