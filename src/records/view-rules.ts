import type { StaffId, UnitId } from '../shared/id.ts'
import type { Entry } from './entry.ts'
import { tellingKinds } from './protected-rules.ts'
import { allowedOnEntry, isLate } from './rules.ts'

/** Who reads entries, as far as what they are shown depends on it. */
export interface EntryReader {
  readonly staff: StaffId | null
  readonly unit: UnitId
  /** Places and relatives of this person are kept from the reader. */
  readonly placesHidden: boolean
}

/** An entry as this reader is shown it. Its form (body.data) stays in the house: only headed text goes out. */
export function viewOf(entry: Entry, reader: EntryReader) {
  const { body, owner: _, author, ...rest } = entry
  const own = entry.unit === reader.unit
  const mine = author !== null && author === reader.staff
  const hidden = reader.placesHidden && tellingKinds.includes(entry.kind)
  return {
    ...rest,
    own,
    mine,
    late: isLate(entry),
    hidden,
    sections: hidden ? [] : body.sections,
    allowed: allowedOnEntry(entry, { own, mine }),
  }
}
