import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { assignments } from '../../src/demo/cast/assignments.ts'
import { idFor } from '../../src/demo/cast.ts'
import { createToken, listTokens, revokeToken } from '../../src/fhir/token-api.ts'
import { readSeries } from '../../src/history/api.ts'
import { bundle, condition, type Json, numbered, patient, pointed, weight } from '../fhir/bundles.ts'
import { type Client, startServer, type TestServer } from '../server.ts'

let server: TestServer
let superuser: pg.Client
let admin: Client
let gp: Client
/** Of Granvik's health centre. */
let token: string

const [esther, margit] = ['193605257041', '194004279107']

beforeAll(async () => {
  server = await startServer()
  superuser = new pg.Client(server.database.superuserUrl)
  await superuser.connect()
  ;[admin, gp] = await Promise.all([server.as('admin'), server.as('gp-public')])
  token = (await newToken(admin, 'granvik-health-centre')).token
})
afterAll(async () => {
  await superuser?.end()
  await server?.stop()
})

async function newToken(by: Client, unit: string, name = `System ${randomBytes(3).toString('hex')}`) {
  const secret = `hemma_${randomBytes(32).toString('base64url')}`
  const id = randomUUID()
  const sha256 = createHash('sha256').update(secret).digest('hex')
  const made = await by.send(createToken, { token: id, unit: idFor<'unit'>(unit), name, sha256 })
  return { token: secret, id, made }
}

interface Fhir {
  readonly status: number
  readonly headers: Headers
  readonly body: {
    readonly resourceType?: string
    readonly type?: string
    readonly id?: string
    readonly issue?: readonly {
      code: string
      severity: string
      details: { text: string }
      expression?: string[]
    }[]
    readonly entry?: readonly {
      readonly response?: { status: string; location?: string; outcome?: { issue: { code: string }[] } }
      readonly resource?: Json
    }[]
  }
}

async function post(
  path: string,
  body: unknown,
  given: { token?: string | null; headers?: Json } = {},
): Promise<Fhir> {
  const bearer = given.token === undefined ? token : given.token
  const headers = {
    'content-type': 'application/fhir+json',
    'accept-language': 'en',
    ...(bearer === null ? {} : { authorization: `Bearer ${bearer}` }),
    ...given.headers,
  }
  const text = typeof body === 'string' || Buffer.isBuffer(body) ? body : JSON.stringify(body)
  const response = await fetch(`${server.url}/fhir/R4${path}`, {
    method: 'POST',
    headers,
    body: text,
  } as RequestInit) // Cast: a Buffer is a body.
  const said = await response.text()
  return { status: response.status, headers: response.headers, body: said === '' ? {} : JSON.parse(said) }
}
const search = (form: Record<string, string>, given: Parameters<typeof post>[2] = {}) =>
  post('/Observation/_search', new URLSearchParams(form).toString(), {
    ...given,
    headers: { 'content-type': 'application/x-www-form-urlencoded', ...given.headers },
  })
const statuses = ({ body }: Fhir) => body.entry?.map(({ response }) => response?.status)
const count = async (sql: string) => Number((await superuser.query(sql)).rows[0].count)
const PERSONNUMMER = 'http://electronichealth.se/identifier/personnummer'

describe('a machine token', () => {
  test('is made by an administrator, seen in the list, used, and revoked; the token itself is stored nowhere', async () => {
    const { token: own, id } = await newToken(admin, 'medicine-clinic', 'Laboratoriet')
    expect((await post('', bundle('batch', []), { token: own })).status).toBe(200)
    const used = (await post('/Observation', weight('t1', numbered(margit)), { token: own })).status
    expect(used).toBe(404)
    const listed = await admin.ask(listTokens, {})
    expect(listed.body.tokens.find((one) => one.id === id)).toMatchObject({
      name: 'Laboratoriet',
      unitName: 'Medicinkliniken, Norrådals sjukhus',
      createdBy: 'Kerstin Holm',
      revokedAt: null,
      allowed: ['machineToken.revoke'],
    })
    expect(JSON.stringify(listed.body)).not.toContain(own)
    for (const table of ['machine_token', 'command', 'audit_post', 'event']) {
      const { rows } = await superuser.query(`select * from ${table}`)
      expect(JSON.stringify(rows)).not.toContain(own)
    }
    expect((await admin.send(revokeToken, { token: id })).status).toBe(200)
    const after = await post('', bundle('batch', []), { token: own })
    expect([after.status, after.body.issue?.[0]?.code]).toEqual([401, 'login'])
    expect((await post('/Observation', weight('t2', numbered(margit)), { token: own })).status).toBe(401)
    expect((await admin.send(revokeToken, { token: id })).body).toMatchObject({
      code: 'machineToken.alreadyRevoked',
    })
  })

  test('cannot be made for another provider’s unit, twice under one name, or by someone in care', async () => {
    expect((await newToken(admin, 'granvik-home-care')).made.body).toMatchObject({
      code: 'machineToken.unknownUnit',
    })
    await newToken(admin, 'medicine-ward', 'Vågen')
    expect((await newToken(admin, 'medicine-ward', 'vågen')).made.body).toMatchObject({
      code: 'machineToken.nameTaken',
    })
    expect((await newToken(gp, 'granvik-health-centre')).made.status).toBe(403)
    const ulla = await server.as('ulla', 'ulla-at-granvik-administration')
    const foreign = (await admin.ask(listTokens, {})).body.tokens[0]?.id ?? ''
    expect((await ulla.send(revokeToken, { token: foreign })).status).toBe(404)
  })

  test('is asked for before anything is read', async () => {
    for (const bearer of [null, 'wrong', `hemma_${'x'.repeat(43)}`]) {
      for (const [path, body] of [
        ['', bundle('transaction', [])],
        ['/Observation', weight('n', numbered(esther))],
      ] as const) {
        const answer = await post(path, body, { token: bearer })
        expect([answer.status, answer.body.resourceType]).toEqual([401, 'OperationOutcome'])
      }
    }
  })
})

describe('a transaction', () => {
  const latestImport = async () => {
    const { rows } = await superuser.query<{ text: string }>(
      `select body->'sections'->0->>'text' as text from entry where kind = 'imported' order by recorded_at desc limit 1`,
    )
    return rows[0]?.text
  }

  test('goes in whole: an answer an entry, a place for each, types not taken told apart', async () => {
    const answer = await post(
      '',
      bundle('transaction', [
        patient('tx1', { number: esther, birthDate: '1936-05-25' }),
        condition('tx-c', pointed('tx1')),
        weight('tx-w', pointed('tx1')),
        { resourceType: 'Goal', id: 'tx-g', subject: pointed('tx1') },
      ]),
    )
    expect([answer.status, answer.body.type]).toEqual([200, 'transaction-response'])
    expect(statuses(answer)).toEqual(['200 OK', '201 Created', '201 Created', '204 No Content'])
    expect(answer.body.entry?.[1]?.response?.location).toMatch(/^Condition\/[0-9a-f-]{36}$/)
    expect(answer.body.entry?.[3]?.response?.outcome?.issue[0]?.code).toBe('not-supported')
    expect(await latestImport()).toBe(
      'Från source.example/patients: 1 diagnos, 1 mätvärde eller provsvar. Uppgifterna är inte bekräftade.',
    )
  })

  test('that names no source is said so in the record, in words and not by what Hemma calls it', async () => {
    const { identifier } = numbered(esther)
    const unnamed = { ...patient('tx-p', { birthDate: '1936-05-25' }), identifier: [identifier] }
    const answer = await post('', bundle('transaction', [unnamed, condition('tx-nameless', pointed('tx-p'))]))
    expect(answer.status).toBe(200)
    expect(await latestImport()).toBe(
      'Från leveranser utan angiven källa: 1 diagnos. Uppgifterna är inte bekräftade.',
    )
  })

  test('with one fault goes in not at all, and the answer names the entry and the reason', async () => {
    const before = [
      await count('select count(*) from measurement'),
      await count('select count(*) from person'),
    ]
    const answer = await post(
      '',
      bundle('transaction', [
        patient('tx-new'),
        weight('tx-good', pointed('tx-new')),
        { ...weight('tx-bad', pointed('tx-new')), effectiveDateTime: undefined },
      ]),
    )
    expect(answer.status).toBe(422)
    expect(answer.body.issue).toEqual([
      expect.objectContaining({
        severity: 'error',
        code: 'required',
        details: expect.objectContaining({
          text: 'The value has no date. A value without a date is never shown.',
        }),
        expression: ['Bundle.entry[2].resource.effective'],
      }),
    ])
    expect([
      await count('select count(*) from measurement'),
      await count('select count(*) from person'),
    ]).toEqual(before)
  })

  test('that only the database’s own record can refuse rolls back as well', async () => {
    await post('', bundle('transaction', [patient('first'), weight('shared-id', pointed('first'))]))
    const before = await count('select count(*) from person')
    const answer = await post(
      '',
      bundle('transaction', [
        patient('second'),
        weight('fine', pointed('second')),
        weight('shared-id', pointed('second')),
      ]),
    )
    expect([answer.status, answer.body.issue?.[0]?.expression]).toEqual([
      409,
      ['Bundle.entry[2].resource.id'],
    ])
    expect(await count('select count(*) from person')).toBe(before)
    const [logged] = (
      await superuser.query(
        "select outcome, rule from audit_post where endpoint = 'fhir.transaction' order by recorded_at desc limit 1",
      )
    ).rows
    expect(logged).toEqual({ outcome: 'refused', rule: 'fhir.otherPerson' })
  })

  test('twice makes no duplicates, and asked strictly refuses types that Hemma does not take', async () => {
    const same = bundle('transaction', [patient('again'), weight('again-w', pointed('again'))])
    await post('', same)
    expect(statuses(await post('', same))).toEqual(['200 OK', '200 OK'])
    const goal = bundle('transaction', [
      patient('again'),
      { resourceType: 'Goal', subject: pointed('again') },
    ])
    const strict = await post('', goal, { headers: { prefer: 'handling=strict' } })
    expect([strict.status, strict.body.issue?.[0]?.code]).toEqual([422, 'not-supported'])
  })

  test('packed with gzip is the same', async () => {
    const packed = gzipSync(JSON.stringify(bundle('transaction', [patient('packed')])))
    expect((await post('', packed, { headers: { 'content-encoding': 'gzip' } })).status).toBe(200)
    const bomb = gzipSync(Buffer.alloc(40 * 1024 * 1024, 32))
    const answer = await post('', bomb)
    expect([answer.status, answer.body.issue?.[0]?.code]).toEqual([413, 'too-costly'])
  })
})

test('a batch answers entry by entry, and the good ones go in', async () => {
  const delivery = bundle('batch', [
    weight('b1', numbered(esther), { kg: 66.4 }),
    { ...weight('b2', numbered(esther)), code: {} },
    weight('b3', numbered('194004279108')),
    { resourceType: 'Goal', subject: numbered(esther) },
    weight('b4', numbered(esther), { at: '2026-11-19T08:00:00Z' }),
  ])
  const entries = delivery.entry as { request: { method: string; url: string } }[] // Cast: bundles.ts made it so.
  const answer = await post('', {
    ...delivery,
    entry: [
      ...entries,
      { ...entries[0], request: { method: 'DELETE', url: 'Observation/1' } },
      { ...entries[0], request: { method: 'POST', url: 'Patient' } },
      { ...entries[0], request: undefined },
    ],
  })
  expect(answer.body.type).toBe('batch-response')
  expect(statuses(answer)).toEqual([
    '201 Created',
    '422 Unprocessable Entity',
    '422 Unprocessable Entity',
    '204 No Content',
    '201 Created',
    '405 Method Not Allowed',
    '422 Unprocessable Entity',
    '422 Unprocessable Entity',
  ])
})

test.each(['collection', 'searchset', 'history', 'document', ''])(
  'a bundle of the type "%s" is refused over HTTP, and the answer says what to send',
  async (type) => {
    const answer = await post('', bundle(type, [patient('x')]))
    expect([answer.status, answer.body.issue?.[0]?.code]).toEqual([422, 'not-supported'])
    expect(answer.body.issue?.[0]?.details.text).toContain('transaction')
  },
)

describe('one value at a time', () => {
  test('is taken, logged, found at once by machine and by staff, and hangs under one entry a day', async () => {
    const at = '2026-11-21T14:00:00Z'
    const made = await post('/Observation', weight(undefined, numbered(esther), { kg: 67.1, at }))
    expect(made.status).toBe(201)
    const again = await post('/Observation', weight(undefined, numbered(esther), { kg: 67.1, at }))
    expect([again.status, again.body.id]).toEqual([200, made.body.id])
    await post('/Observation', weight(undefined, numbered(esther), { kg: 67.2, at: '2026-11-21T14:05:00Z' }))
    const found = await search({
      'patient.identifier': `${PERSONNUMMER}|${esther}`,
      code: '29463-7',
      _count: '2',
    })
    expect(found.body.entry?.map(({ resource }) => resource?.valueQuantity)).toEqual([
      expect.objectContaining({ value: 67.2 }),
      expect.objectContaining({ value: 67.1 }),
    ])
    expect(found.body.entry?.[1]?.resource).toMatchObject({
      id: made.body.id,
      subject: { reference: `Patient/${idFor('esther')}` },
    })
    const entries = await superuser.query(
      'select count(distinct entry_id)::int as count from measurement where person_id = $1 and value in (67.1, 67.2)',
      [idFor('esther')],
    )
    expect(entries.rows[0].count).toBe(1)
    const [logged] = (
      await superuser.query(
        "select outcome, persons, user_title from audit_post where endpoint = 'fhir.create' order by recorded_at desc limit 1",
      )
    ).rows
    expect(logged).toEqual({ outcome: 'allowed', persons: [idFor('esther')], user_title: 'maskin' })
    const { series } = (await gp.ask(readSeries, { person: idFor<'person'>('esther'), code: '29463-7' })).body
    expect(series?.values[0]).toMatchObject({ value: 67.2, unit: 'kg', confirmed: null })
  })

  test('about somebody unknown and somebody whose unit has no part in their care are answered alike, and logged', async () => {
    const unknown = await post('/Observation', weight('u1', { reference: `Patient/${randomUUID()}` }))
    const foreign = await post('/Observation', weight('u2', { reference: `Patient/${idFor('tage')}` }))
    expect([unknown.status, foreign.status]).toEqual([404, 404])
    expect(foreign.body.issue?.[0]?.details).toEqual(unknown.body.issue?.[0]?.details)
    const [logged] = (
      await superuser.query(
        "select outcome, rule from audit_post where endpoint = 'fhir.create' order by recorded_at desc limit 1",
      )
    ).rows
    expect(logged).toEqual({ outcome: 'denied', rule: 'M02' })
  })

  test('of the wrong type, an unknown type, another content type', async () => {
    expect((await post('/Condition', weight('w', numbered(esther)))).status).toBe(422)
    expect((await post('/Account', { resourceType: 'Account' })).status).toBe(404)
    expect((await post('/Observation', 'hello', { headers: { 'content-type': 'text/plain' } })).status).toBe(
      415,
    )
    expect((await post('/Observation', '{"resourceType":')).status).toBe(400)
    expect((await post('/Observation', `"${'x'.repeat(1_100_000)}"`)).status).toBe(413)
  })
})

describe('searching', () => {
  const form = { 'patient.identifier': `${PERSONNUMMER}|${esther}` }

  test('a token of another unit finds nothing that is not its unit’s', async () => {
    const other = (await newToken(admin, 'emergency-department')).token
    expect((await search(form, { token: other })).status).toBe(404)
    const clinic = (await newToken(admin, 'medicine-clinic')).token
    const found = await search(form, { token: clinic })
    expect(found.status).toBe(200)
    const performers = found.body.entry?.map(({ resource }) => JSON.stringify(resource?.performer))
    expect(new Set(performers)).toEqual(new Set([expect.stringContaining('Medicinkliniken')]))
  })

  test('staff search with their session, and only whom they may read', async () => {
    const as = (one: Client) => ({
      token: null,
      headers: { cookie: one.cookie, 'x-hemma-assignment': one.assignment },
    })
    const found = await search({ patient: `Patient/${idFor('esther')}` }, as(gp))
    expect(found.status).toBe(200)
    expect(found.body.entry?.length).toBe(50)
    expect((await search(form, as(gp))).body.entry?.length).toBe(50)
    expect((await search(form, as(await server.as('anna')))).status).toBe(404)
    const elsewhere = await search(form, {
      ...as(gp),
      headers: { ...as(gp).headers, origin: 'https://evil.example' },
    })
    expect(elsewhere.status).toBe(403)
    expect((await search(form, { token: null })).status).toBe(401)
  })

  test.each([
    [{}, 'patient'],
    [{ patient: `Patient/${idFor('esther')}`, date: 'ge2020' }, 'date'],
    [{ patient: `Patient/${idFor('esther')}`, _count: '1000' }, '_count'],
    [{ 'patient.identifier': 'http://hl7.org/fhir/sid/us-ssn|999-10-1234' }, 'patient'],
  ])('%j is refused by name, never answered wider than asked', async (asked, name) => {
    const answer = await search(asked)
    expect([answer.status, answer.body.issue?.[0]?.details.text]).toEqual([
      400,
      expect.stringContaining(name),
    ])
  })

  test('there is no search in a URL', async () => {
    const response = await fetch(`${server.url}/fhir/R4/Observation?patient=x`, {
      headers: { authorization: `Bearer ${token}` },
    })
    expect(response.status).toBe(404)
  })
})

test('what this door can do is told to anyone', async () => {
  const response = await fetch(`${server.url}/fhir/R4/metadata`)
  const statement = await response.json()
  expect([response.status, response.headers.get('content-type')]).toEqual([
    200,
    'application/fhir+json; charset=utf-8',
  ])
  expect(statement).toMatchObject({
    resourceType: 'CapabilityStatement',
    fhirVersion: '4.0.1',
    kind: 'instance',
  })
})

test('every assignment of the cast that is not an administrator’s is kept from tokens', async () => {
  const others = assignments.filter(({ purpose }) => purpose !== 'admin').slice(0, 5)
  for (const { staff, key } of others) {
    const client = await server.as(staff, key)
    expect([key, (await client.ask(listTokens, {})).status]).toEqual([key, 403])
  }
})

test('whatever is sent, the answer is a FHIR outcome and never a fault of ours', async () => {
  const value = fc.jsonValue({ maxDepth: 3 })
  const near = fc.record({
    resourceType: fc.constantFrom('Observation', 'Patient', 'Condition', 'Encounter', 'Bundle'),
    id: fc.oneof(fc.constant('x'), value),
    status: fc.oneof(fc.constant('final'), value),
    code: fc.oneof(fc.constant({ text: 'å' }), value),
    subject: fc.oneof(fc.constant(numbered(esther)), value),
    effectiveDateTime: fc.oneof(fc.constant('2020-01-01'), fc.constant('0001-01-01'), value),
    valueQuantity: fc.oneof(fc.constant({ value: 1e308, unit: '\u0000' }), value),
    valueString: fc.oneof(fc.string({ unit: 'binary' }), value),
    identifier: value,
    name: value,
    type: fc.oneof(fc.constantFrom('batch', 'transaction'), value),
    entry: value,
  })
  const body = fc.oneof(
    near,
    value,
    near.map((one) => bundle('batch', [one])),
    near.map((one) => bundle('transaction', [one])),
  )
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom('', '/Observation', '/Patient', '/Condition'),
      body,
      async (path, sent) => {
        const answer = await post(path, JSON.stringify(sent))
        expect(answer.status).toBeLessThan(500)
        if (answer.status >= 400) expect(answer.body.resourceType).toBe('OperationOutcome')
      },
    ),
    { numRuns: 150 },
  )
  for (const raw of [
    '',
    'null',
    '[[[[',
    '{"resourceType":"Bundle","type":"batch","entry":5}',
    `${'['.repeat(100_000)}`,
    '\ud800',
    '{"a":1e999}',
  ]) {
    expect([raw.slice(0, 20), (await post('', raw)).status < 500]).toEqual([raw.slice(0, 20), true])
  }
})
