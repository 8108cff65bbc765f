import type { Day } from '../../shared/day.ts'

/** The person whom a form is about, as the form keeps them. */
export interface ChosenPerson {
  readonly id: string
  readonly name: string
  readonly birthDay: Day | null
}
