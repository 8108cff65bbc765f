import { dayOf } from '../../src/shared/day.ts'
import { asInstant } from '../../src/shared/instant.ts'
import type { Picture } from './follow-up-picture.ts'
import { mean, tally } from './follow-up-sums.ts'
import { ms, type Raw } from './raw-rows.ts'

/** Visits and contacts, where, with whom, and what they spared the person, counted by hand. */
export function contactsByHand(picture: Picture) {
  const { visits, tables, onDays, isMade, atHome, stateOf } = picture
  const made = visits.filter((visit) => onDays(visit.day) && isMade(visit))
  const inHomes = made.filter(atHome)
  const contacts = contactsOf(picture)
  const physicians = physiciansMet(picture, { made, contacts })
  const joint = inHomes.filter((visit) =>
    tables.visit_partner.some(
      (one) => one.visit_id === visit.id && one.answer === 'accepted' && one.their_state !== 'cancelled',
    ),
  )
  const placeOf = (visit: Raw) =>
    visit.mode === 'careHome' ? 'careHome' : visit.place === 'other' ? 'other' : 'home'
  return {
    contactKinds: tally([
      ...made.map((visit) => `visit.${visit.mode}`),
      ...contacts.map((contact) => `contact.${contact.mode}`),
    ]),
    joint: { part: joint.length, whole: inHomes.length, waiting: 0 },
    place: tally(inHomes.map(placeOf)),
    notMade: tally(
      visits
        .filter((visit) => onDays(visit.day))
        .map(stateOf)
        .filter((state) => ['declined', 'cancelled', 'notMet'].includes(state)),
    ),
    avoided: avoidedByHand(picture, made),
    physiciansPerPerson: mean(physicians),
    byPhysicians: tally(physicians.map((n) => (n >= 3 ? '3' : String(n)))),
  }
}

function contactsOf({ tables, unit, within }: Picture): Raw[] {
  const wrong = writtenByMistake(tables.entry)
  return tables.contact.filter(
    (one) => one.unit_id === unit && within(one.happened_at) && !wrong.has(one.record_id ?? null),
  )
}

function writtenByMistake(entries: readonly Raw[]): ReadonlySet<string | null> {
  return new Set(
    entries.filter((one) => one.correction === 'enteredInError').map((one) => one.record_id ?? null),
  )
}

const avoidedColumns = ['ambulance', 'emergency_visit', 'admission', 'earlier_discharge'] as const

function avoidedByHand({ tables, unit, within }: Picture, made: readonly Raw[]) {
  const replaced = new Set(tables.entry.map((one) => one.replaces_id))
  const wrong = writtenByMistake(tables.entry)
  const holding = tables.avoided_care.filter(
    (one) => one.unit_id === unit && !replaced.has(one.entry_id ?? null) && !wrong.has(one.record_id ?? null),
  )
  const answered = holding.filter((one) => within(one.happened_at))
  const named = (column: (typeof avoidedColumns)[number]) =>
    answered.filter((one) => one[column] === 't').length
  return {
    ambulance: named('ambulance'),
    emergencyVisit: named('emergency_visit'),
    admission: named('admission'),
    earlierDischarge: named('earlier_discharge'),
    none: answered.filter((one) => avoidedColumns.every((column) => one[column] === 'f')).length,
    answered: answered.length,
    missing: made.filter((visit) => !holding.some((one) => one.visit_id === visit.id)).length,
  }
}

/** For each person who met any: how many different physicians of the unit. */
function physiciansMet(
  { tables, unit }: Picture,
  { made, contacts }: { made: readonly Raw[]; contacts: readonly Raw[] },
): number[] {
  const isPhysician = (staff: string | null | undefined, day: string) =>
    tables.assignment.some(
      (one) =>
        one.staff_id === staff &&
        one.unit_id === unit &&
        one.profession === 'physician' &&
        (one.valid_from ?? '') <= day &&
        (one.valid_to ?? '9999') >= day,
    )
  const atVisits = made.flatMap((visit) =>
    tables.visit_staff
      .filter((one) => one.visit_id === visit.id && one.going === 't')
      .filter((one) => isPhysician(one.staff_id, visit.day ?? ''))
      .map((one) => [visit.person_id, one.staff_id] as const),
  )
  const inContacts = contacts
    .filter((one) => one.with_whom === 'person')
    .map((one) => [one, tables.entry.find((entry) => entry.id === one.record_id)?.author_id] as const)
    .filter(([one, author]) => isPhysician(author, dayOf(asInstant(new Date(ms(one.happened_at))))))
    .map(([one, author]) => [one.person_id, author] as const)
  const byPerson = Map.groupBy([...atVisits, ...inContacts], ([person]) => person)
  return [...byPerson.values()].map((met) => new Set(met.map(([, staff]) => staff)).size)
}
