import { randomBytes } from 'node:crypto'
import { type AuditPost, auditStatement } from '../access/audit.ts'
import type { SessionFacts } from '../access/reader.ts'
import { uuid7 } from '../shared/id.ts'
import type { Instant } from '../shared/instant.ts'
import type { Visit } from './visit.ts'

/** Writes the log post of what came of a visit, notes the human act, and commits. */
export async function finish(
  visit: Visit,
  result: Pick<AuditPost, 'outcome' | 'rule' | 'persons'>,
): Promise<void> {
  const { client, reader, admission, asked, now } = visit
  const { endpoint } = visit.handled
  const persons = new Set(result.persons)
  if (admission.person !== null) persons.add(admission.person)
  const statements: Promise<unknown>[] = [
    client.query(
      auditStatement({
        id: uuid7(Date.parse(now), randomBytes(10)),
        at: now,
        reader,
        activity: endpoint.audit.activity,
        endpoint: endpoint.id,
        resource: endpoint.audit.resource,
        outcome: result.outcome,
        rule: result.rule,
        persons: [...persons],
        dataUnits: admission.units,
        process: admission.process?.id ?? null,
        command: asked.command?.id ?? null,
      }),
    ),
  ]
  if (visit.session !== null && asked.human && restsSince(visit.session, now) > 60_000) {
    statements.push(
      client.query('update session set last_act_at = $1 where id_hash = $2', [now, asked.session]),
    )
  }
  statements.push(client.query('commit'))
  await Promise.all(statements)
}

function restsSince(session: SessionFacts, now: Instant): number {
  return Date.parse(now) - Date.parse(session.lastAct)
}
