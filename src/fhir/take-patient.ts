import { randomUUID } from 'node:crypto'
import { relate } from '../access/care-relation-store.ts'
import type { Delivery } from '../door/machine.ts'
import { duplicatesOf } from '../persons/duplicates-store.ts'
import { giveReserveNumber, personWithNumber } from '../persons/identity-store.ts'
import { insertPerson } from '../persons/person-store.ts'
import { asId, type PersonId } from '../shared/id.ts'
import { Refused } from '../shared/refused.ts'
import type { ReadPatientEntry } from './prepare.ts'
import type { PatientDraft } from './read-patient.ts'
import type { Remark } from './result.ts'

/** Whom a delivered Patient is in Hemma. */
export interface TakenPatient {
  readonly person: PersonId
  readonly isNew: boolean
  readonly remarks: readonly Remark[]
}

/**
 * Finds the person by identity number, then by what the source called them before; makes one when neither is known.
 * Who has no Swedish identity number gets the next of Hemma's own reserve series: nothing is invented. What the
 * region shares about a person who is known already is never changed by an import.
 */
export async function takePatient(delivery: Delivery, patient: ReadPatientEntry): Promise<TakenPatient> {
  const { trx, reader, now } = delivery
  const { draft } = patient
  await oneAtATime(delivery, patient)
  const numbered = await byNumbers(delivery, draft)
  const earlier = await trx
    .selectFrom('history_subject')
    .select('person_id')
    .where('unit_id', '=', reader.unit)
    .where('source_system', '=', patient.system)
    .where('source_id', '=', patient.id)
    .executeTakeFirst()
  if (numbered !== undefined && earlier !== undefined && numbered !== earlier.person_id)
    throw new Refused('fhir.identities', { status: 409, field: 'Patient.identifier' })
  const known = numbered ?? earlier?.person_id
  const person = known ?? (await create(delivery, draft))
  if (earlier === undefined) {
    await trx
      .insertInto('history_subject')
      .values({
        owner_id: reader.owner,
        unit_id: reader.unit,
        source_system: patient.system,
        source_id: patient.id,
        person_id: person,
        taken_at: now,
      })
      .execute()
  }
  await relate(trx, { owner: reader.owner, unit: reader.unit, person, reason: 'imported', from: now })
  delivery.touches(person)
  const remarks =
    known === undefined ? await alike(delivery, person, draft) : await differing(delivery, person, draft)
  return { person, isNew: known === undefined, remarks }
}

/** Two deliveries of the same new person wait for each other, whatever they call them. */
async function oneAtATime({ client, reader }: Delivery, patient: ReadPatientEntry): Promise<void> {
  const names = [
    ...patient.draft.identities.map(({ system, value }) => `${system}|${value}`),
    `${reader.unit}|${patient.system}|${patient.id}`,
  ]
  await client.query(
    'select pg_advisory_xact_lock(hashtextextended(name, 4713)) from (select unnest($1::text[]) as name order by 1) as names',
    [names],
  )
}

async function byNumbers(delivery: Delivery, draft: PatientDraft): Promise<PersonId | undefined> {
  const found = new Set<PersonId>()
  for (const identity of draft.identities) {
    const person = await personWithNumber(delivery.trx, identity)
    if (person !== undefined) found.add(person)
  }
  if (found.size > 1) throw new Refused('fhir.identities', { status: 409, field: 'Patient.identifier' })
  return [...found][0]
}

async function create({ trx, now }: Delivery, draft: PatientDraft): Promise<PersonId> {
  if (draft.names === undefined) throw new Refused('fhir.noName', { status: 422, field: 'Patient.name' })
  const person = asId<'person'>(randomUUID())
  await insertPerson(trx, {
    id: person,
    names: draft.names,
    birthDay: draft.birthDay,
    sex: draft.sex,
    identities: draft.identities,
    address: draft.address,
    municipality: null,
    position: null,
    listedAt: null,
    protected: draft.protected,
    version: asId<'command'>(randomUUID()),
  })
  if (draft.identities.length === 0) await giveReserveNumber(trx, { person, listedAt: null, at: now })
  if (typeof draft.deceased === 'string') {
    // Part of who somebody new is, as the birth day; nothing is open yet that a death would end.
    await trx.updateTable('person').set({ deceased_day: draft.deceased }).where('id', '=', person).execute()
  }
  return person
}

/** Persons whom a new one may be the same as. */
async function alike(
  { trx, now, reader, touches }: Delivery,
  person: PersonId,
  draft: PatientDraft,
): Promise<Remark[]> {
  if (draft.names === undefined) return []
  const { birthDay } = draft
  const found = await duplicatesOf(
    trx,
    { ...draft.names, birthDay, identity: null },
    { unit: reader.unit, now },
  )
  const others = found
    .filter((one) => one.person !== person && (one.why === 'nameAndBirthDay' || one.why === 'birthDay'))
    .map((one) => one.person)
  for (const other of others) touches(other)
  return others.length === 0 ? [] : [{ about: 'possibleDuplicate', person, others }]
}

/** What the source says otherwise about somebody whom the region knows; told, never written. */
async function differing({ trx }: Delivery, person: PersonId, draft: PatientDraft): Promise<Remark[]> {
  const known = await trx
    .selectFrom('person')
    .select(['birth_day', 'deceased_day'])
    .where('id', '=', person)
    .executeTakeFirstOrThrow()
  const remarks: Remark[] = []
  if (draft.deceased !== false && known.deceased_day === null)
    remarks.push({ about: 'deceasedInSource', person, others: [] })
  if (draft.birthDay !== null && known.birth_day !== null && draft.birthDay !== known.birth_day)
    remarks.push({ about: 'otherBirthDay', person, others: [] })
  return remarks
}
