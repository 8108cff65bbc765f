import type { z } from 'zod'
import { relate } from '../access/care-relation-store.ts'
import type { CareModel } from '../care-models/care-model.ts'
import { modelVersion } from '../care-models/rules.ts'
import { type Change, type Handled, handle } from '../door/call.ts'
import { derivedId } from '../records/derived-id.ts'
import type { Section } from '../records/entry.ts'
import { writeEntry } from '../records/entry-store.ts'
import { openProcess } from '../records/process-store.ts'
import { decideReferral } from '../referrals/decide-referral-store.ts'
import { dayOf } from '../shared/day.ts'
import type { StaffId } from '../shared/id.ts'
import { Refused } from '../shared/refused.ts'
import { enrolment as texts } from '../shared/texts/sv/enrolment.ts'
import { responsibility as said } from '../shared/texts/sv/responsibility.ts'
import { enrolmentChange, enrolmentStart } from './api.ts'
import { teamModel } from './handlers.ts'
import { colleaguesOf } from './holder-store.ts'
import type { Holder } from './responsibility.ts'
import { say } from './responsibility-store.ts'
import { checkMayEnrol, checkRoom } from './rules.ts'
import { afterMedicalTaken, contactTold, medicalHere, toldWith } from './standing-store.ts'
import { openSteps } from './step-store.ts'
import {
  changeEnrolment,
  countEnrolled,
  type EnrolmentRow,
  enrolmentById,
  enrolmentsOf,
  insertEnrolment,
  keepTold,
  lockUnit,
} from './store.ts'
import { type Told, tellResponsible } from './telling-store.ts'

type StartInput = z.output<typeof enrolmentStart.input>
type Colleague = Awaited<ReturnType<typeof colleaguesOf>>[number]

export const startHandlers: readonly Handled[] = [
  handle(enrolmentStart, async (call, input) => {
    const { trx, reader, now } = call
    const model = teamModel(call)
    checkMayEnrol(model, reader.profession)
    checkPerson(call, input)
    await lockUnit(trx, reader.unit)
    const earlier = await enrolmentsOf(trx, { person: input.person, unit: reader.unit })
    const open = earlier.find((row) => row.ended_at === null)
    if (open !== undefined) {
      throw new Refused('enrolment.alreadyEnrolled', { data: { since: dayOf(open.started_at) } })
    }
    const enrolledBefore = await countEnrolled(trx, reader.unit)
    const { places } = checkRoom(model, enrolledBefore, input.overBookingReason)
    const people = await chosen(call, input)
    if (input.referral !== undefined) {
      const { id: referral, ...decision } = input.referral
      checkEnrols(model, decision.outcome)
      await decideReferral(call, { referral, ...decision })
    }
    await openProcess(trx, {
      id: input.enrolment,
      kind: 'enrolment',
      owner: reader.owner,
      unit: reader.unit,
      person: input.person,
      state: 'enrolled',
      version: call.id,
      openedAt: now,
    })
    await writeEntry(call, {
      id: input.entry,
      person: input.person,
      kind: 'enrolmentStarted',
      process: input.enrolment,
      body: {
        sections: started(input, { model, reader, enrolledBefore, places, people, earlier: earlier.length }),
      },
      signing: 'signed',
    })
    await insertEnrolment(trx, {
      id: input.enrolment,
      owner_id: reader.owner,
      person_id: input.person,
      unit_id: reader.unit,
      care_model: model.id,
      care_model_version: model.version,
      referral_id: input.referral?.id ?? null,
      entry_id: input.entry,
      started_at: call.madeAt,
      expected_until: input.expectedUntil ?? null,
      nurse_id: input.nurse ?? null,
      physician_id: input.physician ?? null,
      places,
      enrolled_before: enrolledBefore,
      over_booking_reason: input.overBookingReason ?? null,
    })
    const { owner, unit } = reader
    await relate(trx, {
      owner,
      unit,
      person: input.person,
      reason: 'enrolment',
      process: input.enrolment,
      from: call.madeAt,
    })
    const side = { trx, now, id: call.id, owner, unit, person: input.person, enrolment: input.enrolment }
    await openSteps(side, model, { kind: 'enrolled', at: now })
    await takeUp(call, input, { model, people })
    call.emit(`unit:${unit}`)
    call.emit(`person:${input.person}`)
    return { enrolment: input.enrolment, version: call.id }
  }),
  handle(enrolmentChange, async (call, input) => {
    const { trx, reader } = call
    const row = await enrolmentById(trx, input.enrolment)
    if (row === undefined) throw new Refused('access.notFound', { status: 404 })
    if (row.ended_at !== null) throw new Refused('enrolment.alreadyClosed')
    const people = await chosen(call, input)
    const { nurse, physician, expectedUntil } = input
    if (nurse === undefined && physician === undefined && expectedUntil === undefined) {
      throw new Refused('enrolment.nothingToDo', { status: 422 })
    }
    await changeEnrolment(trx, row.id, {
      ...(nurse === undefined ? {} : { nurse_id: nurse }),
      ...(physician === undefined ? {} : { physician_id: physician }),
      ...(expectedUntil === undefined ? {} : { expected_until: expectedUntil }),
    })
    await writeEntry(call, {
      id: input.entry,
      person: row.person_id,
      kind: 'enrolmentStarted',
      process: row.id,
      body: { sections: [{ heading: texts.entry.changed, text: named(people, expectedUntil ?? undefined) }] },
      signing: 'signed',
    })
    const told = changedTold(call, { row, input, people })
    if (told.length > 0) {
      for (const one of told) await saySelf(call, { person: row.person_id, entry: input.entry, told: one })
      const { to, threads } = await toldWith(call, { person: row.person_id, also: [] })
      await tellResponsible(call, { to, threads, person: row.person_id, entry: input.entry, told })
    }
    call.emit(`unit:${reader.unit}`)
    return { enrolment: row.id, version: call.id }
  }),
]

function checkEnrols(model: CareModel, outcome: string): void {
  const effect = model.outcomes.find(({ key }) => key === outcome)?.effect
  if (effect !== 'enrol')
    throw new Refused('input.notAllowedValue', { status: 422, field: 'referral.outcome' })
}

function checkPerson(call: Change, input: StartInput): void {
  if (call.process !== null && (call.process.kind !== 'referral' || call.process.person !== input.person)) {
    throw new Refused('enrolment.otherPerson', { status: 409, field: 'referral' })
  }
  if (call.circumstances.person?.deceased) throw new Refused('enrolment.deceased')
  if (input.referral === undefined && input.why === undefined) {
    throw new Refused('enrolment.whyNeeded', { status: 422, field: 'why' })
  }
  if (input.takesMedical && call.reader.profession !== 'physician') {
    throw new Refused('enrolment.takesMedical', { status: 403, field: 'takesMedical' })
  }
  if (input.takesMedical && call.reader.ownerKind === 'municipality') {
    throw new Refused('responsibility.neverMunicipality', { status: 403, field: 'takesMedical' })
  }
}

interface People {
  readonly nurse: Colleague | undefined
  readonly physician: Colleague | undefined
}

/** The colleagues chosen, each of the right profession and at work in the team today. */
async function chosen(
  call: Change,
  input: { nurse?: StaffId | null | undefined; physician?: StaffId | null | undefined },
): Promise<People> {
  const team = await colleaguesOf(call.trx, { unit: call.reader.unit, today: call.today })
  const find = (staff: StaffId | null | undefined, field: 'nurse' | 'physician') => {
    if (staff === null || staff === undefined) return undefined
    const found = team.filter((one) => one.staff === staff)
    if (found.length === 0) throw new Refused('enrolment.notAColleague', { status: 422, field })
    const fits = found.find((one) => one.profession === field)
    const code = field === 'nurse' ? 'enrolment.notANurse' : 'enrolment.notAPhysician'
    if (fits === undefined) throw new Refused(code, { status: 422, field })
    return fits
  }
  return { nurse: find(input.nurse, 'nurse'), physician: find(input.physician, 'physician') }
}

/** The team's nurse is responsible at once; medical responsibility only where a physician takes it in the same moment. */
async function takeUp(
  call: Change,
  input: StartInput,
  given: { model: CareModel; people: People },
): Promise<void> {
  const { trx, reader, now } = call
  const { model, people } = given
  const told: Told[] = people.nurse
    ? [{ role: 'teamNurse', holder: holderOf(call, people.nurse), start: now }]
    : []
  if (input.takesMedical && reader.staff !== null) {
    const holder = holderOf(call, { ...reader, staff: reader.staff })
    told.push({ role: 'teamPhysician', holder, start: now })
    await afterMedicalTaken(call, input.person, holder)
  }
  told.push(...contactsTold(call, model, people))
  for (const one of told) await saySelf(call, { person: input.person, entry: input.entry, told: one })
  const here = await medicalHere(trx, { owner: reader.owner, unit: reader.unit, person: input.person }, now)
  const more = here ? [] : [{ heading: said.line.medical, text: said.message.notTaken }]
  await tellResponsible(call, { to: input.tell, person: input.person, entry: input.entry, told, more })
  for (const one of input.tell) {
    await keepTold(trx, {
      enrolment: input.enrolment,
      owner: reader.owner,
      person: input.person,
      unit: one.unit,
      ground: one.ground,
      statement: one.statement ?? null,
      thread: one.message,
      at: now,
    })
  }
}

/** Whoever is chosen, as fast vårdkontakt where the model says that this profession is. */
function contactsTold(call: Change, model: CareModel, people: People): Told[] {
  return (['physician', 'nurse'] as const).flatMap((profession) => {
    const who = people[profession]
    const start = call.now
    return who === undefined ? [] : contactTold(model, { profession, holder: holderOf(call, who), start })
  })
}

/** What a change of the chosen colleagues says about who is responsible. */
function changedTold(
  call: Change,
  given: { row: EnrolmentRow; input: z.output<typeof enrolmentChange.input>; people: People },
): Told[] {
  const { row, input, people } = given
  const nurse = people.nurse ? holderOf(call, people.nurse) : null
  return [
    ...(input.nurse === undefined
      ? []
      : [{ role: 'teamNurse', holder: nurse, start: call.now } satisfies Told]),
    ...contactsTold(call, modelVersion(row.care_model, row.care_model_version), people),
  ]
}

async function saySelf(
  call: Change,
  given: { person: StartInput['person']; entry: StartInput['entry']; told: Told },
): Promise<void> {
  const { trx, reader, now, id } = call
  await say(
    trx,
    { owner: reader.owner, unit: reader.unit, person: given.person },
    {
      ...given.told,
      id: derivedId(id, `says:${given.told.role}`),
      source: { entry: given.entry },
      saidBy: `${reader.name}, ${reader.title}`,
      at: now,
    },
  )
}

function holderOf(call: Change, who: { staff: StaffId; name: string; title: string }): Holder {
  const { unit, unitName } = call.reader
  return { staff: who.staff, unit, name: who.name, title: who.title, unitName, phone: null }
}

/** What the entry says: the team and model, why, who, and with what reason over the places. */
function started(
  input: StartInput,
  given: {
    model: CareModel
    reader: Change['reader']
    enrolledBefore: number
    places: number | null
    people: People
    earlier: number
  },
): Section[] {
  const { model, reader, enrolledBefore, places, people, earlier } = given
  const first = [texts.entry.startedText(reader.unitName, model.name.sv)]
  if (earlier > 0) first.push(texts.entry.again(earlier))
  const over = input.overBookingReason !== undefined && places !== null
  return [
    { heading: texts.entry.started, text: first.join(' ') },
    { heading: texts.entry.why, text: input.why ?? '' },
    { heading: texts.entry.responsible, text: named(people, input.expectedUntil) },
    {
      heading: texts.entry.overBooked,
      text: over ? texts.entry.overBookedText(enrolledBefore, places, input.overBookingReason ?? '') : '',
    },
  ].filter((section) => section.text !== '')
}

function named(people: People, expectedUntil: string | undefined): string {
  const lines = [
    people.nurse && `${texts.nurse}: ${people.nurse.name}.`,
    people.physician && `${texts.physician}: ${people.physician.name}.`,
    expectedUntil === undefined ? undefined : texts.entry.expected(expectedUntil),
  ]
  return lines.filter((one) => one !== undefined).join(' ') || '–'
}
