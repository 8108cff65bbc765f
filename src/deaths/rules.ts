import { addDays, type Day, instantAt } from '../shared/day.ts'
import type { UnitId } from '../shared/id.ts'
import type { Instant } from '../shared/instant.ts'
import { Refused } from '../shared/refused.ts'
import type { DeathAction } from './death.ts'

/** Weeks within which a family without an enrolled team is called (design; as the models' own step, at the latest). */
const BEREAVEMENT_WEEKS = 8

/** What the rules must know of a death. */
export interface DeathStanding {
  /** The shared day; null when nobody has recorded a death. */
  readonly day: Day | null
  /** The unit of the own provider whose staff recorded it; null when another provider did. */
  readonly recordedBy: UnitId | null
}

/** What this reader may do now; a death is corrected where it was recorded. */
export function allowed(death: DeathStanding, reader: { unit: UnitId; purpose: string }): DeathAction[] {
  if (reader.purpose !== 'care') return []
  if (death.day === null) return ['death.record']
  return death.recordedBy === reader.unit ? ['death.changeDay', 'death.correct'] : []
}

/** Refuses by name what cannot be done now. */
export function demand(
  action: DeathAction,
  death: DeathStanding,
  reader: { unit: UnitId; purpose: string },
): void {
  if (allowed(death, reader).includes(action)) return
  if (action === 'death.record') throw new Refused('death.alreadyRecorded')
  throw new Refused(death.day === null ? 'death.notRecorded' : 'death.recordedElsewhere')
}

/** A day of death lies between birth and today. */
export function checkDay(day: Day, given: { today: Day; born: Day | null }): void {
  if (day > given.today) throw new Refused('death.inTheFuture', { status: 422, field: 'day' })
  if (given.born !== null && day < given.born) {
    throw new Refused('death.beforeBirth', { status: 422, field: 'day' })
  }
}

/** When the bereavement call is due where no model says it. */
export function bereavementDue(today: Day): Instant {
  return instantAt(addDays(today, BEREAVEMENT_WEEKS * 7), '16:30')
}
