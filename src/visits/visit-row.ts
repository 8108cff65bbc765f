import type { Clock, Day } from '../shared/day.ts'
import type { CommandId, MessageId, OwnerId, PersonId, ProcessId, UnitId } from '../shared/id.ts'
import type { Instant } from '../shared/instant.ts'
import type { Slot, VisitMode, VisitState } from './visit.ts'

/** A visit as it lies in the database, with its person's shared data and how many notes its unit wrote. */
export interface VisitRow {
  readonly id: ProcessId
  readonly owner: OwnerId
  readonly unit: UnitId
  readonly careModel: string | null
  readonly state: VisitState
  readonly version: CommandId
  readonly kind: string
  readonly mode: VisitMode
  readonly day: Day
  readonly from: Clock | null
  readonly to: Clock | null
  readonly minutes: number
  readonly place: 'home' | 'other'
  readonly placeText: string | null
  readonly why: string
  readonly about: ProcessId | null
  /** The first visit of its series, or null. */
  readonly series: ProcessId | null
  /** Somebody has moved it by itself, apart from its series. */
  readonly movedApart: boolean
  readonly personTold: boolean
  /** Since when one is alone where two must go, and why, where somebody decided it by name. */
  readonly aloneSince: Instant | null
  readonly aloneWhy: { readonly why: string; readonly by: string } | null
  readonly arrivedAt: Instant | null
  readonly endedAt: Instant | null
  readonly endReason: string | null
  readonly endNote: string | null
  readonly notes: number
  readonly person: PersonRow
}

/** What the region shares about a person, as far as a visit needs it. */
export interface PersonRow {
  readonly id: PersonId
  readonly givenNames: string
  readonly familyName: string
  readonly calledName: string | null
  readonly birthDay: Day | null
  readonly protected: boolean
  readonly deceased: boolean
  readonly address: string | null
  readonly city: string | null
  readonly latitude: number | null
  readonly longitude: number | null
}

/** The other unit of a joint visit as this side knows it. */
export interface Partner {
  readonly visit: ProcessId
  readonly unit: UnitId
  readonly unitName: string
  readonly thread: MessageId
  readonly asking: boolean
  readonly ground: string
  readonly statement: string | null
  readonly answer: 'waiting' | 'accepted' | 'declined'
  readonly answerNote: string | null
  readonly answerName: string | null
  readonly theirState: 'planned' | 'cancelled' | null
  readonly their: Slot | null
}
