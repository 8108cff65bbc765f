import { z } from 'zod'
import { day } from '../shared/day.ts'
import { instant } from '../shared/instant.ts'

/** When a team sees a person who is reported to stay at home. */
export const visitBy = z.strictObject({
  /** The day of the visit. */
  day,
  /** When the team comes to work that day; null where it has not said when it does. */
  opens: instant.nullable(),
  /** The latest: when the team goes home, or the day ends. */
  due: instant,
  /** The next weekday, where the team is closed then and the visit is later (MNV-06). */
  laterThan: day.nullable(),
})
export type VisitBy = z.output<typeof visitBy>
