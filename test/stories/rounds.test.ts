import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { names } from '../../src/demo/cast/names.ts'
import { world } from '../../src/demo/cast.ts'
import { enrolmentPrepare, enrolmentStart } from '../../src/enrolments/api.ts'
import { readTimeline } from '../../src/records/api.ts'
import {
  roundEnd,
  roundGone,
  roundJoin,
  roundLater,
  roundOverview,
  roundPerson,
  roundPrint,
  roundRead,
  roundReopen,
  roundStart,
  roundToday,
  roundUndo,
  stateRoundTimes,
  worrySet,
} from '../../src/rounds/api.ts'
import { instantAt } from '../../src/shared/day.ts'
import { asId, type PersonId } from '../../src/shared/id.ts'
import { later } from '../../src/shared/instant.ts'
import { createTask } from '../../src/tasks/api.ts'
import { type Client, newCommandId, startServer, type TestServer } from '../server.ts'
import { testNow } from '../templates.ts'
import { enrolInput, known, tell } from './enrolling.ts'
import { newEntry, newProcess } from './varsel.ts'

let server: TestServer
let erik: Client
let karin: Client
let alma: Client

beforeAll(async () => {
  server = await startServer()
  erik = await server.as('erik')
  karin = await server.as('karin')
  alma = await server.as('alma-nurse')
})
afterAll(() => server.stop())

const person = (key: string) => world.id<'person'>(key)
const rows = async (client: Client, round: string) => (await client.ask(roundRead, { round })).body.rows
const orderOf = (all: readonly { person: { name: string } }[]) => all.map((row) => row.person.name)
const left = world.id<'round'>('round-mint')

async function begin(client: Client, given: Partial<Parameters<typeof roundStart.about>[0]> = {}) {
  const round = randomUUID()
  const answer = await client.send(roundStart, { round, staff: [], guests: [], ...given })
  return { round, answer }
}
const gone = (client: Client, round: string, of: PersonId, decided = '') =>
  client.send(roundGone, { round, person: of, entry: newEntry(), decided })

test('a round that Karin began and left is gone on with by Erik, who then stands in the minutes', async () => {
  const before = (await erik.ask(roundRead, { round: left })).body
  expect(before).toMatchObject({ startedBy: 'Karin Bylund', gone: 1, endedAt: null })
  expect(orderOf(before.rows).slice(0, 2)).toEqual(['Folke Hägglund', 'Svea Dahlin'])
  expect(orderOf(before.rows).at(-1)).toBe('Rut Alfredsson')
  const folke = await gone(await server.as('johan'), left, person('folke'), 'Johan ringer i eftermiddag.')
  expect(folke.status, JSON.stringify(folke.body)).toBe(200)
  const after = (await erik.ask(roundRead, { round: left })).body
  expect(after.participants.map(({ name }) => name)).toContain('Johan Westin')
  expect(after.gone).toBe(2)
})

test('what was decided is that person’s own signed entry at once, with who took part', async () => {
  const { entries } = (await erik.ask(readTimeline, { person: person('folke'), kinds: ['roundNote'] })).body
  expect(entries[0]).toMatchObject({ authorName: 'Johan Westin', signed: true, kind: 'roundNote' })
  expect(entries[0]?.sections.at(-1)?.text).toBe('Johan ringer i eftermiddag.')
  expect(entries[0]?.sections[0]?.text).toContain('Karin Bylund')
})

test('gone through by two at once, or twice by one, it is written once', async () => {
  const [one, other] = await Promise.all([
    gone(erik, left, person('svea'), 'Ett'),
    gone(karin, left, person('svea'), 'Två'),
  ])
  expect([one.status, other.status].toSorted()).toEqual([200, 409])
  const id = newCommandId()
  const input = { round: left, person: person('elsa'), entry: newEntry(), decided: 'En gång' }
  expect((await erik.send(roundGone, input, { id })).status).toBe(200)
  expect((await erik.send(roundGone, input, { id })).status).toBe(200)
  const { count } = (
    await erik.ask(readTimeline, { person: person('elsa'), kinds: ['roundNote'], text: 'En gång' })
  ).body
  expect(count).toBe(1)
})

test('undone, the minutes stay readable as entered in error and the person waits again', async () => {
  expect((await erik.send(roundUndo, { round: left, person: person('elsa') })).body).toMatchObject({
    state: 'waiting',
  })
  const { entries } = (await erik.ask(readTimeline, { person: person('elsa'), kinds: ['roundNote'] })).body
  expect(entries[0]).toMatchObject({ correction: 'enteredInError', correctionReason: 'Ångrat under ronden' })
  const row = (await rows(erik, left)).find((one) => one.person.id === person('elsa'))
  expect(row).toMatchObject({ state: 'waiting', decided: null, goneAt: null })
  expect((await erik.send(roundUndo, { round: left, person: person('elsa') })).body).toMatchObject({
    code: 'round.nothingToUndo',
  })
})

test('skipped, one comes last; undone, one stands where one stood', async () => {
  await erik.send(roundLater, { round: left, person: person('elsa') })
  expect(orderOf(await rows(erik, left)).at(-1)).toBe('Elsa Myhr')
  await erik.send(roundUndo, { round: left, person: person('elsa') })
  expect(orderOf(await rows(erik, left))[2]).toBe('Elsa Myhr')
  expect((await erik.send(roundLater, { round: left, person: person('folke') })).body).toMatchObject({
    code: 'round.alreadyGone',
  })
})

test('another team sees nothing of the round, and nobody puts a person into it', async () => {
  expect((await alma.ask(roundRead, { round: left })).status).toBe(404)
  expect((await alma.ask(roundPrint, { round: left })).status).toBe(404)
  expect((await alma.send(roundEnd, { round: left })).status).toBe(404)
  expect((await gone(alma, left, person('tage'))).status).toBe(404)
  expect((await gone(erik, left, person('esther'))).body).toMatchObject({ code: 'round.notInRound' })
  expect((await gone(erik, left, person('tage'))).status).toBe(404)
})

test('there is one round at a time; ended it says how many were not gone through, and opens again the same day', async () => {
  expect((await begin(karin)).answer).toMatchObject({
    status: 409,
    body: { code: 'round.alreadyOpen', data: { by: 'Karin Bylund' } },
  })
  const ended = await erik.send(roundEnd, { round: left })
  expect(ended.body).toMatchObject({ left: 8 })
  expect((await gone(erik, left, person('vera'))).body).toMatchObject({ code: 'round.hasEnded' })
  expect((await karin.send(roundReopen, { round: left })).status).toBe(200)
  expect((await gone(erik, left, person('vera'))).status).toBe(200)
  expect((await erik.send(roundEnd, { round: left })).body).toMatchObject({ left: 7 })
  await server.setClock(later(testNow, 24 * 3_600_000))
  erik = await server.as('erik')
  expect((await erik.send(roundReopen, { round: left })).body).toMatchObject({ code: 'round.hasEnded' })
  await server.setClock(testNow)
  erik = await server.as('erik')
  expect((await erik.ask(roundPrint, { round: left })).body.persons).toContain(person('vera'))
})

test('the order follows what people say, and never computes worry: said anew it stands by who said it last', async () => {
  const place = async (key: string) =>
    (await erik.ask(roundOverview, {})).body.rows.findIndex((row) => row.person.id === person(key))
  expect(await place('vera')).toBeGreaterThan(3)
  const said = await karin.send(worrySet, {
    person: person('vera'),
    entry: newEntry(),
    level: 'veryWorried',
    why: 'Feber sedan i morse',
  })
  expect(said.status).toBe(200)
  expect(await place('vera')).toBeLessThan(2)
  const row = (await erik.ask(roundOverview, {})).body.rows.find((one) => one.person.id === person('vera'))
  expect(row?.worry).toMatchObject({ by: 'Karin Bylund', why: 'Feber sedan i morse' })
  expect(row?.reasons[0]).toMatchObject({ code: 'worry', level: 'veryWorried' })
  await erik.send(worrySet, { person: person('vera'), entry: newEntry(), level: 'calm', why: '' })
  expect(await place('vera')).toBeGreaterThan(3)
  const { count } = (await erik.ask(readTimeline, { person: person('vera'), kinds: ['worry'] })).body
  expect(count).toBe(2)
  expect(
    (await alma.send(worrySet, { person: person('vera'), entry: newEntry(), level: 'calm' })).status,
  ).toBe(404)
})

test('what is new is what has been written since the last round, and what was decided then', async () => {
  await server.setClock(later(testNow, 60_000))
  erik = await server.as('erik')
  const task = newProcess()
  await erik.send(createTask, { person: person('vera'), task, title: 'Ring apoteket', due: null })
  const quiet = (await erik.ask(roundPerson, { person: person('folke') })).body
  expect(quiet).toMatchObject({
    count: 0,
    lastDecided: 'Johan ringer i eftermiddag.',
    worry: { level: 'veryWorried' },
  })
  const never = (await erik.ask(roundPerson, { person: person('maj-britt') })).body
  expect(never.lastRound).toBeNull()
  expect((await erik.ask(roundPerson, { person: person('esther') })).body).toMatchObject({
    code: 'round.notEnrolled',
  })
})

test('with guests it is about those whom their unit is told of; before whom nothing is said is named', async () => {
  karin = await server.as('karin')
  const guest = (name: string, unit: string) => ({
    name,
    profession: 'nurse' as const,
    unit: world.id<'unit'>(unit),
  })
  await known(erik, 'nils')
  const nils = await erik.send(
    enrolmentStart,
    enrolInput('nils', { tell: [tell('granvik-home-care'), tell('granvik-health-centre')] }),
  )
  expect(nils.status, JSON.stringify(nils.body)).toBe(200)
  await known(erik, 'kjell')
  expect((await erik.send(enrolmentStart, enrolInput('kjell'))).status).toBe(200)
  const guests = [
    guest('Sara Lindqvist', 'granvik-home-care'),
    guest('Henrik Wallin', 'granvik-health-centre'),
  ]
  const { round, answer } = await begin(erik, { guests, staff: [world.id<'staff'>('karin')] })
  expect(answer.status, JSON.stringify(answer.body)).toBe(200)
  const all = await rows(erik, round)
  expect(orderOf(all)).not.toContain('Kjell Mattsson')
  const notFor = (key: string) => all.find((row) => row.person.id === person(key))?.notFor
  expect(notFor('nils')).toEqual([])
  expect(notFor('folke')).toEqual(['Granviks hälsocentral'])
  await gone(erik, round, person('folke'), 'Talat om utan hälsocentralen.')
  const { entries } = (await erik.ask(readTimeline, { person: person('folke'), kinds: ['roundNote'] })).body
  expect(entries[0]?.sections[0]?.text).toContain('Sara Lindqvist, sjuksköterska, Hemsjukvården Granvik')
  expect(entries[0]?.sections[0]?.text).not.toContain('Henrik Wallin')
  await erik.send(roundEnd, { round })
  const strange = await begin(erik, { guests: [guest('Nadia Rahimi', 'tallasen-home-help')] })
  expect(strange.answer.body).toMatchObject({ code: 'round.nobodyWithGuests' })
  const own = await begin(erik, { guests: [guest('Karin', 'mint-team')] })
  expect(own.answer.body).toMatchObject({ code: 'round.guestOfOwnUnit' })
  const colleague = await begin(erik, { staff: [world.id<'staff'>('sara')] })
  expect(colleague.answer.body).toMatchObject({ code: 'round.notAColleague' })
})

test('25 persons are gone through one after the other, and the server falls in the midst of it: nothing is lost', async () => {
  for (const { key } of names) {
    const { room } = (await erik.ask(enrolmentPrepare, { person: person('esther') })).body
    if (room.enrolled >= 25) break
    await known(erik, key)
    await erik.send(enrolmentStart, enrolInput(key))
  }
  const { round, answer } = await begin(erik)
  expect(answer.body).toMatchObject({ total: 25 })
  const all = await rows(erik, round)
  for (const [at, row] of all.entries()) {
    if (at === 12) {
      await server.kill('SIGKILL')
      await server.restart()
      erik = await server.as('erik')
      expect((await erik.ask(roundRead, { round })).body.gone).toBe(12)
    }
    expect((await gone(erik, round, row.person.id, `Nummer ${at + 1}`)).status).toBe(200)
  }
  expect((await erik.send(roundEnd, { round })).body).toEqual(expect.objectContaining({ left: 0 }))
  const minutes = await rows(erik, round)
  expect(minutes.map(({ decided }) => decided).toSorted()).toEqual(
    all.map((_, at) => `Nummer ${at + 1}`).toSorted(),
  )
})

test('a fixed team time is stated by name, shows that weekday to the team and to whom it meets, and not on a holiday', async () => {
  const over = (await erik.ask(roundOverview, {})).body.said?.id ?? null
  const home = { unit: world.id<'unit'>('granvik-home-care'), name: 'Hemsjukvården Granvik' }
  const time = {
    on: 'thursday' as const,
    from: '13:00' as const,
    to: '13:45' as const,
    with: [home],
    note: 'Video',
  }
  expect((await erik.send(stateRoundTimes, { times: [{ ...time, to: '12:00' }], over })).body).toMatchObject({
    code: 'round.endsBefore',
  })
  const stated = await erik.send(stateRoundTimes, { times: [time], over })
  expect(stated.status, JSON.stringify(stated.body)).toBe(200)
  expect((await karin.send(stateRoundTimes, { times: [], over })).body).toMatchObject({
    code: 'command.stale',
  })
  await server.setClock(instantAt('2026-11-26', '08:00'))
  const [team, sara, anna] = [await server.as('erik'), await server.as('sara'), await server.as('anna')]
  expect((await team.ask(roundToday, {})).body.times).toMatchObject([{ from: '13:00', own: true }])
  expect((await sara.ask(roundToday, {})).body).toMatchObject({
    times: [{ from: '13:00', own: false, team: 'MiNT, Norrådals sjukhus' }],
    open: null,
  })
  expect((await anna.ask(roundToday, {})).body.times).toEqual([])
  await server.setClock(instantAt('2026-12-24', '08:00'))
  expect((await (await server.as('sara')).ask(roundToday, {})).body.times).toEqual([])
})

test('who is enrolled while the round is on is offered, and taken in last; nobody else is', async () => {
  erik = await server.as('erik')
  karin = await server.as('karin')
  alma = await server.as('alma-nurse')
  const { round, answer } = await begin(erik)
  expect(answer.status, JSON.stringify(answer.body)).toBe(200)
  expect((await erik.ask(roundRead, { round })).body.newcomers).toEqual([])
  const there = new Set(orderOf((await erik.ask(roundOverview, {})).body.rows))
  const [unknown = '', fresh = ''] = names
    .filter(({ given, family }) => !there.has(`${given.split(' ')[0]} ${family}`))
    .slice(-2)
    .map(({ key }) => key)
  await known(erik, unknown)
  await known(erik, fresh)
  const enrolled = await erik.send(
    enrolmentStart,
    enrolInput(fresh, { overBookingReason: 'Kan inte vänta.' }),
  )
  expect(enrolled.status, JSON.stringify(enrolled.body)).toBe(200)
  const before = (await erik.ask(roundRead, { round })).body
  expect(before.newcomers.map(({ id }) => id)).toEqual([person(fresh)])
  const into = (client: Client, key: string) => client.send(roundJoin, { round, person: person(key) })
  expect(await into(erik, unknown)).toMatchObject({ status: 422, body: { code: 'round.mayNotJoin' } })
  expect((await into(alma, fresh)).status).toBe(404)
  const [one, other] = await Promise.all([into(erik, fresh), into(karin, fresh)])
  expect([one.status, other.status].toSorted()).toEqual([200, 409])
  const after = (await erik.ask(roundRead, { round })).body
  expect(after.newcomers).toEqual([])
  expect(after.total).toBe(before.total + 1)
  expect(after.rows.at(-1)?.person.id).toBe(person(fresh))
  expect((await gone(erik, round, person(fresh), 'Ny i teamet.')).status).toBe(200)
  await erik.send(roundEnd, { round })
})

test('nonsense is refused before anything is written', async () => {
  await server.setClock(instantAt('2026-12-28', '08:00'))
  erik = await server.as('erik')
  const bad = await erik.raw('/api/round/start', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      id: newCommandId(),
      expects: null,
      madeAt: instantAt('2026-12-28', '07:59'),
      input: { round: 'x' },
    }),
  })
  expect(bad.status).toBe(422)
  expect((await erik.ask(roundRead, { round: asId<'round'>(randomUUID()) })).status).toBe(404)
  const sara = await server.as('sara')
  expect((await begin(sara)).answer.body).toMatchObject({ code: 'round.nobody' })
})
