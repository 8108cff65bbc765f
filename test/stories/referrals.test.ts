import { afterAll, beforeAll, expect, test } from 'vitest'
import { world } from '../../src/demo/cast.ts'
import { exchangeInbox, exchangeReceipt } from '../../src/exchanges/api.ts'
import {
  assessReferral,
  calledBackReferral,
  decideOnReferral,
  noteReferral,
  receiptReferral,
  reopenReferral,
  sendReferral,
  supplementReferral,
} from '../../src/referrals/api.ts'
import { readBoard, readReferral } from '../../src/referrals/board-api.ts'
import { listSent, readSentThread } from '../../src/referrals/sent-api.ts'
import { teamList, teamReach } from '../../src/referrals/team-api.ts'
import { asId, type MessageId, type ProcessId } from '../../src/shared/id.ts'
import { type Client, startServer, type TestServer } from '../server.ts'
import { newEntry, newProcess, varselAbout } from './varsel.ts'

let server: TestServer
let sara: Client
let maja: Client
let erik: Client
let karin: Client
let amina: Client
beforeAll(async () => {
  server = await startServer()
  sara = await server.as('sara')
  maja = await server.as('maja', 'maja-at-granvik-home-care')
  erik = await server.as('erik')
  karin = await server.as('karin')
  amina = await server.as('amina')
})
afterAll(() => server.stop())

const threadOf = (referral: ProcessId) => asId<'message'>(referral)

/** Sends, as Sara unless told; gives the referral's id. */
async function sent(person: string, changed: Parameters<typeof varselAbout>[1] = {}, by = sara) {
  const input = varselAbout(person, changed)
  const answer = await by.send(sendReferral, input)
  expect(answer.status, JSON.stringify(answer.body)).toBe(200)
  return asId<'process'>(String(input.referral))
}

/** Sends and lets Erik receipt; gives the referral with the version to go on from. */
async function receipted(person: string) {
  const referral = await sent(person)
  const answer = await erik.send(receiptReferral, { referral })
  expect(answer.status, JSON.stringify(answer.body)).toBe(200)
  return { referral, expects: answer.body.version }
}

const advice = { outcome: 'advice', fields: { advice: 'Väg varje morgon.' } }

test('the board lists what has come in, the most urgent and the longest waiting first', async () => {
  const { body } = await erik.ask(readBoard, {})
  expect(body.inflow.map((row) => [row.person.name, row.urgency.key])).toEqual([
    ['Astrid Norberg', 'today'],
    ['Esther Lindgren', 'today'],
    ['Gunnar Eriksson', 'nextWorkingDay'],
    ['Hassan Karimi', 'nextWorkingDay'],
    ['Barbro Thelin', 'thisWeek'],
  ])
  expect(body.capacity).toMatchObject({ places: 25, needsReason: false })
})

test("Esther's criteria tell what the record knows, what Sara said, and what nobody knows", async () => {
  const { body } = await erik.ask(readReferral, { referral: world.id('referral-esther') })
  const judged = body.criteria.map(({ key, judgement, basis }) => [key, judgement, basis])
  expect(judged).toEqual([
    ['multimorbid', 'met', 'sender'],
    ['manyContacts', 'met', 'sender'],
    ['unstable', 'met', 'sender'],
    ['older', 'met', 'record'],
    ['coordination', 'met', 'sender'],
  ])
  expect(body.fit).toBe('fits')
  const barbro = await erik.ask(readReferral, { referral: world.id('referral-barbro') })
  expect(barbro.body.criteria.find(({ key }) => key === 'unstable')).toMatchObject({
    judgement: 'unknown',
    basis: null,
    missing: ['stateOfHealth'],
  })
})

test("a nurse sends a varsel, gets an answer, and the answer stands in the unit's inbox until a colleague receipts it", async () => {
  const { referral, expects } = await receipted('vera')
  const read = await sara.ask(readSentThread, { thread: threadOf(referral) })
  expect(read.body).toMatchObject({ state: 'read', readBy: 'Erik Nordin, Specialistsjuksköterska' })

  const decided = await erik.send(decideOnReferral, { referral, entry: newEntry(), ...advice }, { expects })
  expect(decided.status, JSON.stringify(decided.body)).toBe(200)
  const waiting = await erik.ask(readBoard, {})
  expect(waiting.body.waiting.find((row) => row.referral === referral)?.decision?.answer).toBe('sent')

  const inbox = await maja.ask(exchangeInbox, {})
  const answer = inbox.body.rows.find((row) => row.thread === threadOf(referral))
  expect(answer).toMatchObject({ kind: 'answer', title: 'Teamet ger råd.' })
  expect(answer?.sections).toContainEqual({
    heading: 'Råd och förslag till fortsatt handläggning',
    text: 'Väg varje morgon.',
  })
  const ticked = await maja.send(exchangeReceipt, { message: answer?.message as MessageId })
  expect(ticked.status, JSON.stringify(ticked.body)).toBe(200)

  const after = await maja.ask(exchangeInbox, {})
  expect(after.body.rows.some((row) => row.thread === threadOf(referral))).toBe(false)
  const thread = await sara.ask(readSentThread, { thread: threadOf(referral) })
  expect(thread.body).toMatchObject({ state: 'done', answer: { receiptedBy: 'Maja Öberg' } })
  const board = await erik.ask(readBoard, {})
  const closed = board.body.closedToday.find((row) => row.referral === referral)
  expect(closed?.decision).toMatchObject({ answer: 'read', readBy: 'Maja Öberg, Sjuksköterska' })
  expect(closed?.next).toBeNull()
})

test('an ambulance calls at 16:40: the team on duty writes, decides, and phones back with the answer', async () => {
  const referral = newProcess()
  const noted = await erik.send(noteReferral, {
    referral,
    entry: newEntry(),
    person: world.id('lennart'),
    caller: {
      name: 'Jonas Falk',
      profession: 'nurse',
      unit: 'Ambulansen i Granvik',
      phone: '070-174 06 22',
    },
    sbar: { situation: 'Fallit, inga skador, vill vara hemma.' },
    reason: 'generalCondition',
    urgency: 'today',
    gates: { canWait: { answer: 'yes' } },
    consent: { informed: true, agrees: 'yes' },
  })
  expect(noted.status, JSON.stringify(noted.body)).toBe(200)
  const onBoard = (await erik.ask(readBoard, {})).body.inflow.find((row) => row.referral === referral)
  expect(onBoard).toMatchObject({
    state: 'receipted',
    source: 'phone',
    receiptedBy: 'Erik Nordin',
    sender: { unit: 'Ambulansen i Granvik', phone: '+46701740622' },
  })
  const decided = await erik.send(
    decideOnReferral,
    {
      referral,
      entry: newEntry(),
      outcome: 'consult',
      fields: { advice: 'Lämna hemma, vi ringer i kväll.' },
    },
    { expects: noted.body.version },
  )
  const toCall = (await erik.ask(readBoard, {})).body.waiting.find((row) => row.referral === referral)
  expect(toCall?.decision?.answer).toBe('toCall')
  expect(toCall?.allowed).toContain('referral.calledBack')
  const called = await erik.send(
    calledBackReferral,
    { referral, entry: newEntry(), told: 'Jonas Falk' },
    { expects: decided.body.version },
  )
  expect(called.status, JSON.stringify(called.body)).toBe(200)
  const closed = (await erik.ask(readBoard, {})).body.closedToday.find((row) => row.referral === referral)
  expect(closed).toMatchObject({ decision: { answer: 'called' }, next: null })
})

test('the person declines: the coordinator writes what was said, and the sender still gets advice', async () => {
  const lena = await server.as('lena')
  const { referral, expects } = await receipted('ragnar')
  const told = { inTheirWords: 'Inte nu.', advice: 'Fråga igen om en månad.' }
  const answer = await lena.send(
    decideOnReferral,
    { referral, entry: newEntry(), outcome: 'declined', fields: told },
    { expects },
  )
  expect(answer.status, JSON.stringify(answer.body)).toBe(200)
  const { body } = await sara.ask(readSentThread, { thread: threadOf(referral) })
  expect(body).toMatchObject({ state: 'answered', answer: { title: 'Personen har tackat nej.' } })
  expect(body.answer?.sections.map(({ text }) => text)).toEqual(['Inte nu.', 'Fråga igen om en månad.'])
})

test('when the person cannot wait some hours nothing is sent, and the sentence says 112', async () => {
  const input = varselAbout('elsa', { gates: { canWait: { answer: 'no', reason: 'Vi provar ändå.' } } })
  const refused = await sara.send(sendReferral, input)
  expect(refused).toMatchObject({
    status: 409,
    body: { code: 'referral.call112', field: 'gates.canWait' },
  })
  expect(JSON.stringify(refused.body)).toContain('112')
  const list = await sara.ask(listSent, { scope: 'unit' })
  expect(list.body.rows.some((row) => row.thread === threadOf(asId(String(input.referral))))).toBe(false)
})

test("ALMA's gates are passed with a written reason that the team reads, never silently", async () => {
  const anna = await server.as('anna')
  const alma = {
    unit: world.id<'unit'>('alma-team'),
    reason: 'worsened',
    urgency: 'fewHours',
  }
  const gates = { canWait: { answer: 'yes' }, homeVisitFirst: { answer: 'yes' } } as const
  const silent = await anna.send(
    sendReferral,
    varselAbout('tage', { ...alma, gates: { ...gates, districtPhysicianFirst: { answer: 'no' } } }),
  )
  expect(silent.status).toBe(422)
  expect(JSON.stringify(silent.body)).toContain('gates.districtPhysicianFirst')
  const unanswered = await anna.send(sendReferral, varselAbout('tage', { ...alma, gates }))
  expect(unanswered.status).toBe(422)

  const reason = 'Ingen läkare på hälsocentralen före måndag.'
  const districtPhysicianFirst = { answer: 'no', reason } as const
  const referral = await sent('tage', { ...alma, gates: { ...gates, districtPhysicianFirst } }, anna)
  const almaNurse = await server.as('alma-nurse')
  const read = await almaNurse.ask(readReferral, { referral })
  expect(read.body.gates.districtPhysicianFirst).toEqual({ answer: 'no', reason })
})

test('two receipt at once: one of them does, and the other is told who was first', async () => {
  const referral = await sent('svea')
  const answers = await Promise.all([
    erik.send(receiptReferral, { referral }),
    karin.send(receiptReferral, { referral }),
  ])
  const [won, lost] = answers.toSorted((a, b) => a.status - b.status)
  expect([won?.status, lost?.status]).toEqual([200, 409])
  const board = await erik.ask(readBoard, {})
  const by = board.body.inflow.find((row) => row.referral === referral)?.receiptedBy
  expect(lost?.body).toMatchObject({ code: 'referral.alreadyReceipted', data: { by } })
})

test('another team of the same provider sees nothing of it and can do nothing with it', async () => {
  const almaNurse = await server.as('alma-nurse')
  const referral = world.id<'process'>('referral-esther')
  expect((await almaNurse.ask(readReferral, { referral })).status).toBe(404)
  expect((await almaNurse.send(receiptReferral, { referral })).status).toBe(404)
  const { body } = await erik.ask(readReferral, { referral })
  const tried = await almaNurse.send(
    decideOnReferral,
    { referral, entry: newEntry(), ...advice },
    { expects: body.version },
  )
  expect(tried.status).toBe(404)
  const board = await almaNurse.ask(readBoard, {})
  expect(board.body.inflow.map((row) => row.person.name)).not.toContain('Esther Lindgren')
})

test("the team reads what was sent, its own copy, and never the sender's record", async () => {
  const disclosable = await sara.raw('/api/referral/disclosable', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ person: world.id('esther') }),
  })
  expect(disclosable.status).toBe(200)
  const seen = await erik.raw('/api/referral/disclosable', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ person: world.id('esther') }),
  })
  const own = JSON.stringify(disclosable.body)
  expect(own).toContain(world.id('referral-esther-sent'))
  expect(JSON.stringify(seen.body)).not.toContain(world.id('referral-esther-sent'))
  expect(JSON.stringify(seen.body)).toContain('Esther andas tyngre')
})

test('what the sender chooses to send of the own record goes with it as text, and nothing of others', async () => {
  const referral = await sent('esther', { disclose: [world.id('referral-esther-sent')] })
  const { body } = await erik.ask(readReferral, { referral })
  expect(body.disclosed[0]?.text).toContain('sovit i stolen')
  const foreign = await sara.send(
    sendReferral,
    varselAbout('esther', { disclose: [world.id('decision-margit')] }),
  )
  expect(foreign.status).toBe(404)
})

test('a supplement reaches the team, stands unread on the board, and the sender sees who read it', async () => {
  const { referral } = await receipted('folke')
  const text = 'Bättre efter sittande vila.'
  const answer = await maja.send(supplementReferral, {
    thread: threadOf(referral),
    entry: newEntry(),
    person: world.id('folke'),
    text,
  })
  expect(answer.status, JSON.stringify(answer.body)).toBe(200)
  const read = await erik.ask(readReferral, { referral })
  expect(read.body).toMatchObject({ unreadSupplements: 1, supplements: [{ text, receiptedBy: null }] })
  await erik.send(exchangeReceipt, { message: read.body.supplements[0]?.message as MessageId })
  const thread = await maja.ask(readSentThread, { thread: threadOf(referral) })
  expect(thread.body.supplements).toMatchObject([{ text, readBy: 'Erik Nordin, Specialistsjuksköterska' }])
})

test('a decision is reopened with a reason, and the sender gets the new answer in the same thread', async () => {
  const { referral, expects } = await receipted('holger')
  const first = await erik.send(decideOnReferral, { referral, entry: newEntry(), ...advice }, { expects })
  const reopened = await karin.send(
    reopenReferral,
    { referral, entry: newEntry(), reason: 'Nya prover.' },
    { expects: first.body.version },
  )
  expect(reopened.status, JSON.stringify(reopened.body)).toBe(200)
  const again = await amina.send(
    decideOnReferral,
    { referral, entry: newEntry(), outcome: 'consult', fields: { advice: 'Vi ringer i morgon.' } },
    { expects: reopened.body.version },
  )
  expect(again.status, JSON.stringify(again.body)).toBe(200)
  const { body } = await sara.ask(readSentThread, { thread: threadOf(referral) })
  expect(body.answers.map(({ outcome }) => outcome?.sv)).toEqual(['Konsultativt stöd', 'Endast råd'])
  // The overtaken answer is read: the matter stays open until the one that holds has been read.
  await sara.send(exchangeReceipt, { message: body.answers[1]?.message as MessageId })
  const board = await erik.ask(readBoard, {})
  expect(board.body.waiting.some((row) => row.referral === referral)).toBe(true)
})

test('only a physician admits directly, to a ward whose physician has said yes', async () => {
  const { referral, expects } = await receipted('stig')
  const fields = {
    receivingPhysician: 'Dr Ekman',
    ward: 'Medicinavdelning 3',
    theirAnswer: 'refused',
    transport: 'patientTransport',
    advice: 'Ta med medicinlistan.',
  }
  const decision = { referral, entry: newEntry(), outcome: 'directAdmission', fields }
  const nurse = await erik.send(decideOnReferral, decision, { expects })
  expect(nurse).toMatchObject({ status: 403, body: { code: 'referral.notYourOutcome' } })
  const refused = await amina.send(decideOnReferral, decision, { expects })
  expect(refused.status).toBe(422)
  expect(JSON.stringify(refused.body)).toContain('fields.theirAnswer')
  const missing = await amina.send(
    decideOnReferral,
    { ...decision, fields: { ...fields, theirAnswer: 'accepted', ward: ' ' } },
    { expects },
  )
  expect(JSON.stringify(missing.body)).toContain('fields.ward')
  const admitted = await amina.send(
    decideOnReferral,
    { ...decision, fields: { ...fields, theirAnswer: 'accepted' } },
    { expects },
  )
  expect(admitted.status, JSON.stringify(admitted.body)).toBe(200)
})

test('steps are taken in order, on the version one saw, and enrolment is not decided here', async () => {
  const referral = await sent('ingegerd')
  const decide = { referral, entry: newEntry(), ...advice }
  const unread = await erik.ask(readReferral, { referral })
  const early = await erik.send(decideOnReferral, decide, { expects: unread.body.version })
  expect(early).toMatchObject({ status: 409, body: { code: 'referral.notNow' } })
  const receipt = await erik.send(receiptReferral, { referral })
  const stale = await erik.send(decideOnReferral, decide, { expects: unread.body.version })
  expect(stale).toMatchObject({ status: 409, body: { code: 'command.stale' } })
  const enrol = await erik.send(
    decideOnReferral,
    { ...decide, outcome: 'enrol' },
    { expects: receipt.body.version },
  )
  expect(enrol).toMatchObject({ status: 409, body: { code: 'referral.enrolByEnrolment' } })
  const planned = await erik.send(
    assessReferral,
    { referral, planned: 'Erik ringer kl. 17.' },
    { expects: receipt.body.version },
  )
  expect(planned.status).toBe(200)
  const twice = await erik.send(decideOnReferral, decide, { expects: receipt.body.version })
  expect(twice.body).toMatchObject({ code: 'command.stale' })
})

test('the same key twice sends once; the same key with something else is refused', async () => {
  const input = varselAbout('maj-britt')
  const id = newProcess()
  const [first, second] = [
    await sara.send(sendReferral, input, { id }),
    await sara.send(sendReferral, input, { id }),
  ]
  expect(second.body).toEqual(first.body)
  const other = await sara.send(sendReferral, { ...input, reason: 'pain' }, { id })
  expect(other.body).toMatchObject({ code: 'command.idReused' })
  const { body } = await erik.ask(readBoard, {})
  expect(body.inflow.filter((row) => row.person.name === 'Maj-Britt Nyman')).toHaveLength(1)
})

test('who may not write to the team is told to call, and who is served by no such team finds none', async () => {
  const unlicensed = await server.as('home-help')
  const call = await unlicensed.send(sendReferral, varselAbout('esther'))
  expect(call).toMatchObject({ status: 403, body: { code: 'referral.callInstead' } })
  const alma = await sara.send(sendReferral, varselAbout('esther', { unit: world.id('alma-team') }))
  expect(alma).toMatchObject({ status: 422, body: { code: 'referral.teamUnknown' } })
  const { body } = await sara.ask(teamList, {})
  expect(body.teams.map(({ name, mayWrite }) => [name, mayWrite])).toEqual([
    ['MiNT, Norrådals sjukhus', true],
  ])
})

test('the phone is the one of this very hour: the evening line from half past four', async () => {
  const { body } = await sara.ask(teamReach, { unit: world.id('mint-team') })
  expect(body.phoneNow).toMatchObject({ line: 'evening', phone: '0980-319203' })
  expect(body.gates.map(({ key, onNo }) => [key, onNo])).toEqual([['canWait', 'stop']])
})

test('data leave the house on a ground that fits what the person said, in words when it was not yes', async () => {
  const cannot = { informed: false, agrees: 'cannot', notInformedWhy: 'Medvetandesänkt' } as const
  const send = (changed: Parameters<typeof varselAbout>[1]) =>
    sara.send(sendReferral, varselAbout('bengt', changed))
  const mute = await send({ consent: { ...cannot, notInformedWhy: ' ' }, ground: 'incapacityNecessaryCare' })
  expect([mute.status, JSON.stringify(mute.body)]).toEqual([
    422,
    expect.stringContaining('referral.notInformedWhy'),
  ])
  const claimed = await send({ consent: cannot, ground: 'consent' })
  expect(claimed).toMatchObject({ status: 422, body: { code: 'exchange.agreementNotGiven' } })
  const unsaid = await send({ consent: cannot, ground: 'incapacityNecessaryCare' })
  expect(unsaid).toMatchObject({ status: 422, body: { code: 'exchange.statementNeeded' } })
  const house = await send({ ground: 'sameProvider' })
  expect(house).toMatchObject({ status: 422, body: { code: 'exchange.groundDoesNotCarry' } })
  const said = await send({
    consent: cannot,
    ground: 'incapacityNecessaryCare',
    statement: 'Medvetandesänkt, dottern informerad.',
  })
  expect(said.status, JSON.stringify(said.body)).toBe(200)
})

test('bad input is refused by name, and nothing is half done', async () => {
  const before = await erik.ask(readBoard, {})
  for (const [changed, field] of [
    [{ reason: 'nonsense' }, 'reason'],
    [{ urgency: 'soon' }, 'urgency'],
    [{ gates: {} }, 'gates.canWait'],
    [{ gates: { canWait: { answer: 'yes' }, mood: { answer: 'yes' } } }, 'gates.mood'],
    [{ phone: 'ring mig' }, 'phone'],
    [{ sbar: { situation: ' ' } }, 'sbar.situation'],
    [{ sbar: { situation: 'x'.repeat(2001) } }, 'sbar.situation'],
  ] as const) {
    const { status, body } = await sara.send(sendReferral, varselAbout('esther', changed))
    expect([status, JSON.stringify(body).includes(`"${field}"`)], field).toEqual([422, true])
  }
  const unknownPerson = await sara.send(sendReferral, {
    ...varselAbout('esther'),
    person: world.id('nobody-at-all'),
  })
  expect(unknownPerson.status).toBe(404)
  const after = await erik.ask(readBoard, {})
  expect(after.body.inflow.length).toBe(before.body.inflow.length)
})

test('a message is receipted where it is worked with: the inbox does not tick off a varsel', async () => {
  const referral = await sent('nils')
  const inbox = await erik.ask(exchangeInbox, {})
  const row = inbox.body.rows.find((one) => one.thread === threadOf(referral))
  expect(row?.allowed).toEqual([])
  const ticked = await erik.send(exchangeReceipt, { message: threadOf(referral) })
  expect(ticked.body).toMatchObject({ code: 'exchange.receiptedElsewhere' })
  const foreign = await sara.send(exchangeReceipt, { message: threadOf(referral) })
  expect(foreign.status).toBe(404)
})
