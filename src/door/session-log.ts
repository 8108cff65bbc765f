import { randomBytes } from 'node:crypto'
import { CompiledQuery } from 'kysely'
import { type AuditPost, auditStatement } from '../access/audit.ts'
import type { Reader } from '../access/reader.ts'
import type { Trx } from '../platform/database.ts'
import { type StaffId, uuid7 } from '../shared/id.ts'
import type { Instant } from '../shared/instant.ts'
import type { ValidAssignment } from './session-store.ts'

/** What the log says of a sign-in, a sign-out or another hat. */
export interface SessionPost {
  readonly reader: Reader
  readonly endpoint: 'session.signIn' | 'session.signOut' | 'session.choose'
  readonly outcome: AuditPost['outcome']
  /** What let it through or stopped it: the assurance, 'hat', or the problem's code. */
  readonly rule: string
  readonly now: Instant
}

/** Writes a post about a session itself: no person, no record, in the transaction that makes or ends it. */
export async function logSession(trx: Trx, post: SessionPost): Promise<void> {
  const { text, values } = auditStatement({
    id: uuid7(Date.parse(post.now), randomBytes(10)),
    at: post.now,
    reader: post.reader,
    activity: 'Skriva',
    endpoint: post.endpoint,
    resource: 'session',
    outcome: post.outcome,
    rule: post.rule,
    persons: [],
    dataUnits: [],
    process: null,
    command: null,
  })
  await trx.executeQuery(CompiledQuery.raw(text, values))
}

/** Somebody as the log knows them under an assignment that they are just taking. */
export function readerUnder(
  who: { readonly staff: StaffId; readonly hsaId: string; readonly name: string },
  assignment: ValidAssignment,
): Reader {
  return {
    kind: 'staff',
    staff: who.staff,
    assignment: assignment.id,
    owner: assignment.owner_id,
    unit: assignment.unit_id,
    unitName: assignment.unit_name,
    careModel: assignment.care_model,
    ownerName: assignment.owner_name,
    ownerKind: assignment.owner_kind,
    area: assignment.area,
    profession: assignment.profession,
    purpose: assignment.purpose,
    hsaId: who.hsaId,
    name: who.name,
    title: assignment.title,
  }
}
