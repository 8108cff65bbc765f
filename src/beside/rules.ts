import type { Entry } from '../records/entry.ts'
import { instantAt } from '../shared/day.ts'
import type { OwnerId, StaffId, UnitId } from '../shared/id.ts'
import type { Instant } from '../shared/instant.ts'
import type { Setting } from './setting.ts'
import type { Act, Mark, TransferState } from './transfer.ts'

/** The newest version of an entry, as far as handing over asks. */
export type Head = Pick<Entry, 'id' | 'kind' | 'signed' | 'origin' | 'correction'> & {
  /** When its text was signed; null while it is not. */
  readonly signedAt: Instant | null
}

/** How an entry stands to the other record. What was marked once is followed whatever the setting says since. */
export function stateOf(
  head: Head,
  mark: Pick<Mark, 'entry'> | null,
  { since, leftOut }: Pick<Setting, 'since' | 'leftOut'>,
): TransferState {
  if (mark !== null) {
    if (mark.entry === head.id) return 'transferred'
    return head.correction === 'enteredInError' ? 'removed' : 'changed'
  }
  if (!head.signed || head.signedAt === null || head.origin !== 'written') return 'none'
  if (head.correction === 'enteredInError' || leftOut.includes(head.kind)) return 'none'
  if (since === null || head.signedAt < instantAt(since, '00:00')) return 'none'
  return 'waiting'
}

/** The mark that holds: the latest that nothing undoes. `acts` are all about one record, oldest first. */
export function markOf(acts: readonly Act[]): Mark | null {
  const undone = new Set(acts.map(({ undoes }) => undoes))
  const standing = acts.filter(({ act, id }) => act === 'transferred' && !undone.has(id))
  return standing.at(-1) ?? null
}

/** Which commands are open on a record that stands so; none where Hemma is the record. */
export function allowedOn(state: TransferState, mode: Setting['mode']): string[] {
  if (mode === 'own' || state === 'none') return []
  return ['beside.copied', state === 'transferred' ? 'beside.undo' : 'beside.mark']
}

/** Whoever may state whether Hemma is the record: the unit's head there, or an administrator of its care provider. */
export function mayState(
  reader: {
    readonly purpose: 'care' | 'admin'
    readonly staff: StaffId | null
    readonly owner: OwnerId
    readonly unit: UnitId
  },
  unit: { readonly unit: UnitId; readonly owner: OwnerId; readonly head: StaffId | null },
): boolean {
  if (reader.owner !== unit.owner || reader.staff === null) return false
  if (reader.purpose === 'admin') return true
  return reader.unit === unit.unit && reader.staff === unit.head
}

/** Whether stating `next` would take from the list what waits there now: a later first day while Hemma stands beside. */
export function hides(standing: Setting, next: Setting): boolean {
  if (standing.mode !== 'beside' || next.mode !== 'beside') return false
  return standing.since !== null && next.since !== null && next.since > standing.since
}
