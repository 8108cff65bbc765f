import type { Change } from '../door/call.ts'
import { Refused } from '../shared/refused.ts'
import type { Stating } from './stating.ts'

/** Who states something of the own unit by this command; only a member of staff does. */
export function statingOf({ id, reader, now }: Change): Stating {
  if (reader.staff === null) throw new Refused('access.noPermission', { status: 403 })
  return { id, unit: reader.unit, by: reader.staff, name: reader.name, at: now }
}
