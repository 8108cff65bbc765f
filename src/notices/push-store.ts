import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import webPush from 'web-push'
import type { Database, Trx } from '../platform/database.ts'
import type { Instant } from '../shared/instant.ts'
import type { DueNotice } from './queue-store.ts'
import { type Delivery, post } from './sms-store.ts'

/** The VAPID key pair (RFC 8292) by which push services know that it is Hemma that sends. */
export interface PushKey {
  readonly publicKey: string
  readonly privateKey: string
  /** How a push service reaches the operator. */
  readonly subject: string
}

/** A notice that a browser has not fetched in half a day is old news. */
const TTL_SECONDS = 12 * 3600

/** Reads the key from the data folder, or makes it there, and lets browsers know its public half. */
export async function preparePush(given: {
  dataDir: string
  publicUrl: string
  database: Database
  now: Instant
}): Promise<PushKey> {
  const path = join(given.dataDir, 'push-key.json')
  mkdirSync(given.dataDir, { recursive: true })
  const key = existsSync(path) ? readKey(path) : makeKey(path)
  await given.database.pool.query(
    `insert into push_key (public_key, made_at) values ($1, $2)
     on conflict (only_row) do update set public_key = excluded.public_key, made_at = excluded.made_at
     where push_key.public_key <> excluded.public_key`,
    [key.publicKey, given.now],
  )
  const { hostname, protocol } = new URL(given.publicUrl)
  return { ...key, subject: protocol === 'https:' ? given.publicUrl : `mailto:hemma@${hostname}` }
}

function readKey(path: string): webPush.VapidKeys {
  const stored: unknown = JSON.parse(readFileSync(path, 'utf8'))
  if (typeof stored === 'object' && stored !== null && 'publicKey' in stored && 'privateKey' in stored) {
    const { publicKey, privateKey } = stored
    if (typeof publicKey === 'string' && typeof privateKey === 'string') return { publicKey, privateKey }
  }
  throw new Error('push-key.json in the data folder is not a key. Move it away, and a new one is made.')
}

function makeKey(path: string): webPush.VapidKeys {
  const key = webPush.generateVAPIDKeys()
  writeFileSync(path, JSON.stringify(key), { mode: 0o600, flag: 'wx' })
  return key
}

/** Sends one notice to a subscribed browser, encrypted for it (RFC 8291). A subscription that is gone is ended. */
export async function sendPush(
  trx: Trx,
  given: { key: PushKey; notice: DueNotice; to: string; now: Instant },
): Promise<Delivery> {
  const { key, notice, now } = given
  const browser = await trx
    .selectFrom('push_subscription')
    .select(['id', 'endpoint', 'key', 'auth'])
    .where('id', '=', notice.address)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  if (browser === undefined) return { is: 'refused', why: 'subscription ended' }
  const details = webPush.generateRequestDetails(
    { endpoint: browser.endpoint, keys: { p256dh: browser.key, auth: browser.auth } },
    JSON.stringify({ id: notice.id, text: notice.text, code: notice.code, to: given.to }),
    { vapidDetails: key, TTL: TTL_SECONDS, contentEncoding: 'aes128gcm', topic: topicOf(notice.id) },
  )
  const body = details.body === null ? new Uint8Array() : new Uint8Array(details.body)
  const answer = await post(browser.endpoint, { headers: textHeaders(details.headers), body })
  if (answer.status === 404 || answer.status === 410) {
    await trx.updateTable('push_subscription').set({ ended_at: now }).where('id', '=', browser.id).execute()
  }
  // One browser's push service that does not answer says nothing about the next one's.
  return answer.is === 'down' ? { is: 'later', why: answer.why } : answer
}

/** A repeat replaces the first at the push service: at most 32 characters of its id. */
function topicOf(id: string): string {
  return id.replaceAll('-', '').slice(0, 32)
}

function textHeaders(headers: Readonly<Record<string, unknown>>): Record<string, string> {
  const own = Object.entries(headers).filter(([name]) => name.toLowerCase() !== 'content-length')
  return Object.fromEntries(own.map(([name, value]) => [name, String(value)]))
}
