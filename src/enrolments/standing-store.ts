import type { CareModel } from '../care-models/care-model.ts'
import { modelVersion } from '../care-models/rules.ts'
import type { Trx } from '../platform/database.ts'
import { derivedId } from '../records/derived-id.ts'
import type { MessageId, PersonId, UnitId } from '../shared/id.ts'
import type { Instant } from '../shared/instant.ts'
import type { Holder, Side } from './responsibility.ts'
import { heldAt } from './responsibility-rules.ts'
import { heldRows } from './responsibility-store.ts'
import { finishSteps, openSteps } from './step-store.ts'
import { changeEnrolment, openEnrolment, toldOf, touchProcess } from './store.ts'
import type { Telling } from './telling.ts'
import type { TellingCall, Told } from './telling-store.ts'

/** Whether a physician of the unit holds medical responsibility for the person now. */
export async function medicalHere(trx: Trx, side: Side, now: Instant): Promise<boolean> {
  const held = heldAt(await heldRows(trx, side), now)
  return held.some((one) => one.slot === 'medical' && one.holder.unit === side.unit)
}

/** The same for every person of a list, in one question. */
export async function medicalHereOf(
  trx: Trx,
  of: { unit: UnitId; persons: readonly PersonId[]; now: Instant },
): Promise<ReadonlySet<PersonId>> {
  if (of.persons.length === 0) return new Set()
  const rows = await trx
    .selectFrom('responsibility')
    .select('person_id')
    .where('person_id', 'in', [...of.persons])
    .where('unit_id', '=', of.unit)
    .where('slot', '=', 'medical')
    .where('holder_unit_id', '=', of.unit)
    .where('superseded_at', 'is', null)
    .where('from_at', '<=', of.now)
    .where((eb) => eb.or([eb('until_at', 'is', null), eb('until_at', '>', of.now)]))
    .execute()
  return new Set(rows.map((row) => row.person_id))
}

/** Whom a change of responsibility is told: those chosen now, and those that the open enrolment keeps informed. */
export async function toldWith(
  call: TellingCall,
  given: { person: PersonId; also: readonly Telling[] },
): Promise<{ to: Telling[]; threads: ReadonlyMap<string, MessageId> }> {
  const open = await openEnrolment(call.trx, { person: given.person, unit: call.reader.unit })
  const kept = open === undefined ? [] : await toldOf(call.trx, open.id)
  const rest = kept
    .filter((one) => !given.also.some((also) => also.unit === one.unit))
    .map(
      (one): Telling => ({
        unit: one.unit,
        message: derivedId(call.id, `tell:${one.unit}`),
        ground: one.ground,
        ...(one.ground_statement === null ? {} : { statement: one.ground_statement }),
      }),
    )
  return { to: [...given.also, ...rest], threads: new Map(kept.map((one) => [one.unit, one.thread_id])) }
}

/** Where the model says that its physician (or nurse) is fast vårdkontakt, whoever is named becomes it too (MNV-07). */
export function contactTold(
  model: CareModel,
  named: { profession: 'physician' | 'nurse'; holder: Holder | null; start: Instant },
): Told[] {
  const { profession, holder, start } = named
  return model.fixedCareContact?.profession === profession
    ? [{ role: 'fixedCareContact', holder, start }]
    : []
}

/** A physician of the team has taken over: the step is done, what it starts begins, the enrolment knows the name. */
export async function afterMedicalTaken(call: TellingCall, person: PersonId, holder: Holder): Promise<void> {
  const { trx, reader, now, id } = call
  const open = await openEnrolment(trx, { person, unit: reader.unit })
  if (open === undefined) return
  const side = { trx, now, id, owner: reader.owner, unit: reader.unit, person, enrolment: open.id }
  await finishSteps(side, ['takeResponsibility'], reader.staff)
  await openSteps(side, modelVersion(open.care_model, open.care_model_version), {
    kind: 'responsibilityTaken',
    at: now,
  })
  await changeEnrolment(trx, open.id, { physician_id: holder.staff })
  await touchProcess(trx, open.id, id)
}
