import { declare } from '../../access/api.ts'
import { enrolmentRead, enrolmentStart } from '../../enrolments/api.ts'
import { enrolmentClose, handBackAccept, handBackAcceptByPhone } from '../../enrolments/closing-api.ts'
import type { Role } from '../../enrolments/responsibility.ts'
import { responsibilitySet } from '../../enrolments/responsibility-api.ts'
import { exchangeReceipt } from '../../exchanges/api.ts'
import { ifWorseWrite, treatmentLimitDecide } from '../../plans/api.ts'
import { derivedId } from '../../records/derived-id.ts'
import { addDays, type Clock } from '../../shared/day.ts'
import { doneTask } from '../../tasks/api.ts'
import type { PersonKey } from '../cast/names.ts'
import type { StaffKey } from '../cast/staff.ts'
import type { Scene, Stage } from '../stage.ts'
import { closings, type PlayedClosing } from './closings.ts'
import { type EnrolledPerson, handedBack, withAlma, withMint } from './enrolled-persons.ts'
import { teamAsks } from './persons-known.ts'
import { answerRead, varselFirst } from './varsel-first.ts'

/**
 * Who is enrolled with MiNT and ALMA, who is responsible, what to do if it gets worse, and who has been handed back.
 * Enrolments are called `enrolment-<person>`, limits `limit-<person>`, hand-backs `hand-back-<person>`.
 */
export const enrolmentScenes: Scene = async (stage) => {
  for (const one of [...handedBack, ...withMint]) await enrolled(stage, one, 'mint-team')
  for (const one of withAlma) await enrolled(stage, one, 'alma-team')
  for (const one of closings) await closed(stage, one)
  stage.at(-30, '08:30')
  await holds(stage, { by: 'sara', person: 'esther', role: 'municipalNurse', holder: 'sara' })
}

type Team = 'mint-team' | 'alma-team'

async function enrolled(stage: Stage, one: EnrolledPerson, team: Team): Promise<void> {
  const { person, homeCare } = one
  const [days, clock] = one.since
  stage.at(days, clock)
  const actor = await stage.as(one.by)
  const statement = 'Ringd av hemsjukvården'
  await actor.send(
    declare,
    { person: stage.id(person), statement, span: 'ongoing' },
    { name: `declare-${person}` },
  )
  const message = stage.id<'message'>(`told-${person}`)
  const before = one.varsel && (await varselFirst(stage, { person, by: one.by, days, varsel: one.varsel }))
  stage.at(days, clock)
  await actor.send(
    enrolmentStart,
    {
      enrolment: stage.id(`enrolment-${person}`),
      entry: stage.id(`enrolment-${person}-started`),
      person: stage.id(person),
      ...(before === undefined ? { why: one.why } : { referral: before.referral, why: one.why }),
      ...(one.expectedDays === undefined
        ? {}
        : { expectedUntil: addDays(addDays(stage.today, days), one.expectedDays) }),
      nurse: stage.id(one.nurse),
      physician: stage.id(one.physician),
      takesMedical: one.takenOver === 0 && one.by === one.physician,
      ...(one.overBooking === undefined ? {} : { overBookingReason: one.overBooking }),
      tell: [{ unit: stage.id(homeCare.unit), message, ground: 'consent' }],
    },
    { name: `enrol-${person}`, ...(before === undefined ? {} : { expects: before.expects }) },
  )
  await teamAsks(stage, person, one.nurse)
  await receipt(stage, { by: homeCare.nurse, message: `told-${person}`, at: [days, '16:05'] })
  if (one.varsel) await answerRead(stage, person, one.varsel.sent.by)
  await nursingAtHome(stage, one, team)
  await afterwards(stage, one)
  await stepsDone(stage, one, team)
}

/** The municipal nurse is named, and the team is told. */
async function nursingAtHome(stage: Stage, one: EnrolledPerson, team: Team): Promise<void> {
  const { person, homeCare, since } = one
  stage.at(since[0], '16:10')
  const nurse = { by: homeCare.nurse, person, role: 'municipalNurse', holder: homeCare.nurse } as const
  const message = `told-back-${person}`
  const tell = [
    { unit: stage.id<'unit'>(team), message: stage.id<'message'>(message), ground: 'consent' as const },
  ]
  await holds(stage, nurse, tell)
  await receipt(stage, {
    by: team === 'mint-team' ? 'lena' : 'alma-nurse',
    message,
    at: [since[0] + 1, '08:05'],
  })
}

/** The physician takes over, the plan is written, a limit is decided. */
async function afterwards(stage: Stage, one: EnrolledPerson): Promise<void> {
  const { person, since, takenOver } = one
  if (takenOver !== undefined && !(takenOver === 0 && one.by === one.physician)) {
    stage.at(since[0] + takenOver, '16:20')
    await holds(stage, { by: one.physician, person, role: 'teamPhysician', holder: one.physician })
  }
  const writer = await stage.as(one.physician)
  if (one.plan !== undefined) {
    stage.at(Math.min(since[0] + 1, -1), '15:30')
    const call = {
      day: { who: 'Teamet', phone: one.by.startsWith('alma') ? '0980-319206' : '0980-319201' },
      evening: {
        who: 'Hemsjukvården',
        phone: one.homeCare.unit === 'granvik-home-care' ? '0980-319231' : '0980-319235',
      },
      night: {
        who: 'Hemsjukvården',
        phone: one.homeCare.unit === 'granvik-home-care' ? '0980-319232' : '0980-319236',
      },
    }
    const written = {
      entry: stage.id<'entry'>(`if-worse-${person}`),
      person: stage.id<'person'>(person),
      sees: 0,
    }
    await writer.send(
      ifWorseWrite,
      { ...written, plan: { ...one.plan, call } },
      { name: `if-worse-${person}` },
    )
  }
  if (one.limit === undefined) return
  stage.at(Math.min(since[0] + 2, -1), '11:10')
  const decidedOn = addDays(stage.today, Math.min(since[0] + 2, -1))
  await writer.send(
    treatmentLimitDecide,
    { person: stage.id(person), entry: stage.id(`limit-${person}`), limit: { ...one.limit, decidedOn } },
    { name: `limit-${person}` },
  )
}

/** What the model asks for and the team has done; Svea's review is late, as one sometimes is. */
async function stepsDone(stage: Stage, one: EnrolledPerson, team: Team): Promise<void> {
  const { person, since } = one
  const mint = [['riskAssessments', 3] as const, ['medicationReview', 8] as const, ['review', 25] as const]
  const enrol = stage.id<'command'>(`command:enrol-${person}`)
  for (const [key, after] of team === 'mint-team' ? mint : [['planTogether', 1] as const]) {
    const day = since[0] + after
    if (day > -1 || (key === 'review' && person === 'svea')) continue
    stage.at(day, '15:45')
    const nurse = await stage.as(one.nurse)
    const task = derivedId<'process'>(enrol, `step:${stage.id(`enrolment-${person}`)}:${key}`)
    await nurse.send(doneTask, { task }, { name: `done-${key}-${person}`, expects: enrol })
  }
}

async function holds(
  stage: Stage,
  said: { by: StaffKey; person: PersonKey; role: Role; holder: StaffKey },
  tell: Parameters<typeof responsibilitySet.about>[0]['tell'] = [],
): Promise<void> {
  const name = `holds-${said.person}-${said.role}`
  const actor = await stage.as(said.by)
  await actor.send(
    responsibilitySet,
    {
      person: stage.id(said.person),
      id: stage.id(name),
      entry: stage.id(`${name}-entry`),
      role: said.role,
      holder: { staff: stage.id(said.holder) },
      sees: null,
      tell,
    },
    { name },
  )
}

async function receipt(
  stage: Stage,
  read: { by: StaffKey; message: string; at: readonly [days: number, at: Clock] },
): Promise<void> {
  stage.at(...read.at)
  const actor = await stage.as(read.by)
  await actor.send(exchangeReceipt, { message: stage.id(read.message) }, { name: `receipt-${read.message}` })
}

async function closed(stage: Stage, one: PlayedClosing): Promise<void> {
  const { person } = one
  stage.at(...one.at)
  const enrolment = stage.id<'process'>(`enrolment-${person}`)
  const actor = await stage.as(one.by)
  const { version } = await actor.ask(enrolmentRead, { enrolment })
  const message = stage.id<'message'>(`hand-back-${person}`)
  const to = 'unit' in one.to ? { unit: stage.id<'unit'>(one.to.unit), message, name: one.to.name } : one.to
  const sent = await actor.send(
    enrolmentClose,
    {
      enrolment,
      reason: 'criteriaMet',
      criteria: [{ key: 'stable', met: 'yes' }],
      report: { entry: stage.id(`report-${person}`), sections: [...one.report] },
      handBack: { id: stage.id(`offer-${person}`), entry: stage.id(`offer-${person}-entry`), to },
      copies: [{ unit: stage.id(one.copy), message: stage.id(`report-${person}-copy`) }],
      plainWords: { ...one.plainWords, entry: stage.id(`my-plan-${person}`), given: 'printed' },
      ground: 'consent',
    },
    { name: `close-${person}`, expects: version },
  )
  if (one.accepted === undefined) return
  await receipt(stage, { by: one.copyReadBy, message: `report-${person}-copy`, at: one.accepted.at })
  if ('by' in one.accepted) {
    const receiver = await stage.as(one.accepted.by)
    await receiver.send(
      handBackAccept,
      { person: stage.id(person), handBack: message, entry: stage.id(`accept-${person}`) },
      { name: `accept-${person}` },
    )
    return
  }
  const { name, title } = one.accepted
  const nurse = await stage.as('erik')
  await nurse.send(
    handBackAcceptByPhone,
    { enrolment, entry: stage.id(`accept-${person}`), name, title, physician: true, at: stage.now() },
    { name: `accept-${person}`, expects: sent.version },
  )
}
