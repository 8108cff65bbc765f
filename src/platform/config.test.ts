import { expect, test } from 'vitest'
import { externalDatabase, readConfig } from './config.ts'

const databases = {
  DATABASE_URL: 'postgresql://hemma_app:a@db/hemma',
  DATABASE_OWNER_URL: 'postgresql://hemma_owner:o@db/hemma',
  DATABASE_SEALER_URL: 'postgresql://hemma_sealer:s@db/hemma',
  DATABASE_JOBS_URL: 'postgresql://hemma_jobs:j@db/hemma',
}
const real = {
  ...databases,
  PUBLIC_URL: 'https://hemma.example.se/',
  OIDC_ISSUER: 'https://id.example.se',
  OIDC_CLIENT_ID: 'hemma',
}

test('with nothing set it is a demo on port 4000 with its own database and sign-in', () => {
  const config = readConfig({})
  expect(config).toMatchObject({
    port: 4000,
    publicUrl: 'http://localhost:4000',
    instance: 'demo',
    logLevel: 'warn',
  })
  expect(config.dataDir).toMatch(/\/data$/)
  expect(config.oidc).toBeUndefined()
  expect(config.clock).toEqual({ kind: 'system' })
  expect(externalDatabase(config)).toBeUndefined()
})

test('a map is opened at a position; at an address only where the operator says so', () => {
  expect(readConfig({}).map).toEqual({
    position: expect.stringMatching(/^https:\/\/www\.openstreetmap\.org\/.*\{latitude\}.*\{longitude\}/),
    address: null,
  })
  const own = {
    MAP_LINK: 'https://karta.example.se/{latitude}/{longitude}',
    MAP_LINK_ADDRESS: 'https://karta.example.se/?q={address}',
  }
  expect(readConfig(own).map).toEqual({ position: own.MAP_LINK, address: own.MAP_LINK_ADDRESS })
  expect(() => readConfig({ MAP_LINK: 'https://karta.example.se/?who={name}' })).toThrow(/^MAP_LINK: /)
  expect(() => readConfig({ MAP_LINK_ADDRESS: 'javascript:{address}' })).toThrow(/^MAP_LINK_ADDRESS: /)
})

test('with DATABASE_URL it is a real instance, with all four connections', () => {
  const config = readConfig(real)
  expect(config).toMatchObject({ instance: 'real', publicUrl: 'https://hemma.example.se' })
  expect(externalDatabase(config)).toEqual({
    app: databases.DATABASE_URL,
    owner: databases.DATABASE_OWNER_URL,
    sealer: databases.DATABASE_SEALER_URL,
    jobs: databases.DATABASE_JOBS_URL,
  })
})

test('an external database can be said to hold a demo', () => {
  expect(readConfig({ ...databases, HEMMA_INSTANCE: 'demo' }).instance).toBe('demo')
})

test.each([
  [
    'a missing connection',
    { ...real, DATABASE_SEALER_URL: '' },
    /^DATABASE_SEALER_URL: is missing beside DATABASE_URL/,
  ],
  [
    'a database that is not PostgreSQL',
    { ...real, DATABASE_URL: 'mysql://x' },
    /^DATABASE_URL: must be a PostgreSQL/,
  ],
  ['real use of the embedded database', { HEMMA_INSTANCE: 'real' }, /^HEMMA_INSTANCE: .*Set DATABASE_URL/],
  ['an unknown kind of instance', { HEMMA_INSTANCE: 'test' }, /^HEMMA_INSTANCE: is "test"/],
  ['real use without an address', { ...real, PUBLIC_URL: undefined }, /^PUBLIC_URL: is required/],
  [
    'real use without https',
    { ...real, PUBLIC_URL: 'http://hemma.example.se' },
    /^PUBLIC_URL: must begin with https/,
  ],
  ['real use without a provider', { ...real, OIDC_ISSUER: undefined }, /^OIDC_ISSUER: is missing/],
  ['a provider without a client id', { OIDC_ISSUER: 'https://id.example.se' }, /^OIDC_CLIENT_ID: is missing/],
  ['a port that is none', { PORT: '80a' }, /^PORT: is "80a"/],
  ['a port too high', { PORT: '70000' }, /^PORT: is "70000"/],
  ['an address that is none', { PUBLIC_URL: 'hemma' }, /^PUBLIC_URL: is "hemma"/],
  ['half a gateway', { SMS_GATEWAY_URL: 'https://sms.example.se' }, /^SMS_GATEWAY_TOKEN: is missing/],
  ['a set clock in real use', { ...real, HEMMA_CLOCK: '+3d' }, /^HEMMA_CLOCK: is only for demo/],
  ['a clock that is none', { HEMMA_CLOCK: 'tomorrow' }, /^HEMMA_CLOCK: is "tomorrow"/],
  ['an unknown log level', { LOG_LEVEL: 'loud' }, /^LOG_LEVEL: is "loud"/],
])('%s is refused with the variable and the way out', (_, env, message) => {
  expect(() => readConfig(env)).toThrow(message)
})

test('the clock can stand still or lie apart from the machine’s', () => {
  expect(readConfig({ HEMMA_CLOCK: '2026-11-21T15:40:00Z' }).clock).toEqual({
    kind: 'fixed',
    at: '2026-11-21T15:40:00.000Z',
  })
  expect(readConfig({ HEMMA_CLOCK: '-90m' }).clock).toEqual({ kind: 'offset', milliseconds: -5_400_000 })
  expect(readConfig({ HEMMA_CLOCK: '+3d' }).clock).toEqual({ kind: 'offset', milliseconds: 259_200_000 })
})

test('the bag is read for a day and holds a day on each side, unless the operator says otherwise', () => {
  expect(readConfig({}).bag).toEqual({ hours: 24, days: 1, renewHours: 4 })
  expect(readConfig({ BAG_HOURS: '12', BAG_DAYS: '0' }).bag).toEqual({ hours: 12, days: 0, renewHours: 4 })
  for (const wrong of ['0', '73', '1.5', 'dygn']) {
    expect(() => readConfig({ BAG_HOURS: wrong }), wrong).toThrow(/BAG_HOURS/)
  }
  expect(() => readConfig({ BAG_DAYS: '8' })).toThrow(/BAG_DAYS/)
})
