import type { Activity } from '../shared/endpoint.ts'
import type { Instant } from '../shared/instant.ts'
import type { Reader } from './reader.ts'

/** One access log post, before it is written. */
export interface AuditPost {
  readonly id: string
  readonly at: Instant
  readonly reader: Reader
  readonly activity: Activity
  readonly endpoint: string
  readonly resource: string
  readonly outcome: 'allowed' | 'denied' | 'refused' | 'failed'
  /** The rule of decide() that let it through or stopped it, or the refusal's code. */
  readonly rule: string
  readonly persons: readonly string[]
  readonly dataUnits: readonly string[]
  readonly process: string | null
  readonly command: string | null
}

/** Statement and values that write the post and queue it for the sealer, in the reader's own transaction. */
export function auditStatement(post: AuditPost): { name: string; text: string; values: unknown[] } {
  return {
    name: 'audit_post',
    text: `with post as (
        insert into audit_post (id, at, owner_id, unit_id, assignment_id, staff_id, user_hsa_id, user_name, user_title,
          activity, purpose, endpoint, resource, outcome, rule, persons, data_units, process_id, command_id)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19))
      insert into audit_unsealed (post_id, at, owner_id) values ($1, $2, $3)`,
    values: [
      post.id,
      post.at,
      post.reader.owner,
      post.reader.unit,
      post.reader.assignment,
      post.reader.staff,
      post.reader.hsaId,
      post.reader.name,
      post.reader.title,
      post.activity,
      post.reader.purpose === 'care' ? 'Vård och behandling' : 'Administration',
      post.endpoint,
      post.resource,
      post.outcome,
      post.rule,
      post.persons,
      post.dataUnits,
      post.process,
      post.command,
    ],
  }
}

/**
 * The persons that an answer speaks of: every id under a key `person`, `personId` or `persons`, however deep.
 * Answers name persons under these keys and no other (a test holds every endpoint to it).
 */
export function personsIn(output: unknown, found: Set<string> = new Set()): Set<string> {
  if (Array.isArray(output)) {
    for (const item of output) personsIn(item, found)
    return found
  }
  if (typeof output !== 'object' || output === null) return found
  for (const [key, value] of Object.entries(output)) {
    if (key === 'person' || key === 'personId' || key === 'persons') collect(value, found)
    if (typeof value === 'object') personsIn(value, found)
  }
  return found
}

const UUID = /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/

function collect(value: unknown, found: Set<string>): void {
  if (typeof value === 'string' && UUID.test(value)) found.add(value)
  else if (Array.isArray(value)) for (const item of value) collect(item, found)
  else if (typeof value === 'object' && value !== null && 'id' in value) collect(value.id, found)
}
