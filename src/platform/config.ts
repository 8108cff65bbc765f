import { resolve } from 'node:path'
import type { Instant } from '../shared/instant.ts'
import { asInstant } from '../shared/instant.ts'
import { isMapTemplate, type MapTemplates, openStreetMap } from '../shared/map-link.ts'
import { StartError } from './start-error.ts'

/** What the process reads from its surroundings, once, before anything else happens. */
export interface Config {
  readonly port: number
  /** Address that people and other systems use, without a slash at the end. */
  readonly publicUrl: string
  readonly dataDir: string
  /** The four connections are either all set (an external PostgreSQL) or all absent (the embedded one). */
  readonly databaseUrl: string | undefined
  readonly databaseOwnerUrl: string | undefined
  readonly databaseSealerUrl: string | undefined
  readonly databaseJobsUrl: string | undefined
  readonly instance: 'demo' | 'real'
  /** Absent in a demo without a provider of its own: the demo's identity provider is used. */
  readonly oidc: Oidc | undefined
  readonly sms: SmsGateway | undefined
  readonly clock: Clock
  readonly logLevel: (typeof logLevels)[number]
  /** Address to listen on: a demo stays on this machine unless told otherwise. */
  readonly host: string
  /** Requests a minute and address before 429. */
  readonly requestsPerMinute: number
  /** Where a tap on a map leads. */
  readonly map: MapTemplates
  /**
   * How long a device's day bag may be read after it was packed, how many days around today it holds, and after how many
   * hours it is packed anew.
   */
  readonly bag: { readonly hours: number; readonly days: number; readonly renewHours: number }
}

export interface Oidc {
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string | undefined
  /** A file with our private key (PEM or JWK), for private_key_jwt instead of a secret. */
  readonly clientKeyFile: string | undefined
  /** Further `acr` values of this provider that mean assurance level 3. */
  readonly acrLoa3: readonly string[]
}

export interface SmsGateway {
  readonly url: string
  readonly token: string
}

/** Where `now` comes from: the machine, one unmoving instant, or the machine plus so many milliseconds. */
export type Clock =
  | { readonly kind: 'system' }
  | { readonly kind: 'fixed'; readonly at: Instant }
  | { readonly kind: 'offset'; readonly milliseconds: number }

/** One connection string per role; each role may do only its own work. */
export interface DatabaseUrls {
  readonly owner: string
  readonly app: string
  readonly sealer: string
  readonly jobs: string
}

/** A setting that cannot work; the message names the variable and the way out. */
export class ConfigError extends StartError {
  constructor(variable: string, problem: string) {
    super(`${variable}: ${problem}`)
  }
}

type Env = Readonly<Record<string, string | undefined>>

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const

/** Reads and checks every variable. Throws ConfigError, never starts with half an answer. */
export function readConfig(env: Env): Config {
  const databases = readDatabases(env)
  const instance = readInstance(env, databases !== undefined)
  const port = readPort(env)
  return {
    port,
    publicUrl: readPublicUrl(env, instance, port),
    dataDir: resolve(text(env, 'DATA_DIR') ?? 'data'),
    databaseUrl: databases?.app,
    databaseOwnerUrl: databases?.owner,
    databaseSealerUrl: databases?.sealer,
    databaseJobsUrl: databases?.jobs,
    instance,
    oidc: readOidc(env, instance),
    sms: readSms(env),
    clock: readClock(env, instance),
    logLevel: readLogLevel(env, instance),
    host: text(env, 'HOST') ?? (instance === 'demo' ? 'localhost' : '0.0.0.0'),
    requestsPerMinute: readRequestsPerMinute(env),
    map: readMap(env),
    bag: {
      hours: readWhole(env, 'BAG_HOURS', [24, 1, 72]),
      days: readWhole(env, 'BAG_DAYS', [1, 0, 7]),
      renewHours: readWhole(env, 'BAG_RENEW_HOURS', [4, 1, 72]),
    },
  }
}

/** The external database's four connections, or undefined when the embedded one is to be started. */
export function externalDatabase(config: Config): DatabaseUrls | undefined {
  const {
    databaseOwnerUrl: owner,
    databaseUrl: app,
    databaseSealerUrl: sealer,
    databaseJobsUrl: jobs,
  } = config
  return owner && app && sealer && jobs ? { owner, app, sealer, jobs } : undefined
}

function text(env: Env, name: string): string | undefined {
  const value = env[name]?.trim()
  return value ? value : undefined
}

function readDatabases(env: Env): DatabaseUrls | undefined {
  const names = {
    app: 'DATABASE_URL',
    owner: 'DATABASE_OWNER_URL',
    sealer: 'DATABASE_SEALER_URL',
    jobs: 'DATABASE_JOBS_URL',
  } as const
  const given = Object.values(names).filter((name) => text(env, name))
  if (given.length === 0) return undefined
  const read = (name: string): string => {
    const value = text(env, name)
    if (!value) {
      throw new ConfigError(
        name,
        `is missing beside ${given[0]}. Set all four, or none to use the embedded database.`,
      )
    }
    if (!/^postgres(ql)?:\/\//.test(value)) {
      throw new ConfigError(
        name,
        'must be a PostgreSQL address such as postgresql://role:password@host:5432/hemma.',
      )
    }
    return value
  }
  return {
    app: read(names.app),
    owner: read(names.owner),
    sealer: read(names.sealer),
    jobs: read(names.jobs),
  }
}

function readInstance(env: Env, external: boolean): 'demo' | 'real' {
  const value = text(env, 'HEMMA_INSTANCE') ?? (external ? 'real' : 'demo')
  if (value !== 'demo' && value !== 'real') {
    throw new ConfigError('HEMMA_INSTANCE', `is "${value}"; it can be "demo" or "real".`)
  }
  if (value === 'real' && !external) {
    throw new ConfigError(
      'HEMMA_INSTANCE',
      'is "real", but the embedded database is only for trying out. Set DATABASE_URL to a PostgreSQL of your own.',
    )
  }
  return value
}

function readPort(env: Env): number {
  const value = text(env, 'PORT') ?? '4000'
  const port = Number(value)
  if (!/^\d+$/.test(value) || port > 65535) {
    throw new ConfigError('PORT', `is "${value}"; it must be a number from 0 to 65535 (0 picks a free one).`)
  }
  return port
}

function readUrl(env: Env, name: string): string | undefined {
  const value = text(env, name)
  if (value === undefined) return undefined
  if (!URL.canParse(value) || !/^https?:/.test(value)) {
    throw new ConfigError(
      name,
      `is "${value}"; it must be a whole address that begins with https:// or http://.`,
    )
  }
  return value.replace(/\/+$/, '')
}

function readPublicUrl(env: Env, instance: 'demo' | 'real', port: number): string {
  const url = readUrl(env, 'PUBLIC_URL')
  if (instance === 'demo') return url ?? `http://localhost:${port}`
  if (!url) {
    throw new ConfigError(
      'PUBLIC_URL',
      'is required for real use: the address people use, for example https://hemma.example.se.',
    )
  }
  if (!url.startsWith('https:')) {
    throw new ConfigError('PUBLIC_URL', 'must begin with https:// for real use: sign-in cookies need it.')
  }
  return url
}

function readOidc(env: Env, instance: 'demo' | 'real'): Oidc | undefined {
  const issuer = readUrl(env, 'OIDC_ISSUER')
  const clientId = text(env, 'OIDC_CLIENT_ID')
  if (!issuer && !clientId && instance === 'demo') return undefined
  if (!issuer)
    throw new ConfigError('OIDC_ISSUER', 'is missing: the address of your OpenID Connect provider.')
  if (!clientId)
    throw new ConfigError('OIDC_CLIENT_ID', 'is missing: the client id your provider knows Hemma by.')
  return {
    issuer,
    clientId,
    clientSecret: text(env, 'OIDC_CLIENT_SECRET'),
    clientKeyFile: text(env, 'OIDC_CLIENT_KEY_FILE'),
    acrLoa3: (text(env, 'OIDC_ACR_LOA3') ?? '').split(/[\s,]+/).filter(Boolean),
  }
}

function readMap(env: Env): MapTemplates {
  const position = text(env, 'MAP_LINK') ?? openStreetMap
  const address = text(env, 'MAP_LINK_ADDRESS')
  if (!isMapTemplate(position, ['latitude', 'longitude'])) {
    throw new ConfigError('MAP_LINK', 'must begin with https:// or geo: and hold {latitude} and {longitude}.')
  }
  if (address !== undefined && !isMapTemplate(address, ['address'])) {
    throw new ConfigError('MAP_LINK_ADDRESS', 'must begin with https:// or geo: and hold {address}.')
  }
  return { position, address: address ?? null }
}

function readSms(env: Env): SmsGateway | undefined {
  const url = readUrl(env, 'SMS_GATEWAY_URL')
  const token = text(env, 'SMS_GATEWAY_TOKEN')
  if (!url && !token) return undefined
  if (!url) throw new ConfigError('SMS_GATEWAY_URL', 'is missing beside SMS_GATEWAY_TOKEN.')
  if (!token) throw new ConfigError('SMS_GATEWAY_TOKEN', 'is missing beside SMS_GATEWAY_URL.')
  return { url, token }
}

const milliseconds = { s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 } as const

/**
 * HEMMA_CLOCK: `2026-11-21T15:40:00Z` stands still there, `from 2026-11-21T15:40:00Z` starts there and goes on,
 * `+90m`, `-3d` (s, m, h, d) lies so far from the machine's clock. Demo and tests only.
 */
function readClock(env: Env, instance: 'demo' | 'real'): Clock {
  const value = text(env, 'HEMMA_CLOCK')
  if (value === undefined) return { kind: 'system' }
  if (instance === 'real')
    throw new ConfigError('HEMMA_CLOCK', 'is only for demo and tests. Remove it for real use.')
  const shift = /^([+-])(\d+)([smhd])$/.exec(value)
  if (shift) {
    // Cast: the pattern allows only the four letters that are the table's keys.
    const size = Number(shift[2]) * milliseconds[shift[3] as keyof typeof milliseconds]
    return { kind: 'offset', milliseconds: shift[1] === '-' ? -size : size }
  }
  const [, from, at] = /^(from )?(\d{4}-\d\d-\d\dT.*Z)$/.exec(value) ?? []
  const time = Date.parse(at ?? '')
  if (Number.isNaN(time)) {
    throw new ConfigError(
      'HEMMA_CLOCK',
      `is "${value}"; write an instant such as 2026-11-21T15:40:00Z, or +3d.`,
    )
  }
  if (from) return { kind: 'offset', milliseconds: time - Date.now() }
  return { kind: 'fixed', at: asInstant(new Date(time)) }
}

function readLogLevel(env: Env, instance: Config['instance']): Config['logLevel'] {
  const value = text(env, 'LOG_LEVEL') ?? (instance === 'demo' ? 'warn' : 'info')
  const level = logLevels.find((name) => name === value)
  if (!level) throw new ConfigError('LOG_LEVEL', `is "${value}"; it can be ${logLevels.join(', ')}.`)
  return level
}

function readRequestsPerMinute(env: Env): number {
  const value = Number(text(env, 'REQUESTS_PER_MINUTE') ?? 3000)
  if (!Number.isInteger(value) || value < 1) {
    throw new ConfigError('REQUESTS_PER_MINUTE', 'must be a whole number of 1 or more.')
  }
  return value
}

function readWhole(env: Env, name: string, [usual, least, most]: readonly [number, number, number]): number {
  const value = Number(text(env, name) ?? usual)
  if (!Number.isInteger(value) || value < least || value > most)
    throw new ConfigError(name, `must be a whole number from ${least} to ${most}.`)
  return value
}
