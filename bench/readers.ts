import { createHash, randomBytes } from 'node:crypto'
import { SESSION_COOKIE } from '../src/door/session-token.ts'
import { withConnection } from '../src/platform/connection.ts'
import { dayOf } from '../src/shared/day.ts'
import { later } from '../src/shared/instant.ts'
import type { Region } from './cluster.ts'
import { REGION_NOW } from './make.ts'

/** A nurse of one district's team, signed in, and persons whom the team has had enrolled. */
export interface TeamReader {
  readonly headers: Readonly<Record<string, string>>
  readonly sessionHash: Buffer
  readonly assignment: string
  readonly unit: string
  readonly centre: string
  readonly persons: readonly string[]
  /** Whom the nurse visits today. */
  readonly visited: readonly string[]
}

const DAY_MS = 86_400_000

/** Signs in the nurse of every team (at most twenty) by a session row, as the sign-in would make it. */
export async function signIn(region: Region): Promise<TeamReader[]> {
  return await withConnection(region.superuserUrl, async (client) => {
    const { rows } = await client.query<{
      assignment: string
      staff: string
      unit: string
      centre: string
      persons: string[]
      visited: string[]
    }>(
      `select a.id as assignment, a.staff_id as staff, u.id as unit,
         (select c.id from unit c where c.hsa_id = replace(u.hsa_id, 'bench-t', 'bench-c')) as centre,
         (select array_agg(person_id order by started_at desc) from
           (select person_id, started_at from enrolment e where e.unit_id = u.id order by started_at desc limit 400) e) as persons,
         array(select s.person_id from visit_staff s join visit v on v.id = s.visit_id
           where s.staff_id = a.staff_id and s.going and v.unit_id = u.id and v.day = $1 order by v.id) as visited
       from unit u join assignment a on a.unit_id = u.id and a.profession = 'nurse'
       where u.hsa_id like 'bench-t%' order by u.hsa_id limit 20`,
      [dayOf(REGION_NOW)],
    )
    return await Promise.all(
      rows.map(async ({ assignment, staff, unit, centre, persons, visited }) => {
        const token = randomBytes(32).toString('base64url')
        const sessionHash = createHash('sha256').update(token).digest()
        await client.query(
          `insert into session (id_hash, staff_id, assignment_id, assurance, signed_in_at, last_act_at, idle_seconds, ends_at, label)
           values ($1, $2, $3, 'loa3', $4, $4, 86400, $5, 'bench')`,
          [sessionHash, staff, assignment, REGION_NOW, later(REGION_NOW, 30 * DAY_MS)],
        )
        const headers = {
          cookie: `${SESSION_COOKIE}=${token}`,
          'x-hemma-assignment': assignment,
          'content-type': 'application/json',
        }
        return { headers, sessionHash, assignment, unit, centre, persons, visited }
      }),
    )
  })
}

/**
 * Takes away what a bench wrote, so that the next one finds the region as it was made. Log, commands, events and
 * sessions are all the bench's own; of entries and values it is what came after the region's instant.
 */
export async function tidy(region: Region): Promise<void> {
  await withConnection(region.superuserUrl, async (client) => {
    await client.query('begin')
    await client.query('set local session_replication_role = replica')
    await client.query(
      'truncate audit_post, audit_unsealed, audit_block, audit_person, command, event, session, machine_token, history_subject, history_replaced',
    )
    const later = [
      'delete from measurement where taken_at >= $1',
      'delete from history_item where taken_at >= $1',
      'delete from entry where written_at >= $1',
    ]
    for (const statement of later) await client.query(statement, [REGION_NOW])
    await client.query('commit')
    await client.query('analyze measurement, entry')
  })
}
