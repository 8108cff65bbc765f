import type { Call } from '../door/call.ts'
import type { UnitChoice } from '../enrolments/choice.ts'
import { partyOf } from '../enrolments/handlers.ts'
import type { Telling } from '../enrolments/telling.ts'
import { unitsToTell } from '../enrolments/unit-store.ts'
import { groundFound } from '../exchanges/ground-rules.ts'
import type { Ground } from '../exchanges/message.ts'
import { needsStatement, type Party } from '../exchanges/rules.ts'
import { unitPhones } from '../organisation/unit-store.ts'
import { derivedId } from '../records/derived-id.ts'
import type { PersonId, UnitId } from '../shared/id.ts'
import { nightLine, opensNext, phoneAt } from '../shared/phone-hours.ts'
import { Refused } from '../shared/refused.ts'
import { notMedical } from './rules.ts'
import type { UntilShown, UntilVisit, Will } from './stay-report.ts'

/** The units that can be responsible, and those that can be told, those of the person's municipality first. */
export async function partiesOf(call: Call, person: PersonId) {
  const { trx, reader, today } = call
  const others: readonly UnitChoice[] = await unitsToTell(trx, { person, today, here: reader })
  const own: UnitChoice = {
    unit: reader.unit,
    name: reader.unitName,
    kind: 'ambulance',
    owner: '',
    party: partyOf(reader),
    near: false,
  }
  const medical = [own, ...others].filter((one) => refusedAs(call, one) === null)
  const nurses = others.filter(isNurses)
  const nearFirst = (a: UnitChoice, b: UnitChoice) => Number(b.near) - Number(a.near)
  return {
    medical: medical.toSorted(byDoctor),
    nurses: nurses.toSorted(nearFirst),
    all: [own, ...others],
  }
}

/** Who answers at night first: clinics, then health centres near, then the rest. */
function byDoctor(a: UnitChoice, b: UnitChoice): number {
  const rank = ({ kind, near }: UnitChoice) => (kind === 'clinic' ? 0 : near ? 1 : 2)
  return rank(a) - rank(b)
}

function isNurses({ kind, party }: UnitChoice): boolean {
  return kind === 'home-care' && party.kind === 'municipality'
}

function refusedAs({ reader }: Call, one: UnitChoice) {
  return notMedical({ owner: one.party.kind, kind: one.kind, own: one.unit === reader.unit }, reader)
}

/** Units with the line that answers now, or when one does. */
export async function withPhones(call: Call, units: readonly UnitChoice[]) {
  const ids = units.map(({ unit }) => unit)
  const phones = ids.length === 0 ? new Map() : await unitPhones(call.trx, ids)
  return units.map((one) => {
    const lines = phones.get(one.unit) ?? []
    const phoneNow = phoneAt(lines, call.now) ?? null
    const opensAt = phoneNow ? null : (opensNext(lines, call.now)?.at ?? null)
    return { ...one, phoneNow, opensAt, phoneNight: nightLine(lines, call.now)?.phone ?? null }
  })
}

/** The nurses to tell, by their unit; null for nobody; of a correction those who were told, as they stand. */
type Nurses = UnitId | null | { readonly stand: NonNullable<UntilShown['nightUnit']> }

/** What is settled until the visit, with the names of the units; refuses who cannot have the responsibility. */
export async function settled(
  call: Call,
  given: { person: PersonId; until: UntilVisit; nurses: Nurses },
): Promise<{ until: UntilShown; medical: UnitChoice; nurses: UnitChoice | null }> {
  const { until, nurses: named } = given
  const { all } = await partiesOf(call, given.person)
  const medical = all.find(({ unit }) => unit === until.medical.unit)
  if (medical === undefined)
    throw new Refused('exchange.unitUnknown', { status: 422, field: 'until.medical.unit' })
  const refused = refusedAs(call, medical)
  if (refused !== null) {
    const code = refused === 'municipal' ? 'stayReport.municipalPhysician' : 'stayReport.noPhysician'
    throw new Refused(code, { status: 422, field: 'until.medical.unit' })
  }
  if (typeof named === 'object' && named !== null)
    return { medical, nurses: null, until: { ...until, medicalUnit: medical.name, nightUnit: named.stand } }
  if (named === null && until.homeCare !== 'no')
    throw new Refused('stayReport.nursesNeeded', { status: 422, field: 'nurses' })
  const nurses = named === null ? null : (all.find(({ unit }) => unit === named) ?? null)
  if (named !== null && (nurses === null || !isNurses(nurses)))
    throw new Refused('stayReport.notNurses', { status: 422, field: 'nurses' })
  const lines = nurses === null ? [] : ((await unitPhones(call.trx, [nurses.unit])).get(nurses.unit) ?? [])
  const night = nightLine(lines, call.now)
  return {
    medical,
    nurses,
    until: {
      ...until,
      medicalUnit: medical.name,
      nightUnit:
        nurses === null ? null : { unit: nurses.unit, name: nurses.name, phone: night?.phone ?? null },
    },
  }
}

/** The ground on which one unit is told, from what the person said; without one nothing is sent at all. */
export function groundFor(call: Call, to: { name: string; party: Party }, said: Will): Ground {
  const found = groundFound(said, partyOf(call.reader), to.party)
  if ('ground' in found) {
    if (needsStatement(found.ground) && said.statement === '')
      throw new Refused('exchange.statementNeeded', { status: 422, field: 'statement' })
    return found.ground
  }
  throw new Refused('stayReport.noGround', { status: 422, field: 'agrees', data: { unit: to.name } })
}

/** Who is told for the night: the municipal nurses, and the physician's unit where it is not one's own or the team. */
export function nightTellings(
  call: Call & { readonly id: string },
  given: { nurses: UnitChoice | null; medical: UnitChoice; team: UnitId; will: Will },
): Telling[] {
  const { nurses, medical, team, will } = given
  const told = [
    ...(nurses === null ? [] : [nurses]),
    ...(medical.unit === call.reader.unit || medical.unit === team ? [] : [medical]),
  ]
  return told.map((one) => {
    const ground = groundFor(call, one, will)
    return {
      unit: one.unit,
      message: derivedId<'message'>(call.id, `night:${one.unit}`),
      ground,
      ...(will.statement === '' ? {} : { statement: will.statement }),
    }
  })
}
