import type { Colleague } from '../organisation/colleague.ts'
import type { Away } from '../persons/away.ts'
import { ageOn, clockOf, dayOf } from '../shared/day.ts'
import type { StaffId, UnitId } from '../shared/id.ts'
import type { Instant } from '../shared/instant.ts'
import { calledNameOf, nameOf } from '../shared/person-name.ts'
import { isOverdue } from './day-rules.ts'
import type { PartnerView } from './joint.ts'
import { allowed, type VisitStanding } from './rules.ts'
import { kindText } from './visit-kind-rules.ts'
import type { Partner, PersonRow, VisitRow } from './visit-row.ts'
import type { VisitPerson, VisitView } from './visit-view.ts'

/** Who looks, and when. */
export interface Looking {
  readonly reader: {
    readonly unit: UnitId
    readonly staff: StaffId | null
    readonly purpose: 'care' | 'admin'
  }
  readonly now: Instant
}

/** A visit as its unit sees it, with what this reader may do with it now. */
export function viewOf(
  row: VisitRow,
  beside: { going: readonly Colleague[]; partners: readonly Partner[]; kept: boolean; away: Away | null },
  looking: Looking,
): VisitView {
  const { reader, now } = looking
  const moment = { today: dayOf(now), clock: clockOf(now) }
  const { id, version, unit, state, kind, mode, day, from, to, minutes, why, about } = row
  return {
    ...{ id, version, unit, state, kind, mode, day, from, to, minutes, why, about },
    kindText: kindText(row.careModel, kind),
    person: personView(row.person, moment.today),
    away: beside.away,
    place: placeOf(row, { told: !beside.kept && beside.going.some((one) => one.id === reader.staff) }),
    going: [...beside.going],
    partners: beside.partners.map((partner) => partnerOf(partner, row)),
    personTold: row.personTold,
    alone:
      row.aloneSince === null || row.state !== 'planned'
        ? null
        : { since: row.aloneSince, decided: row.aloneWhy },
    arrivedAt: row.arrivedAt,
    endedAt: row.endedAt,
    endReason: row.endReason,
    endNote: row.endNote,
    overdue: isOverdue(row, moment),
    notes: row.notes,
    allowed: allowed(standingOf(row), reader, moment),
  }
}

/** What the rules ask of a visit. */
export function standingOf(row: VisitRow): VisitStanding {
  const endedDay = row.endedAt === null ? null : dayOf(row.endedAt)
  const { state, unit, day, endReason, notes } = row
  const inSeries = row.series !== null
  return { state, unit, day, endedDay, endReason, notes, deceased: row.person.deceased, inSeries }
}

function personView(person: PersonRow, today: VisitRow['day']): VisitPerson {
  return {
    id: person.id,
    name: nameOf(person),
    calledName: calledNameOf(person),
    birthDay: person.birthDay,
    age: person.birthDay === null ? null : ageOn(person.birthDay, today),
    protected: person.protected,
    deceased: person.deceased,
  }
}

/**
 * Where the door is. A protected person's address is told only to those who go, of a unit that it is not kept from
 * (one who declares a part in the care and plans a visit learns nothing by it), and the position to nobody, so that
 * no map is ever asked about it.
 */
function placeOf(row: VisitRow, reader: { told: boolean }): VisitView['place'] {
  const { person } = row
  if (row.place === 'other') {
    const text = row.placeText ?? ''
    return { kind: 'other', text, position: null, key: `other:${text.toLowerCase()}` }
  }
  if (person.protected && !reader.told)
    return { kind: 'home', text: '', position: null, key: `person:${person.id}` }
  const text = homeText(person)
  const { latitude, longitude } = person
  const position =
    person.protected || latitude === null || longitude === null ? null : { latitude, longitude }
  return {
    kind: 'home',
    text,
    position,
    key: text === '' ? `person:${person.id}` : `home:${text.toLowerCase()}`,
  }
}

/** The registered home in one line; empty when none is known. */
export function homeText({ address, city }: Pick<PersonRow, 'address' | 'city'>): string {
  return [address, city].filter(Boolean).join(', ')
}

function partnerOf(partner: Partner, row: VisitRow): PartnerView {
  const { their } = partner
  return {
    unit: partner.unit,
    unitName: partner.unitName,
    asking: partner.asking,
    answer: partner.answer,
    answerNote: partner.answerNote,
    answerName: partner.answerName,
    theirState: partner.theirState,
    theirDay: their?.day ?? null,
    theirFrom: their?.from ?? null,
    theirTo: their?.to ?? null,
    apart:
      their !== null &&
      partner.theirState === 'planned' &&
      (their.day !== row.day || their.from !== row.from),
  }
}
