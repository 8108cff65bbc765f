import { asId, type StaffId } from '../shared/id.ts'
import type { Reader } from './reader.ts'

/** Stands where a provider or unit would: what nobody signed in did, or somebody without an assignment yet. */
const NONE = '00000000-0000-0000-0000-000000000000'

const none = {
  assignment: null,
  owner: asId<'owner'>(NONE),
  unit: asId<'unit'>(NONE),
  unitName: '',
  careModel: null,
  ownerName: '',
  ownerKind: 'region',
  area: 'health',
  profession: 'other',
  purpose: 'admin',
} as const

/**
 * Somebody who is signed in and has not chosen an assignment: reads and writes nobody's records (owner and unit are
 * zeros, which own no row), and may only ask about their own session.
 */
export function unassigned(who: {
  readonly staff: StaffId
  readonly hsaId: string
  readonly name: string
}): Reader {
  return { ...none, kind: 'staff', staff: who.staff, hsaId: who.hsaId, name: who.name, title: '' }
}

/** Nobody: the log's reader for a sign-in that came to nothing. */
export const nobody: Reader = {
  ...none,
  kind: 'system',
  staff: null,
  hsaId: 'nobody',
  name: 'Ingen inloggad',
  title: '',
}
