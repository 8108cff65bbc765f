import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import type { DatabaseUrls } from '../config.ts'
import { withConnection } from '../connection.ts'
import { superuser } from './server.ts'

/** The superuser and the four roles that Hemma works under. */
const roles = ['owner', 'app', 'sealer', 'jobs'] as const
export type Secrets = Readonly<Record<'superuser' | (typeof roles)[number], string>>

/** New passwords, 192 bits each. */
export function newSecrets(): Secrets {
  const password = () => randomBytes(24).toString('base64url')
  return { superuser: password(), owner: password(), app: password(), sealer: password(), jobs: password() }
}

/** Reads secrets back from their file's JSON; undefined when one is missing. */
export function parseSecrets(value: unknown): Secrets | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  const found = new Map(Object.entries(value))
  const read = (name: string) => String(found.get(name) ?? '')
  const secrets = {
    superuser: read('superuser'),
    owner: read('owner'),
    app: read('app'),
    sealer: read('sealer'),
    jobs: read('jobs'),
  }
  return Object.values(secrets).every(Boolean) ? secrets : undefined
}

export function superuserUrl(port: number, secrets: Secrets, database: string): string {
  return `postgresql://${superuser}:${secrets.superuser}@127.0.0.1:${port}/${database}`
}

export function roleUrls(port: number, secrets: Secrets, database: string): DatabaseUrls {
  const url = (role: (typeof roles)[number]) =>
    `postgresql://hemma_${role}:${secrets[role]}@127.0.0.1:${port}/${database}`
  return { owner: url('owner'), app: url('app'), sealer: url('sealer'), jobs: url('jobs') }
}

/** Makes the four roles with their passwords; none is superuser and none passes row level security. */
export async function ensureRoles(admin: pg.Client, secrets: Secrets): Promise<void> {
  const { rows } = await admin.query<{ rolname: string }>(
    `select rolname from pg_roles where rolname like 'hemma\\_%'`,
  )
  const there = new Set(rows.map((row) => row.rolname))
  for (const role of roles) {
    if (there.has(`hemma_${role}`)) continue
    await admin.query(
      `create role hemma_${role} login nosuperuser nobypassrls nocreatedb nocreaterole
       password ${pg.escapeLiteral(secrets[role])}`,
    )
  }
}

/** Makes the database, owned by hemma_owner, unless it is there. */
export async function ensureDatabase(admin: pg.Client, database: string): Promise<void> {
  const { rowCount } = await admin.query('select 1 from pg_database where datname = $1', [database])
  if (!rowCount) await admin.query(`create database ${pg.escapeIdentifier(database)} owner hemma_owner`)
}

/** What only a superuser may do inside the database: extensions, and the job queue's own schema. */
export async function prepareDatabase(url: string): Promise<void> {
  const sql = readFileSync(join(import.meta.dirname, '..', '..', '..', 'db', 'prepare.sql'), 'utf8')
  await withConnection(url, (client) => client.query(sql))
}
