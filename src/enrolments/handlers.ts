import { capacityState, modelById, modelVersion } from '../care-models/rules.ts'
import { type Call, type Handled, handle } from '../door/call.ts'
import { personsInList, personsWithPlace } from '../exchanges/person-in-list-store.ts'
import { Refused } from '../shared/refused.ts'
import { enrolmentEarlier, enrolmentList, enrolmentPrepare, enrolmentRead } from './api.ts'
import type { ClosingReason } from './enrolment.ts'
import { colleaguesOf } from './holder-store.ts'
import { allowed } from './rules.ts'
import { medicalHere, medicalHereOf } from './standing-store.ts'
import { stepsAbout } from './step-store.ts'
import { countEnrolled, enrolledAt, enrolmentById, enrolmentsOf, stateOf, toldOf } from './store.ts'
import { unitsToTell } from './unit-store.ts'
import { enrolmentView, handBacksOf, nextStepOf } from './view-store.ts'

export const enrolmentHandlers: readonly Handled[] = [
  handle(enrolmentList, async (call) => {
    const { trx, now, reader } = call
    const rows = await enrolledAt(trx, reader.unit)
    const ids = rows.map((row) => row.id)
    const persons = rows.map((row) => row.person_id)
    const [people, handBacks, steps, medical] = [
      await personsWithPlace(call, persons),
      await handBacksOf(trx, ids),
      await stepsAbout(trx, ids),
      await medicalHereOf(trx, { unit: reader.unit, persons, now }),
    ]
    const model = reader.careModel === null ? null : modelById(reader.careModel)
    return {
      model: model === null ? null : { id: model.id, version: model.version },
      room: model === null ? null : roomOf(model, rows.length),
      rows: rows.flatMap((row) => {
        const person = people.get(row.person_id)
        if (person === undefined) return []
        const mine = steps.filter((step) => step.about === row.id).map((step) => nextStepOf(step, now))
        return [
          {
            ...enrolmentView(row, { handBacks, medicalHere: medical.has(row.person_id), now }),
            person,
            next: mine[0] ?? null,
            openTasks: mine.length,
            overdue: mine.filter((step) => step.overdue).length,
          },
        ]
      }),
    }
  }),
  handle(enrolmentRead, async (call, { enrolment }) => {
    const { trx, now, reader } = call
    const row = await enrolmentById(trx, enrolment)
    const person = row && (await personsInList(trx, [row.person_id])).get(row.person_id)
    if (row === undefined || person === undefined) throw new Refused('access.notFound', { status: 404 })
    const here = await medicalHere(
      trx,
      { owner: reader.owner, unit: reader.unit, person: row.person_id },
      now,
    )
    const [step] = await stepsAbout(trx, [row.id])
    const told = await toldOf(trx, row.id)
    return {
      ...enrolmentView(row, { handBacks: await handBacksOf(trx, [row.id]), medicalHere: here, now }),
      person,
      model: { id: row.care_model, version: row.care_model_version },
      referral: row.referral_id,
      overBookingReason: row.over_booking_reason,
      closingReason: row.closing_reason as ClosingReason | null, // Cast: enrolment.close writes no other.
      endedAt: row.ended_at,
      told: told.map(({ unit, name, told_at }) => ({ unit, name, at: told_at })),
      next: step === undefined ? null : nextStepOf(step, now),
      version: row.version,
      allowed: allowed({ state: stateOf(row), medicalHere: here }, reader),
    }
  }),
  handle(enrolmentEarlier, async (call, { person }) => {
    const rows = await enrolmentsOf(call.trx, { person, unit: call.reader.unit })
    return {
      person,
      enrolments: rows.map((row) => ({
        enrolment: row.id,
        model: {
          id: row.care_model,
          version: row.care_model_version,
          name: modelVersion(row.care_model, row.care_model_version).name,
        },
        state: stateOf(row),
        startedAt: row.started_at,
        endedAt: row.ended_at,
        closingReason: row.closing_reason as ClosingReason | null, // Cast: enrolment.close writes no other.
      })),
    }
  }),
  handle(enrolmentPrepare, async (call, { person }) => {
    const { trx, reader } = call
    const model = teamModel(call)
    const who = (await personsInList(trx, [person])).get(person)
    if (who === undefined) throw new Refused('access.notFound', { status: 404 })
    const rows = await enrolmentsOf(trx, { person, unit: reader.unit })
    const colleagues = await colleaguesOf(trx, { unit: reader.unit, today: call.today })
    return {
      person: who,
      model: { id: model.id, version: model.version },
      room: roomOf(model, await countEnrolled(trx, reader.unit)),
      open: rows.find((row) => row.ended_at === null)?.id ?? null,
      earlier: rows.filter((row) => row.ended_at !== null).length,
      colleagues,
      units: await unitsToTell(trx, { person, today: call.today, here: reader }),
      sender: partyOf(reader),
      mayTakeMedical: reader.profession === 'physician' && reader.ownerKind !== 'municipality',
    }
  }),
]

/** The care model that the reader's team works by, in its newest version. Throws when the unit is no team. */
export function teamModel({ reader }: Pick<Call, 'reader'>) {
  if (reader.careModel === null) throw new Refused('enrolment.notATeam', { status: 403 })
  return modelById(reader.careModel)
}

/** The reader's own end of a message. */
export function partyOf({ owner, ownerKind, area }: Call['reader']) {
  return { owner, kind: ownerKind, area }
}

function roomOf(model: ReturnType<typeof modelById>, enrolled: number) {
  const { places, needsReason } = capacityState(model, enrolled)
  return { places, enrolled, needsReason }
}
