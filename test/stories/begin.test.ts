import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { listChanges, readOrganisation } from '../../src/organisation/organisation-api.ts'
import { appointAdministrator, createProvider, listProviders } from '../../src/organisation/provider-api.ts'
import { createUnit } from '../../src/organisation/unit-api.ts'
import { dayOf } from '../../src/shared/day.ts'
import { asId } from '../../src/shared/id.ts'
import { asInstant } from '../../src/shared/instant.ts'
import { cloneDatabase, type TestDatabase } from '../database.ts'
import { processEnv } from '../process-env.ts'
import { type Client, sessionFor, startServer, type TestServer } from '../server.ts'
import { empty } from '../templates.ts'

const script = join(import.meta.dirname, '..', '..', 'scripts', 'begin.ts')
const real = {
  HEMMA_INSTANCE: 'real',
  HEMMA_CLOCK: '',
  PUBLIC_URL: 'https://hemma.example.se',
  OIDC_ISSUER: 'https://id.example.se',
  OIDC_CLIENT_ID: 'hemma',
}
const region = [
  ['--provider', 'Region X'],
  ['--org-number', '000000-0000'],
  ['--hsa-id', 'SE0000000000-P01'],
  ['--given', 'Gunilla'],
  ['--family', 'Ek'],
  ['--staff-hsa-id', 'SE0000000000-S01'],
].flat()

let database: TestDatabase
let superuser: pg.Client
let server: TestServer
let gunilla: Client

/** `npm run begin` as the operator runs it: its own process, with the server's settings. */
function beginWith(
  options: readonly string[],
  on = database,
): Promise<{ code: number | null; said: string }> {
  const { urls } = on
  const child = spawn(process.execPath, [script, ...options], {
    env: {
      ...real,
      ...processEnv,
      DATABASE_URL: urls.app,
      DATABASE_OWNER_URL: urls.owner,
      DATABASE_SEALER_URL: urls.sealer,
      DATABASE_JOBS_URL: urls.jobs,
    },
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (part: Buffer) => {
      said += part.toString()
    })
  return new Promise((resolve) => child.once('exit', (code) => resolve({ code, said })))
}

async function count(sql: string): Promise<number> {
  return Number((await superuser.query<{ count: string }>(sql)).rows[0]?.count)
}

/** Somebody's session under their one assignment. */
async function signedIn(hsaId: string): Promise<Client> {
  const { rows } = await superuser.query<{ staff: string; assignment: string }>(
    `select st.id as staff, a.id as assignment from staff st join assignment a on a.staff_id = st.id where hsa_id = $1`,
    [hsaId],
  )
  const [found] = rows
  if (found === undefined) throw new Error(`nobody is ${hsaId}`)
  return await sessionFor({ url: server.url, database, now: asInstant(new Date()) }, found)
}

beforeAll(async () => {
  database = await cloneDatabase(empty)
  superuser = new pg.Client(database.superuserUrl)
  await superuser.connect()
})
afterAll(async () => {
  await superuser.end()
  await server.stop()
})

test('before the first start there is nothing to begin in, and that is said', async () => {
  const { code, said } = await beginWith(region)
  expect([code, said]).toEqual([2, expect.stringContaining('Start Hemma on it once')])
  server = await startServer({ database, env: real })
})

test('what is wrong is said by the option that holds it, and nothing is made', async () => {
  const without = (name: string) => region.filter((_, at) => region[at] !== name && region[at - 1] !== name)
  for (const [options, expected] of [
    [without('--hsa-id'), /^--hsa-id: /m],
    [without('--family'), /^--family: /m],
    [[...region, '--kind', 'municipality'], /^--kind: The region comes first/m],
    [[...without('--staff-hsa-id'), '--staff-hsa-id', 'local-gunilla'], /^--sign-in-name: /m],
    [[...region, '--colour', 'red'], /--colour/],
    [[], /npm run begin -- --provider/],
  ] as const) {
    const { code, said } = await beginWith(options)
    expect([options.at(-1), code, said]).toEqual([options.at(-1), 2, expect.stringMatching(expected)])
  }
  expect(await count('select count(*) from care_provider')).toBe(0)
  expect(await count('select count(*) from staff')).toBe(0)
})

test('two operators at once make one region, and the second is told that it exists', async () => {
  const both = await Promise.all([beginWith(region), beginWith(region)])
  expect(both.map(({ code }) => code).toSorted()).toEqual([0, 2])
  expect(both.find(({ code }) => code === 0)?.said).toContain('Region X is in place. Gunilla Ek can sign in')
  expect(both.find(({ code }) => code === 2)?.said).toContain('has begun already: Region X exists')
  expect(await count('select count(*) from care_provider')).toBe(1)
})

test('the administrator signs in to her own organisation, and its history says how it began', async () => {
  gunilla = await signedIn('SE0000000000-S01')
  const { body } = await gunilla.ask(readOrganisation, {})
  expect(body).toMatchObject({
    provider: { name: 'Region X', kind: 'region', area: 'health', organisationNumber: '0000000000' },
    units: [{ name: 'Administrationen', kind: 'administration', staff: 1 }],
    administrators: 1,
  })
  const { body: history } = await gunilla.ask(listChanges, {})
  expect(new Set(history.changes.map(({ what }) => what))).toEqual(
    new Set([
      'provider.created',
      'staff.created',
      'unit.created',
      'assignment.created',
      'provider.appointed',
    ]),
  )
  expect(new Set(history.changes.map(({ by }) => by))).toEqual(new Set(['Driften (npm run begin)']))
  const { rows } = await superuser.query(
    "select activity, purpose, outcome, user_name from audit_post where endpoint = 'organisation.begin'",
  )
  expect(rows).toEqual([
    {
      activity: 'Skriva',
      purpose: 'Administration',
      outcome: 'allowed',
      user_name: 'Driften (npm run begin)',
    },
  ])
})

test('from there every kind of care provider is brought in, and each minds its own organisation', async () => {
  const today = dayOf(asInstant(new Date()))
  const others = [
    {
      serial: '1',
      name: 'Kommunen, hälso- och sjukvård',
      kind: 'municipality',
      area: 'health',
      local: false,
    },
    { serial: '2', name: 'Kommunen, socialtjänst', kind: 'municipality', area: 'social', local: true },
    { serial: '3', name: 'Läkarhuset AB', kind: 'private', area: 'health', local: false },
  ] as const
  for (const { serial, name, kind, area, local } of others) {
    const provider = asId<'owner'>(randomUUID())
    const days = { validFrom: today, validTo: null }
    const made = await gunilla.send(createProvider, {
      ...{ provider, name, kind, area, ...days },
      hsaId: local ? `local-omsorg-${serial}` : `SE0000000000-P1${serial}`,
      organisationNumber: null,
    })
    expect([name, made.status, made.body]).toMatchObject([name, 200, {}])
    const hsaId = local ? `local-chef-${serial}` : `SE0000000000-S1${serial}`
    const appointed = await gunilla.send(appointAdministrator, {
      provider,
      unit: asId<'unit'>(randomUUID()),
      unitName: 'Kansliet',
      unitHsaId: `local-kansli-${serial}`,
      assignment: asId<'assignment'>(randomUUID()),
      staff: asId<'staff'>(randomUUID()),
      hsaId,
      givenName: 'Anna',
      familyName: 'Berg',
      ...(local ? { signInName: 'anna.berg' } : {}),
    })
    expect([name, appointed.status, appointed.body]).toMatchObject([name, 200, {}])
    const anna = await signedIn(hsaId)
    const unit = await anna.send(createUnit, {
      unit: asId<'unit'>(randomUUID()),
      name: area === 'social' ? 'Hemtjänsten' : 'Hemsjukvården',
      kind: area === 'social' ? 'home-help' : 'home-care',
      hsaId: `local-enhet-${serial}`,
      ...{ careModel: null, municipality: null, head: null, ...days },
    })
    expect([name, unit.status]).toEqual([name, 200])
    expect((await anna.ask(readOrganisation, {})).body).toMatchObject({ provider: { name, kind, area } })
  }
  const { body } = await gunilla.ask(listProviders, {})
  expect(body.providers.map((one) => [one.name, one.administered, one.own])).toEqual([
    ['Kommunen, hälso- och sjukvård', true, false],
    ['Kommunen, socialtjänst', true, false],
    ['Läkarhuset AB', true, false],
    ['Region X', true, true],
  ])
})

test('who has no HSA-id is told that a sign-in name is needed, and a unit’s id that is taken is said at the unit', async () => {
  const provider = asId<'owner'>(randomUUID())
  const days = { validFrom: dayOf(asInstant(new Date())), validTo: null }
  const made = await gunilla.send(createProvider, {
    ...{ provider, name: 'Grannkommunen, socialtjänst', kind: 'municipality', area: 'social', ...days },
    hsaId: 'local-granne',
    organisationNumber: null,
  })
  expect(made.status).toBe(200)
  const appointing = {
    provider,
    unit: asId<'unit'>(randomUUID()),
    unitName: 'Kansliet',
    unitHsaId: 'local-kansli-granne',
    assignment: asId<'assignment'>(randomUUID()),
    staff: asId<'staff'>(randomUUID()),
    hsaId: 'local-chef-granne',
    givenName: 'Bo',
    familyName: 'Dahl',
  }
  expect(await gunilla.send(appointAdministrator, appointing)).toMatchObject({
    status: 422,
    body: { errors: [{ field: 'signInName', code: 'organisation.signInNameNeeded' }] },
  })
  const taken = { ...appointing, signInName: 'bo.dahl', unitHsaId: 'local-kansli-1' }
  expect(await gunilla.send(appointAdministrator, taken)).toMatchObject({
    status: 422,
    body: { code: 'organisation.hsaIdTaken', field: 'unitHsaId' },
  })
})
