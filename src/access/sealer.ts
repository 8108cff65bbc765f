import { createHash, createPublicKey, type KeyObject } from 'node:crypto'
import type pg from 'pg'
import type { Instant } from '../shared/instant.ts'
import { type Block, blockHash, faultOf, GENESIS, signBlock } from './chain.ts'

/** Stands for the provider of what nobody signed in did. */
export const NO_OWNER = '00000000-0000-0000-0000-000000000000'

/** Posts per block; the sealer makes as many blocks as it takes. */
const BLOCK_SIZE = 1000

/**
 * Seals every waiting post into blocks, provider by provider. Runs on the sealer's own connection;
 * an advisory lock per provider lets several servers run it and one of them work. Gives the number of posts sealed.
 */
export async function seal(client: pg.ClientBase, key: KeyObject, now: Instant): Promise<number> {
  const { rows } = await client.query<{ owner: string }>(
    `select distinct coalesce(owner_id, '${NO_OWNER}'::uuid) as owner from audit_unsealed`,
  )
  let sealed = 0
  for (const { owner } of rows) {
    for (;;) {
      const count = await sealOne(client, { key, now, owner })
      sealed += count
      if (count < BLOCK_SIZE) break
    }
  }
  return sealed
}

async function sealOne(
  client: pg.ClientBase,
  given: { key: KeyObject; now: Instant; owner: string },
): Promise<number> {
  const { owner } = given
  await client.query('begin')
  try {
    const lock = await client.query<{ had: boolean }>(
      "select pg_try_advisory_xact_lock(hashtextextended('hemma.seal.' || $1, 0)) as had",
      [owner],
    )
    const posts = lock.rows[0]?.had === true ? await waiting(client, owner) : []
    if (posts.length > 0) await writeBlock(client, { ...given, posts })
    await client.query('commit')
    return posts.length
  } catch (error) {
    await client.query('rollback')
    throw error
  }
}

interface PostText {
  readonly id: string
  readonly at: string
  readonly text: string
}

async function waiting(client: pg.ClientBase, owner: string): Promise<PostText[]> {
  const { rows } = await client.query<PostText>(
    `select p.id, p.at::text as at, to_jsonb(p)::text as text
     from (select post_id, at from audit_unsealed where coalesce(owner_id, '${NO_OWNER}'::uuid) = $1 order by at, post_id limit ${BLOCK_SIZE}) u
     join audit_post p on p.id = u.post_id and p.at = u.at
     order by u.at, u.post_id`,
    [owner],
  )
  return rows
}

async function writeBlock(
  client: pg.ClientBase,
  given: { key: KeyObject; now: Instant; owner: string; posts: readonly PostText[] },
): Promise<void> {
  const { owner, posts, key, now } = given
  const last = await client.query<{ number: string; hash: Buffer }>(
    'select number, hash from audit_block where owner_id = $1 order by number desc limit 1',
    [owner],
  )
  const previousHash = last.rows[0]?.hash ?? GENESIS
  const number = Number(last.rows[0]?.number ?? 0) + 1
  const hash = blockHash({ owner, number, previousHash, posts: posts.map((post) => post.text) })
  const ids = posts.map((post) => post.id)
  await client.query(
    `insert into audit_block (owner_id, number, posts, first_at, last_at, hash, previous_hash, signature, key_id, sealed_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      owner,
      number,
      ids,
      posts[0]?.at,
      posts.at(-1)?.at,
      hash,
      previousHash,
      signBlock(hash, key),
      keyId(key),
      now,
    ],
  )
  await client.query(
    `insert into audit_person (person_id, at, post_id)
     select distinct unnest(p.persons), p.at, p.id from audit_post p where p.id = any ($1) and p.at >= $2 and p.at <= $3`,
    [ids, posts[0]?.at, posts.at(-1)?.at],
  )
  await client.query('delete from audit_unsealed where post_id = any ($1)', [ids])
}

/** Names a signing key without revealing it: the first 16 hex digits of its public key's SHA-256. */
export function keyId(key: KeyObject): string {
  const der = createPublicKey(key).export({ type: 'spki', format: 'der' })
  return createHash('sha256').update(der).digest('hex').slice(0, 16)
}

/** Walks one provider's chain from the start and names the first thing that does not hold. */
export async function firstFault(
  client: pg.ClientBase,
  key: KeyObject,
  owner: string,
): Promise<string | undefined> {
  let previous: Block | undefined
  for (;;) {
    const { rows } = await client.query<StoredBlock>(
      `select number, posts, hash, previous_hash, signature, first_at::text as first_at, last_at::text as last_at
       from audit_block where owner_id = $1 and number > $2 order by number limit 1`,
      [owner, previous?.number ?? 0],
    )
    const stored = rows[0]
    if (stored === undefined) return undefined
    const block: Block = {
      number: Number(stored.number),
      posts: stored.posts,
      hash: stored.hash,
      previousHash: stored.previous_hash,
      signature: stored.signature,
    }
    const fault = faultOf(block, { owner, previous, texts: await textsOf(client, stored), key })
    if (fault !== undefined) return fault
    previous = block
  }
}

interface StoredBlock {
  readonly number: string
  readonly posts: string[]
  readonly hash: Buffer
  readonly previous_hash: Buffer
  readonly signature: Buffer
  readonly first_at: string
  readonly last_at: string
}

async function textsOf(client: pg.ClientBase, block: StoredBlock): Promise<Map<string, string>> {
  const { rows } = await client.query<{ id: string; text: string }>(
    'select id, to_jsonb(p)::text as text from audit_post p where id = any ($1) and at >= $2 and at <= $3',
    [block.posts, block.first_at, block.last_at],
  )
  return new Map(rows.map((row) => [row.id, row.text]))
}
