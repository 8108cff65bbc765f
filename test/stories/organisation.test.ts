import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { world } from '../../src/demo/cast.ts'
import { readSession } from '../../src/door/api.ts'
import { changeAssignment, createAssignment, endAssignment } from '../../src/organisation/assignment-api.ts'
import { organisationHandlers } from '../../src/organisation/handlers.ts'
import { listChanges, readOrganisation } from '../../src/organisation/organisation-api.ts'
import { appointAdministrator, createProvider, listProviders } from '../../src/organisation/provider-api.ts'
import {
  changeStaff,
  createStaff,
  findStaff,
  leaveStaff,
  lookUpStaff,
  readStaff,
  removeLicence,
} from '../../src/organisation/staff-api.ts'
import {
  changeUnit,
  closeUnit,
  createUnit,
  readUnit,
  reopenUnit,
  setUnitPhones,
} from '../../src/organisation/unit-api.ts'
import { teamReach } from '../../src/referrals/team-api.ts'
import type { Command, Query } from '../../src/shared/endpoint.ts'
import { type AssignmentId, asId, type StaffId, type UnitId } from '../../src/shared/id.ts'
import { later } from '../../src/shared/instant.ts'
import { type Client, startServer, type TestServer } from '../server.ts'
import { testNow } from '../templates.ts'

let server: TestServer
let kerstin: Client
let ulla: Client
beforeAll(async () => {
  server = await startServer()
  kerstin = await server.as('admin')
  ulla = await server.as('ulla', 'ulla-at-granvik-administration')
})
afterAll(() => server.stop())

const newUnit = () => asId<'unit'>(randomUUID())
const newAssignment = () => asId<'assignment'>(randomUUID())
const at = {
  unit: (name: string): UnitId => world.id(name),
  staff: (name: string): StaffId => world.id(name),
  assignment: (name: string): AssignmentId => world.id(name),
}

/** A nurse as HR describes her, at the home care of Granvik. */
const stina = (serial: string) => ({
  staff: asId<'staff'>(randomUUID()),
  givenName: 'Stina',
  familyName: 'Bergman',
  hsaId: `SE0000000000-${serial}`,
  signInName: null,
  phone: '070-174 06 90',
  protectedStaff: false,
  licence: { profession: 'nurse' as const, number: 'DEMO-190', prescriberCode: null },
  assignment: newAssignment(),
  works: {
    unit: at.unit('granvik-home-care'),
    profession: 'nurse' as const,
    purpose: 'care' as const,
    title: 'Sjuksköterska',
    validFrom: '2026-11-01',
    validTo: null,
  },
})

test('every example of the organisation works in the demo region as it is filled', async () => {
  const own = await startServer()
  const handled = organisationHandlers({ careModels: [] })
  for (const { endpoint } of handled) {
    const { as, input } = endpoint.example(world)
    const [staff = '', assignment] = as.split('@')
    const client = await own.as(staff, assignment)
    const answer =
      endpoint.kind === 'command'
        ? await client.send(endpoint as Command<never, never>, input as never) // Cast: any endpoint with its own example.
        : await client.ask(endpoint as Query<never, never>, input as never) // Cast: likewise.
    expect([endpoint.id, answer.status, answer.status === 200 ? '' : answer.body]).toEqual([
      endpoint.id,
      200,
      '',
    ])
  }
  await own.stop()
})

test('Kerstin sees the region’s own units and nobody else’s; who works in care sees no administration', async () => {
  const { body } = await kerstin.ask(readOrganisation, {})
  expect(body.provider.name).toBe('Region Norrådal')
  const names = body.units.map(({ name }) => name)
  expect(names).toContain('MiNT, Norrådals sjukhus')
  expect(names).not.toContain('Hemsjukvården Granvik')
  const team = body.units.find(({ unit }) => unit === at.unit('mint-team'))
  expect(team).toMatchObject({ staff: 5, headName: 'Lena Hedman', careModel: 'mint', standing: 'now' })
  for (const call of [
    await kerstin.ask(readUnit, { unit: at.unit('granvik-home-care') }),
    await kerstin.ask(readStaff, { staff: at.staff('sara') }),
    await kerstin.ask(readUnit, { unit: newUnit() }),
  ]) {
    expect(call).toMatchObject({ status: 404, body: { code: 'access.notFound' } })
  }
  const erik = await server.as('erik')
  expect(await erik.ask(readOrganisation, {})).toMatchObject({
    status: 403,
    body: { code: 'access.noPermission' },
  })
})

test('a nurse is registered with licence and assignment, and is found by name, id, title and unit', async () => {
  const her = stina('S91')
  const made = await ulla.send(createStaff, her)
  expect(made.status, JSON.stringify(made.body)).toBe(200)
  for (const text of ['stina berg', 'S91', 'BERGMAN granvik', 'sjuksköterska stina']) {
    const { body } = await ulla.ask(findStaff, { text })
    expect([text, body.total, body.staff.map(({ name }) => name)]).toEqual([text, 1, ['Stina Bergman']])
  }
  expect((await ulla.ask(findStaff, { text: 'stina nobody' })).body).toEqual({ total: 0, staff: [] })
  expect((await kerstin.ask(findStaff, { text: 'stina' })).body.total).toBe(0)
  const { body } = await ulla.ask(readStaff, { staff: her.staff })
  expect(body).toMatchObject({
    phone: '070-174 06 90',
    licences: [her.licence],
    elsewhere: false,
    sessions: 0,
  })
  expect(body.assignments[0]).toMatchObject({ title: 'Sjuksköterska', standing: 'now', validTo: null })
  const { body: history } = await ulla.ask(listChanges, { staff: her.staff })
  expect(history.changes.map(({ what, by }) => [what, by]).toSorted()).toEqual([
    ['assignment.created', 'Ulla Forsberg'],
    ['licence.set', 'Ulla Forsberg'],
    ['staff.created', 'Ulla Forsberg'],
  ])
})

test('what is wrong is said at its field, and nothing of it is kept', async () => {
  const her = stina('S92')
  const tries = [
    [{ ...her, hsaId: 'SE123-1' }, 'hsaId'],
    [{ ...her, hsaId: 'SE0000000000-S01' }, 'hsaId'],
    [{ ...her, hsaId: 'local-stina' }, 'signInName'],
    [{ ...her, phone: 'ring mig' }, 'phone'],
    [{ ...her, givenName: ' ' }, 'givenName'],
    [{ ...her, works: { ...her.works, profession: 'physician' as const } }, 'profession'],
    [{ ...her, works: { ...her.works, validTo: '2026-10-31' } }, 'validTo'],
    [{ ...her, works: { ...her.works, validFrom: '2018-12-31' } }, 'validFrom'],
    [{ ...her, works: { ...her.works, unit: at.unit('mint-team') } }, 'unit'],
  ] as const
  for (const [input, field] of tries) {
    const { status, body } = await ulla.send(createStaff, input)
    expect([
      field,
      status,
      JSON.stringify(body).includes(`"${field}"`) || JSON.stringify(body).includes(`.${field}"`),
    ]).toEqual([field, 422, true])
  }
  expect((await ulla.ask(lookUpStaff, { hsaId: her.hsaId })).body.found).toBeNull()
})

test('a unit is made, answers by its phones, and is changed only on the version that was seen', async () => {
  const unit = newUnit()
  const fields = {
    name: 'Palliativa teamet',
    kind: 'clinic' as const,
    hsaId: 'SE0000000000-U95',
    careModel: null,
    municipality: null,
    head: at.staff('amina'),
    validFrom: '2026-11-21',
    validTo: null,
  }
  const made = await kerstin.send(createUnit, { unit, ...fields })
  expect(made.status, JSON.stringify(made.body)).toBe(200)
  const twice = await kerstin.send(createUnit, { unit: newUnit(), ...fields })
  expect(twice).toMatchObject({
    status: 422,
    body: { errors: [{ field: 'hsaId', code: 'organisation.hsaIdTaken' }] },
  })
  const stranger = await kerstin.send(createUnit, {
    unit: newUnit(),
    ...fields,
    hsaId: 'SE0000000000-U96',
    head: at.staff('sara'),
  })
  expect(stranger).toMatchObject({
    status: 422,
    body: { errors: [{ field: 'head', code: 'organisation.headUnknown' }] },
  })
  const phones = [{ line: 'day' as const, phone: '0980319270', from: '08:00', to: '16:00' }]
  const set = await kerstin.send(setUnitPhones, { unit, version: made.body.version, phones })
  expect(set.status).toBe(200)
  const stale = await kerstin.send(changeUnit, {
    unit,
    version: made.body.version,
    ...fields,
    name: 'För sent',
  })
  expect(stale).toMatchObject({ status: 409, body: { code: 'command.stale', field: 'version' } })
  const read = await kerstin.ask(readUnit, { unit })
  expect(read.body).toMatchObject({
    name: 'Palliativa teamet',
    headName: 'Amina Haddad',
    phones: [{ phone: '0980-31 92 70' }],
  })
  const same = await kerstin.send(setUnitPhones, { unit, version: read.body.version, phones })
  expect(same.body.version).toBe(read.body.version)
})

test('what an administrator changes is what the nurse at the kitchen table is given to call', async () => {
  const unit = at.unit('mint-team')
  const { body } = await kerstin.ask(readUnit, { unit })
  const phones = body.phones.map((one) => (one.line === 'evening' ? { ...one, phone: '0980-31 92 99' } : one))
  await kerstin.send(setUnitPhones, { unit, version: body.version, phones })
  const sara = await server.as('sara')
  const reach = await sara.ask(teamReach, { unit })
  expect(reach.body.phoneNow).toMatchObject({ line: 'evening', phone: '0980-31 92 99' })
})

test('an assignment that is ended at once ends the session under it at once, and no other', async () => {
  const inCare = await server.as('maja', 'maja-at-granvik-home-care')
  const inHelp = await server.as('maja', 'maja-at-granvik-home-help')
  expect((await inCare.ask(readSession, {})).status).toBe(200)
  const { body } = await ulla.ask(readStaff, { staff: at.staff('maja') })
  expect(body.elsewhere).toBe(true)
  const [care] = body.assignments
  expect(body.assignments).toHaveLength(1)
  const ended = await ulla.send(endAssignment, {
    assignment: at.assignment('maja-at-granvik-home-care'),
    version: care?.version ?? '',
    when: 'now',
  })
  expect(ended).toMatchObject({ status: 200, body: { endedSessions: 1 } })
  expect((await inCare.ask(readSession, {})).status).toBe(401)
  expect((await inHelp.ask(readSession, {})).status).toBe(200)
  const again = await ulla.send(changeAssignment, {
    assignment: at.assignment('maja-at-granvik-home-care'),
    version: ended.body.version,
    title: 'Sjuksköterska',
    validFrom: '2019-01-01',
    validTo: null,
  })
  expect(again.status, JSON.stringify(again.body)).toBe(200)
  expect((await (await server.as('maja', 'maja-at-granvik-home-care')).ask(readSession, {})).status).toBe(200)
})

test('who leaves has no session left anywhere, and an assignment given today can be taken back today', async () => {
  const her = { ...stina('S93'), works: { ...stina('S93').works, validFrom: '2026-11-21' } }
  await ulla.send(createStaff, her)
  const { body } = await ulla.ask(readStaff, { staff: her.staff })
  const left = await ulla.send(leaveStaff, { staff: her.staff, version: body.version, when: 'now' })
  expect(left.status, JSON.stringify(left.body)).toBe(200)
  const after = await ulla.ask(readStaff, { staff: her.staff })
  expect(after.body.assignments[0]).toMatchObject({
    standing: 'over',
    validTo: '2026-11-20',
    endedAt: testNow,
  })
  expect(after.body.allowed).not.toContain('staff.leave')
  expect((await ulla.ask(findStaff, { text: 'S93' })).body.total).toBe(0)
  expect((await ulla.ask(findStaff, { text: 'S93', when: 'over' })).body.total).toBe(1)
})

test('nobody but a sole employer changes what somebody signs in with', async () => {
  const { body } = await ulla.ask(readStaff, { staff: at.staff('maja') })
  const { givenName, familyName, hsaId, signInName, phone, protectedStaff, version } = body
  const change = {
    staff: at.staff('maja'),
    version,
    givenName,
    familyName,
    hsaId,
    signInName,
    phone,
    protectedStaff,
  }
  const stolen = await ulla.send(changeStaff, { ...change, hsaId: 'SE0000000000-S77' })
  expect(stolen).toMatchObject({ status: 403, body: { code: 'organisation.staffElsewhere', field: 'hsaId' } })
  const renamed = await ulla.send(changeStaff, { ...change, familyName: 'Öberg Lund' })
  expect(renamed.status).toBe(200)
})

test('making somebody an administrator takes a sign-in of the last five minutes (R-65)', async () => {
  const given = {
    assignment: newAssignment(),
    staff: at.staff('sara'),
    unit: at.unit('granvik-administration'),
    profession: 'other' as const,
    purpose: 'admin' as const,
    title: 'Administratör',
    validFrom: '2026-11-21',
    validTo: null,
  }
  await server.setClock(later(testNow, 6 * 60_000))
  const late = await ulla.send(createAssignment, given)
  expect(late).toMatchObject({ status: 403, body: { code: 'organisation.signInAgain' } })
  const fresh = await (await server.as('ulla', 'ulla-at-granvik-administration')).send(
    createAssignment,
    given,
  )
  expect(fresh.status, JSON.stringify(fresh.body)).toBe(200)
  await server.setClock(testNow)
})

test('the last administrator cannot leave the organisation without one', async () => {
  const { body } = await kerstin.ask(readStaff, { staff: at.staff('admin') })
  const left = await kerstin.send(leaveStaff, {
    staff: at.staff('admin'),
    version: body.version,
    when: 'now',
  })
  expect(left).toMatchObject({ status: 409, body: { code: 'organisation.lastAdministrator' } })
  const unit = await kerstin.ask(readUnit, { unit: at.unit('region-administration') })
  expect(unit.body.assignments).toHaveLength(1)
  expect(unit.body.assignments[0]?.standing).toBe('now')
})

test('a unit with open matters is not closed over them; an empty one is, and is opened again', async () => {
  const team = await kerstin.ask(readUnit, { unit: at.unit('mint-team') })
  expect(team.body.openMatters).toBeGreaterThan(0)
  const busy = await kerstin.send(closeUnit, {
    unit: at.unit('mint-team'),
    version: team.body.version,
    validTo: '2026-11-21',
  })
  expect(busy).toMatchObject({
    status: 422,
    body: { errors: [{ field: 'validTo', code: 'organisation.unitBusy' }] },
  })
  const clinic = await kerstin.ask(readUnit, { unit: at.unit('medicine-clinic') })
  const past = await kerstin.send(closeUnit, {
    unit: at.unit('medicine-clinic'),
    version: clinic.body.version,
    validTo: '2026-11-20',
  })
  expect(past).toMatchObject({ status: 422, body: { code: 'organisation.lastDayPassed' } })
  const closed = await kerstin.send(closeUnit, {
    unit: at.unit('medicine-clinic'),
    version: clinic.body.version,
    validTo: '2026-11-30',
  })
  expect(closed.status).toBe(200)
  const coming = await kerstin.ask(readUnit, { unit: at.unit('medicine-clinic') })
  expect(coming.body).toMatchObject({ validTo: '2026-11-30', standing: 'now' })
  expect(coming.body.allowed).toContain('unit.reopen')
  const opened = await kerstin.send(reopenUnit, {
    unit: at.unit('medicine-clinic'),
    version: closed.body.version,
  })
  expect(opened.status).toBe(200)
  expect((await kerstin.ask(readUnit, { unit: at.unit('medicine-clinic') })).body.validTo).toBeNull()
})

test('a licence that an assignment stands on is not taken away', async () => {
  const { body } = await kerstin.ask(readStaff, { staff: at.staff('amina') })
  const inUse = await kerstin.send(removeLicence, {
    staff: at.staff('amina'),
    version: body.version,
    profession: 'physician',
  })
  expect(inUse).toMatchObject({ status: 409, body: { code: 'organisation.licenceInUse' } })
  const unknown = await kerstin.send(removeLicence, {
    staff: at.staff('amina'),
    version: body.version,
    profession: 'nurse',
  })
  expect(unknown).toMatchObject({ status: 422, body: { code: 'organisation.licenceUnknown' } })
})

test('who has protected identity is named to their own provider alone (R-10)', async () => {
  const { body } = await kerstin.ask(readStaff, { staff: at.staff('karin') })
  const { givenName, familyName, hsaId, signInName, phone, version } = body
  await kerstin.send(changeStaff, {
    staff: at.staff('karin'),
    version,
    givenName,
    familyName,
    hsaId,
    signInName,
    phone,
    protectedStaff: true,
  })
  const own = await kerstin.ask(lookUpStaff, { hsaId })
  const other = await ulla.ask(lookUpStaff, { hsaId })
  expect([own.body.found?.name, other.body.found?.name]).toEqual(['Karin Bylund', null])
  const listed = await kerstin.ask(findStaff, { text: 'karin' })
  expect(listed.body.staff[0]).toMatchObject({ protectedStaff: true })
  expect(JSON.stringify(listed.body)).not.toContain('070')
})

test('the region brings a provider in and appoints its first administrator, who then is alone with it', async () => {
  const denied = await ulla.send(createProvider, {
    provider: asId<'owner'>(randomUUID()),
    name: 'Egen vård AB',
    kind: 'private',
    area: 'health',
    hsaId: 'SE0000000000-P77',
    organisationNumber: null,
    validFrom: '2026-11-21',
    validTo: null,
  })
  expect(denied).toMatchObject({ status: 403, body: { code: 'organisation.regionOnly' } })
  const { body } = await kerstin.ask(listProviders, {})
  const social = body.providers.find(({ name }) => name === 'Granviks kommun, socialtjänst')
  expect(social).toMatchObject({ administered: false, allowed: ['provider.appoint'] })
  const appointed = {
    provider: world.id<'owner'>('granvik-social'),
    unit: newUnit(),
    unitName: 'Socialkontoret, Granvik',
    unitHsaId: 'SE0000000000-U97',
    assignment: newAssignment(),
    staff: at.staff('maja'),
    hsaId: 'SE0000000000-S02',
    givenName: null,
    familyName: null,
  }
  const done = await kerstin.send(appointAdministrator, appointed)
  expect(done.status, JSON.stringify(done.body)).toBe(200)
  const second = await kerstin.send(appointAdministrator, {
    ...appointed,
    unit: newUnit(),
    unitHsaId: 'SE0000000000-U98',
    assignment: newAssignment(),
  })
  expect(second).toMatchObject({ status: 409, body: { code: 'organisation.alreadyAdministered' } })
  expect((await kerstin.ask(readUnit, { unit: appointed.unit })).status).toBe(404)
})
