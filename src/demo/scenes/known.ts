import type { z } from 'zod'
import type * as facts from '../../persons/facts.ts'
import type { PersonKey } from '../cast/names.ts'
import type { StaffKey } from '../cast/staff.ts'

/**
 * What those who care for a person know, told once: the unit that has known the person longest says it first, and a
 * team that enrols the person asks the same questions and gets the same answers.
 */
export interface KnownPerson {
  readonly person: PersonKey
  /** Who says it, for the unit where they work. */
  readonly by: StaffKey
  /** The person's own telephone. */
  readonly home?: string
  readonly mobile?: string
  /** Whom to call, in that order. */
  readonly relatives: readonly Relative[]
  readonly allergies: readonly Allergy[]
  readonly door?: z.input<typeof facts.atTheDoor>
  readonly code?: z.input<typeof facts.doorCode>
  readonly matters?: string
  readonly talk?: z.input<typeof facts.communication>
  readonly alert?: z.input<typeof facts.alert>
  readonly where?: {
    readonly place: Place
    readonly name: string
    readonly days: number
    readonly phone: string
  }
}

type Relative = Omit<z.input<typeof facts.relative>, 'order'>
type Allergy = z.input<typeof facts.allergy>
type Place = z.input<typeof facts.whereabouts>['place']

/** Asked, and none known. */
export const none: readonly Allergy[] = [{ grade: 'none' }]
/** Talks Swedish and needs no interpreter. */
export const swedish = { language: 'sv', interpreter: 'no' } as const
