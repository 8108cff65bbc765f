import type pg from 'pg'
import type { Reader } from '../access/reader.ts'
import { decide } from '../access/rules.ts'
import { type PersonId, personId } from '../shared/id.ts'
import type { Instant } from '../shared/instant.ts'
import { Refused } from '../shared/refused.ts'

/** Whom a delivery means: an identity number, or Patient/… as its source (or Hemma) calls the person. */
export type PersonName =
  | { readonly by: 'identity'; readonly system: string; readonly value: string }
  | { readonly by: 'reference'; readonly id: string }

/**
 * The person whom a name points at, decided for. `found` is told of everyone the name led to, so that the log names
 * them whatever the decision. Unknown and forbidden are refused alike (404).
 */
export async function admittedPerson(
  client: pg.PoolClient,
  given: { reader: Reader; now: Instant; found: (person: PersonId) => void },
  name: PersonName,
): Promise<PersonId> {
  const { reader, now, found } = given
  const { rows } = await client.query<{ id: PersonId; relation: boolean }>({
    ...PERSON[name.by],
    values:
      name.by === 'identity'
        ? [reader.unit, now, name.system, name.value]
        : [reader.unit, now, name.id, ownId(name.id)],
  })
  // Two sources of one unit may call different people the same: then the name alone says nobody.
  const known = rows.length === 1 ? rows[0] : undefined
  const decision = decide(reader, reader, {
    person: known === undefined ? null : { id: known.id, protected: null, deceased: null },
    relation: known?.relation ?? false,
    choices: [],
  })
  if (known !== undefined) found(known.id)
  if (known === undefined || !decision.allowed) throw new Refused('fhir.unknownSubject', { status: 404 })
  return known.id
}

/** Hemma's own id of a person in Patient/…, or null when that is somebody else's name for them. */
function ownId(id: string): PersonId | null {
  return personId.safeParse(id.slice('Patient/'.length)).data ?? null
}

const RELATED = `exists (select from care_relation c where c.person_id = p.id and c.unit_id = $1
  and c.from_at <= $2 and (c.until_at is null or c.until_at > $2)) as relation`
const PERSON = {
  identity: {
    name: 'delivered_person_by_number',
    text: `select p.id, ${RELATED} from person_identity i join person p on p.id = i.person_id
      where i.system = $3 and i.value = $4`,
  },
  reference: {
    name: 'delivered_person_by_reference',
    text: `select p.id, ${RELATED} from person p where p.id in (
        select person_id from history_subject where unit_id = $1 and source_id = $3
        union all select $4::uuid)`,
  },
} as const
