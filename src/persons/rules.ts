import type { Profession } from '../shared/endpoint.ts'
import type { FactValue } from './facts.ts'
import { foldedWords } from './fold.ts'
import type { PersonHit } from './person.ts'

/** Hypersensitivity and alerts are clinical judgements: licensed professions state them (design). */
const clinical: readonly Profession[] = ['physician', 'nurse', 'occupationalTherapist', 'physiotherapist']

/** What allowedOnPerson() looks at. */
export interface PersonState {
  readonly deceased: string | null
  readonly placesHidden: boolean
}

/**
 * The commands that are open on a person's page to this profession. After death the record still grows, but nothing
 * is said about where the person is, how to reach them or what holds at the door.
 */
export function allowedOnPerson(state: PersonState, reader: { readonly profession: Profession }): string[] {
  const open = ['record.write', 'person.addIdentity', 'access.choose', 'person.setWhatMatters']
  if (!state.placesHidden) open.push('person.correct')
  if (state.deceased !== null) return open
  open.push('person.setCommunication', 'person.endFact', 'person.takeBackFact')
  if (!state.placesHidden) {
    open.push('person.setWhereabouts', 'person.setAtTheDoor', 'person.setDoorCode', 'person.setContactPoint')
    open.push('person.setRelative', 'person.setFixedContact')
  }
  if (clinical.includes(reader.profession)) open.push('person.setAllergy', 'person.setAlert')
  return open
}

/** Relatives in the order they are called; those not to be woken come last among equals. */
export function callingOrder<R extends { readonly value: FactValue<'relative'> }>(
  relatives: readonly R[],
): R[] {
  return [...relatives].sort(
    (a, b) =>
      a.value.order - b.value.order ||
      Number(a.value.notAtNight) - Number(b.value.notAtNight) ||
      a.value.firstName.localeCompare(b.value.firstName, 'sv'),
  )
}

const gravity = ['lifeThreatening', 'harmful', 'troublesome', 'none']

/** The gravest first. That none is known holds only while nothing is: a later finding silences it. */
export function gravestFirst<A extends { readonly value: FactValue<'allergy'> }>(
  allergies: readonly A[],
): A[] {
  const found = allergies.filter(({ value }) => value.grade !== 'none')
  const shown = found.length > 0 ? found : allergies
  return [...shown].sort((a, b) => gravity.indexOf(a.value.grade) - gravity.indexOf(b.value.grade))
}

/** A person who may be the one about to be created, and by what. */
export type DuplicateReason = 'number' | 'nameAndBirthDay' | 'name' | 'birthDay'

/** How a candidate resembles who is about to be created; undefined when only chance joins them. */
export function duplicateReason(candidate: {
  readonly sameNumber: boolean
  readonly sameBirthDay: boolean
  readonly sameFamilyName: boolean
  readonly sameGivenName: boolean
}): DuplicateReason | undefined {
  if (candidate.sameNumber) return 'number'
  const sameName = candidate.sameFamilyName && candidate.sameGivenName
  if (sameName && candidate.sameBirthDay) return 'nameAndBirthDay'
  if (sameName) return 'name'
  if (candidate.sameBirthDay && (candidate.sameFamilyName || candidate.sameGivenName)) return 'birthDay'
  return undefined
}

const strength: readonly DuplicateReason[] = ['number', 'nameAndBirthDay', 'name', 'birthDay']

/** The likest first. */
export function likestFirst<D extends { readonly why: DuplicateReason }>(duplicates: readonly D[]): D[] {
  return [...duplicates].sort((a, b) => strength.indexOf(a.why) - strength.indexOf(b.why))
}

/**
 * Search hits as they are read: one's own unit's persons first, then those with more whole words as written, then by
 * family name and given names in the Swedish order.
 */
export function inReadingOrder(hits: readonly PersonHit[], words: readonly string[]): PersonHit[] {
  const whole = new Map(
    hits.map((hit) => [hit.person, foldedWords(hit.fullName).filter((word) => words.includes(word)).length]),
  )
  const familyOf = (hit: PersonHit) => hit.fullName.split(' ').at(-1) ?? ''
  return [...hits].sort(
    (a, b) =>
      Number(b.related) - Number(a.related) ||
      (whole.get(b.person) ?? 0) - (whole.get(a.person) ?? 0) ||
      familyOf(a).localeCompare(familyOf(b), 'sv') ||
      a.fullName.localeCompare(b.fullName, 'sv'),
  )
}
