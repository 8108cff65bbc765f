import { createHash } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'
import type pg from 'pg'

/** Whose rows a request at the floor is about. */
export interface Who {
  readonly owner: string
  readonly unit: string
  /** Absent for machines. */
  readonly assignment: string | null
  readonly staff: string | null
}

interface FactsRow {
  readonly session: { readonly staff: string }
  readonly assignment?: { readonly id: string; readonly unit: string; readonly owner: string }
}

/** The access facts of the request's session or machine token, by the same statements that the door sends. */
export async function whoAsks(
  client: pg.PoolClient,
  headers: IncomingHttpHeaders,
  about: { person: string | null; now: string },
): Promise<Who> {
  const { authorization } = headers
  return authorization === undefined
    ? await byAccessFacts(client, headers, about)
    : await byToken(client, authorization.slice('Bearer '.length), about.now.slice(0, 10))
}

async function byAccessFacts(
  client: pg.PoolClient,
  headers: IncomingHttpHeaders,
  about: { person: string | null; now: string },
): Promise<Who> {
  const token = (headers.cookie ?? '').split('=')[1] ?? ''
  const { rows } = await client.query<{ facts: FactsRow }>({
    name: 'access_facts',
    text: 'select access_facts($1, $2, $3, $4, $5, $6) as facts',
    values: [
      hash(token),
      headers['x-hemma-assignment'],
      about.person,
      null,
      about.now,
      about.now.slice(0, 10),
    ],
  })
  const facts = rows[0]?.facts
  if (facts?.assignment === undefined) throw new Error('nobody is signed in at the floor')
  const { id, unit, owner } = facts.assignment
  return { owner, unit, assignment: id, staff: facts.session.staff }
}

async function byToken(client: pg.PoolClient, token: string, today: string): Promise<Who> {
  const { rows } = await client.query<{ owner_id: string; unit_id: string }>({
    name: 'token',
    text: `select t.owner_id, t.unit_id, set_config('hemma.owner', t.owner_id::text, true) from machine_token t
      join unit u on u.id = t.unit_id join care_provider o on o.id = u.owner_id
      where t.token_hash = $1 and t.revoked_at is null and $2 >= u.valid_from and $2 >= o.valid_from`,
    values: [hash(token), today],
  })
  const row = rows[0]
  if (row === undefined) throw new Error('the floor does not know this token')
  return { owner: row.owner_id, unit: row.unit_id, assignment: null, staff: null }
}

function hash(token: string): Buffer {
  return createHash('sha256').update(token).digest()
}
