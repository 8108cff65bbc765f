import type { PersonPage } from '../../persons/page-api.ts'
import type { PersonHit } from '../../persons/person.ts'
import type { Day } from '../../shared/day.ts'

/** The person whom a form is about, as the form keeps them. */
export interface ChosenPerson {
  readonly id: string
  readonly name: string
  readonly birthDay: Day | null
  /** The home municipality by name; null where it is not known or not told. */
  readonly municipality: string | null
  /** The own unit takes part in the care, so that the number may be read. */
  readonly related: boolean
}

/** The one among the hits that was taken; `related` when the unit has come to take part since. */
export function chosenHit(hit: PersonHit, related: boolean = hit.related): ChosenPerson {
  const { person, name, birthDay, municipality } = hit
  return { id: person, name, birthDay, municipality, related }
}

/** The person whose page the form was opened from. */
export function chosenOnPage({ id, name, birthDay, municipality }: PersonPage['person']): ChosenPerson {
  return { id, name, birthDay, municipality: municipality?.name ?? null, related: true }
}
