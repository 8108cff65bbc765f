import { sql } from 'kysely'
import type { Trx } from '../platform/database.ts'
import type { Day } from '../shared/day.ts'
import type { CommandId, PersonId, StaffId, UnitId } from '../shared/id.ts'
import type { IdentityNumber } from '../shared/identity-number.ts'
import { formatIdentityNumber } from '../shared/identity-number.ts'
import type { IdentityKind } from '../shared/identity-system.ts'
import type { Instant } from '../shared/instant.ts'
import { nameOf } from '../shared/person-name.ts'
import { foldedWords } from './fold.ts'
import type { Address, PersonHead, PersonNames, Position } from './person.ts'

/** Where the region's shared row says a person belongs. */
export interface Placed {
  readonly address: Address | null
  readonly municipality: string | null
  readonly position: Position | null
  readonly listedAt: UnitId | null
}

/** The part of the shared row that may be corrected. */
export interface PersonDetails extends Placed {
  readonly names: PersonNames
}

/** A person to insert: from the screen, from the demo's cast, or from an import. */
export interface NewPerson extends PersonDetails {
  readonly protected: 'sekretessmarkering' | 'skyddadFolkbokforing' | null
  readonly id: PersonId
  readonly birthDay: Day | null
  readonly sex: 'female' | 'male' | 'unknown'
  readonly identities: readonly StoredIdentity[]
  readonly version: CommandId
}

/** An identity number as it is stored. */
export type StoredIdentity = Pick<IdentityNumber, 'kind' | 'value' | 'system'>

/** The series of the numbers that this Hemma gives itself. */
export const ownReserveSystem = 'urn:hemma:reservnummer'

/** Inserts a person with numbers and the row that searches read. */
export async function insertPerson(trx: Trx, person: NewPerson): Promise<void> {
  await trx
    .insertInto('person')
    .values({
      id: person.id,
      birth_day: person.birthDay,
      sex: person.sex,
      version: person.version,
      protected: person.protected,
      ...columnsOf(person),
    })
    .execute()
  for (const identity of person.identities) await insertIdentity(trx, person.id, identity)
  await indexPerson(trx, person.id, person.listedAt)
}

/** Puts one more number on a person; a number that someone has already breaks on its key. */
export async function insertIdentity(trx: Trx, person: PersonId, identity: StoredIdentity): Promise<void> {
  await trx
    .insertInto('person_identity')
    .values({
      system: identity.system,
      value: identity.value,
      person_id: person,
      kind: columnKind(identity.kind),
    })
    .execute()
}

/** Who has this number already. */
export async function personWithNumber(trx: Trx, identity: StoredIdentity): Promise<PersonId | undefined> {
  const row = await trx
    .selectFrom('person_identity')
    .select('person_id')
    .where('system', '=', identity.system)
    .where('value', '=', identity.value)
    .executeTakeFirst()
  return row?.person_id
}

/** Gives a person whose identity is not known the next number of Hemma's own reserve series. */
export async function giveReserveNumber(
  trx: Trx,
  given: { person: PersonId; listedAt: UnitId | null; at: Instant },
): Promise<StoredIdentity> {
  const { number } = await trx
    .insertInto('reserve_number')
    .values({ person_id: given.person, given_at: given.at })
    .returning('number')
    .executeTakeFirstOrThrow()
  const value = `R${String(number).padStart(6, '0')}`
  const identity: StoredIdentity = { kind: 'localReserve', value, system: ownReserveSystem }
  await insertIdentity(trx, given.person, identity)
  await indexPerson(trx, given.person, given.listedAt)
  return identity
}

/** Changes the shared row if it still has the version that was read; gives false when someone was first. */
export async function updatePerson(
  trx: Trx,
  change: { person: PersonId; from: string; to: CommandId; details: PersonDetails },
): Promise<boolean> {
  const result = await trx
    .updateTable('person')
    .set({ ...columnsOf(change.details), version: change.to })
    .where('id', '=', change.person)
    .where(sql<string>`version::text`, '=', change.from)
    .executeTakeFirst()
  if (result.numUpdatedRows !== 1n) return false
  await indexPerson(trx, change.person, change.details.listedAt)
  return true
}

/** Keeps what stood in the shared row before a change, in the same transaction. */
export async function keepBefore(
  trx: Trx,
  change: { id: CommandId; person: PersonId; by: StaffId | null; unit: UnitId; at: Instant; reason: string },
): Promise<void> {
  const before = await trx
    .selectFrom('person')
    .selectAll()
    .where('id', '=', change.person)
    .forUpdate()
    .executeTakeFirst()
  await trx
    .insertInto('person_change')
    .values({
      id: change.id,
      person_id: change.person,
      changed_by: change.by,
      unit_id: change.unit,
      changed_at: change.at,
      before: JSON.stringify(before ?? {}),
      reason: change.reason,
    })
    .execute()
}

/** Where a person is listed. */
export async function listedAtOf(trx: Trx, person: PersonId): Promise<UnitId | null> {
  const row = await trx
    .selectFrom('person_search')
    .select('listed_unit_id')
    .where('person_id', '=', person)
    .executeTakeFirst()
  return row?.listed_unit_id ?? null
}

/** Writes the row that searches compare with. Where a person with protected identity lives cannot be searched. */
export async function indexPerson(trx: Trx, person: PersonId, listedAt: UnitId | null): Promise<void> {
  const row = await trx.selectFrom('person').selectAll().where('id', '=', person).executeTakeFirstOrThrow()
  const numbers = await trx
    .selectFrom('person_identity')
    .select('value')
    .where('person_id', '=', person)
    .orderBy('value')
    .execute()
  const open = row.protected === null
  const words = foldedWords(
    row.called_name,
    row.given_names,
    row.family_name,
    open ? row.address_line : null,
    open ? row.city : null,
  )
  const values = {
    words: ` ${words.join(' ')} `,
    numbers: ` ${numbers.map(({ value }) => value.toLowerCase()).join(' ')} `,
    municipality_code: row.municipality_code,
    listed_unit_id: listedAt,
  }
  await trx
    .insertInto('person_search')
    .values({ person_id: person, ...values })
    .onConflict((oc) => oc.column('person_id').doUpdateSet(values))
    .execute()
  const learnt = words.filter((word) => /\p{L}{3}/u.test(word)).map((word) => ({ word }))
  if (learnt.length > 0) {
    await trx
      .insertInto('search_word')
      .values(learnt)
      .onConflict((oc) => oc.doNothing())
      .execute()
  }
}

/** The head of the person's page; places and phones left out where `hidden`. Undefined when nobody has the id. */
export async function personHeadOf(
  trx: Trx,
  person: PersonId,
  hidden: (person: { protected: string | null }) => boolean,
): Promise<PersonHead | undefined> {
  const [row, identities] = await Promise.all([
    trx
      .selectFrom('person as p')
      .leftJoin('person_search as s', 's.person_id', 'p.id')
      .leftJoin('municipality as m', 'm.code', 'p.municipality_code')
      .leftJoin('unit as u', 'u.id', 's.listed_unit_id')
      .leftJoin('unit_phone as t', (join) => join.onRef('t.unit_id', '=', 'u.id').on('t.line', '=', 'day'))
      .selectAll('p')
      .select([
        'm.name as municipality',
        'u.id as listed',
        'u.name as listed_name',
        't.phone as listed_phone',
      ])
      .where('p.id', '=', person)
      .executeTakeFirst(),
    trx
      .selectFrom('person_identity')
      .select(['kind', 'value'])
      .where('person_id', '=', person)
      .orderBy('value')
      .execute(),
  ])
  if (row === undefined) return undefined
  const placesHidden = hidden(row)
  const names = { givenNames: row.given_names, familyName: row.family_name, calledName: row.called_name }
  return {
    id: row.id,
    name: nameOf(names),
    ...names,
    birthDay: row.birth_day,
    sex: row.sex ?? 'unknown',
    deceased: row.deceased_day,
    protected: row.protected !== null,
    placesHidden,
    identities: officialFirst(identities).map(({ kind, value }) => ({
      kind,
      text: formatIdentityNumber({ kind: kindOf(kind), value }),
    })),
    address: placesHidden ? null : addressOf(row),
    position:
      placesHidden || row.latitude === null || row.longitude === null
        ? null
        : { latitude: row.latitude, longitude: row.longitude },
    municipality:
      placesHidden || row.municipality_code === null
        ? null
        : { code: row.municipality_code, name: row.municipality ?? row.municipality_code },
    healthCentre:
      placesHidden || row.listed === null
        ? null
        : { unit: row.listed, name: row.listed_name ?? '', phone: row.listed_phone },
    version: row.version,
  }
}

function addressOf(row: {
  address_line: string | null
  postal_code: string | null
  city: string | null
}): Address | null {
  if (row.address_line === null || row.city === null) return null
  return { line: row.address_line, postalCode: row.postal_code ?? '', city: row.city }
}

function columnsOf(details: PersonDetails) {
  return {
    given_names: details.names.givenNames,
    family_name: details.names.familyName,
    called_name: details.names.calledName,
    address_line: details.address?.line ?? null,
    postal_code: details.address?.postalCode ?? null,
    city: details.address?.city ?? null,
    municipality_code: details.municipality,
    latitude: details.position?.latitude ?? null,
    longitude: details.position?.longitude ?? null,
  }
}

const kindsInOrder: readonly ColumnKind[] = [
  'personnummer',
  'samordningsnummer',
  'nationalReserve',
  'localReserve',
  'lma',
]

/** The number that the person is known by in the whole country comes first. */
function officialFirst<I extends { kind: ColumnKind }>(identities: readonly I[]): I[] {
  return [...identities].sort((a, b) => kindsInOrder.indexOf(a.kind) - kindsInOrder.indexOf(b.kind))
}

type ColumnKind = 'personnummer' | 'samordningsnummer' | 'nationalReserve' | 'localReserve' | 'lma'

function columnKind(kind: IdentityKind): ColumnKind {
  return kind === 'nationelltReservnummer' ? 'nationalReserve' : kind
}

function kindOf(kind: ColumnKind): IdentityKind {
  return kind === 'nationalReserve' ? 'nationelltReservnummer' : kind
}
