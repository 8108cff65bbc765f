import { afterAll, beforeAll, expect, test } from 'vitest'
import type { z } from 'zod'
import { agreementFor, agreementsOfUnit, stateAgreement } from '../../src/agreements/api.ts'
import { world } from '../../src/demo/cast.ts'
import { followUpUnit } from '../../src/follow-up/api.ts'
import { type Client, startServer, type TestServer } from '../server.ts'
import { known } from './enrolling.ts'

let server: TestServer
let erik: Client
let sara: Client
let lena: Client

beforeAll(async () => {
  server = await startServer()
  erik = await server.as('erik')
  sara = await server.as('sara')
  lena = await server.as('lena')
})
afterAll(() => server.stop())

const person = (key: string) => world.id<'person'>(key)
type Agreed = NonNullable<z.input<typeof stateAgreement.input>['agreement']>
const agreed = (title: string): Agreed => ({
  title,
  url: 'https://example.org/samverkan',
  tasks: [{ task: 'Prover', withHomeCare: 'Hemsjukvården', withoutHomeCare: 'Erik och Karin' }],
})

test('where nothing is agreed the model’s list holds, each line with where it comes from', async () => {
  const { body } = await erik.ask(agreementFor, { person: person('esther') })
  expect(body.agreement?.said).toBeNull()
  expect(body.agreement?.tasks.map(({ task }) => task.sv)).toContain('Kväll, natt och helg')
  const medical = body.agreement?.tasks.find(({ task }) => task.sv.startsWith('Medicinskt ansvar'))
  expect(medical).toMatchObject({
    withHomeCare: { sv: 'Teamets läkare. Kommunen har aldrig läkaransvar.' },
    origin: { standing: 'stated', ids: ['HSL 12:3'] },
  })
})

test('Esther’s home care has written to the team: her column is marked; Roland, of whom nobody said it, has none', async () => {
  expect((await erik.ask(agreementFor, { person: person('esther') })).body).toMatchObject({ homeCare: 'yes' })
  expect((await erik.ask(agreementFor, { person: person('roland') })).body).toMatchObject({
    homeCare: 'unknown',
  })
  expect((await sara.ask(agreementFor, { person: person('esther') })).body).toMatchObject({
    homeCare: 'yes',
    agreement: null,
  })
})

test('home care that performs an order reads the agreement of the team that ordered', async () => {
  const { body } = await sara.ask(agreementFor, { person: person('esther'), team: world.id('mint-team') })
  expect(body.team).toBe('MiNT, Norrådals sjukhus')
  expect(body.agreement?.tasks.length).toBeGreaterThan(3)
  const unknown = await sara.ask(agreementFor, { person: person('esther'), team: world.id('nowhere') })
  expect(unknown.status).toBe(404)
})

test('the team states what it has agreed with Granvik; Tallåsen and all others keep what held', async () => {
  const stated = { municipality: '9901', agreement: agreed('Granvik och MiNT'), over: null }
  const first = await lena.send(stateAgreement, stated)
  expect(first.status, JSON.stringify(first.body)).toBe(200)
  const granvik = (await erik.ask(agreementFor, { person: person('esther') })).body.agreement
  expect(granvik).toMatchObject({ title: { sv: 'Granvik och MiNT' }, said: { by: 'Lena Hedman' } })
  const tallasen = (await erik.ask(agreementFor, { person: person('rut') })).body.agreement
  expect(tallasen?.said).toBeNull()
  const { own } = (await erik.ask(agreementsOfUnit, {})).body
  expect(own.map(({ name }) => name)).toHaveLength(1)

  // Who saw an earlier statement than the one that holds is refused, and the same command twice is one statement.
  expect((await erik.send(stateAgreement, stated)).body).toMatchObject({ code: 'command.stale' })
  const away = { municipality: '9901', agreement: null, over: own[0]?.said?.id ?? null }
  const [one, two] = await Promise.all([lena.send(stateAgreement, away), erik.send(stateAgreement, away)])
  expect([one.status, two.status].toSorted()).toEqual([200, 409])
  expect((await erik.ask(agreementFor, { person: person('esther') })).body.agreement?.said).toBeNull()
})

test('where one with protected identity lives is not told by the agreement (R-10)', async () => {
  const stated = { municipality: '9901', agreement: agreed('Granvik igen'), over: null }
  expect((await lena.send(stateAgreement, stated)).status).toBe(200)
  await known(erik, 'gun')
  const { body } = await erik.ask(agreementFor, { person: person('gun') })
  expect(body).toMatchObject({ municipality: null })
  expect(body.agreement?.said).toBeNull()
})

test('only a team states one, with a safe link and whole rows, and in a municipality that there is', async () => {
  expect(
    (await sara.send(stateAgreement, { municipality: null, agreement: agreed('Vi'), over: null })).status,
  ).toBe(422)
  const named = { municipality: null, agreement: agreed('Vår lista'), over: null }
  expect(await sara.send(stateAgreement, named)).toMatchObject({
    status: 403,
    body: { code: 'agreement.noTeam' },
  })
  expect((await lena.send(stateAgreement, { ...named, municipality: '9999' })).body).toMatchObject({
    code: 'person.municipalityUnknown',
  })
  for (const wrong of [
    { url: 'javascript:alert(1)' },
    { url: 'http://example.org' },
    { tasks: [] },
    { tasks: [{ task: '', withHomeCare: 'a', withoutHomeCare: 'b' }] },
  ]) {
    const answer = await lena.send(stateAgreement, { ...named, agreement: { ...named.agreement, ...wrong } })
    expect(answer.status, JSON.stringify(wrong)).toBe(422)
  }
})

test('whoever takes no part in the person’s care reads nothing of her', async () => {
  const anna = await server.as('anna')
  const refused = await anna.ask(agreementFor, { person: person('esther'), team: world.id('mint-team') })
  expect(refused.status).toBe(404)
})

test('time from request to municipal start: home care from what it was asked, the team from what it asked', async () => {
  const month = { from: '2026-11-01', to: '2026-11-30' } as const
  const figureOf = async (client: Client) => {
    const { figures } = (await client.ask(followUpUnit, month)).body
    const found = figures.find(({ key }) => key === 'timeToMunicipalStart')
    return found?.kind === 'span' ? found.now : undefined
  }
  const [theirs, ours] = [await figureOf(sara), await figureOf(lena)]
  expect(theirs?.n).toBeGreaterThan(0)
  expect(theirs?.median).toBeGreaterThanOrEqual(0)
  expect(ours?.n).toBeGreaterThan(0)
  // A health centre that asks nobody of a municipality has none.
  expect(await figureOf(await server.as('gp-private'))).toMatchObject({ n: 0, median: null })
})
