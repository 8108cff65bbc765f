import { z } from 'zod'
import { bilingual } from '../care-models/wording.ts'
import { clock, day } from '../shared/day.ts'
import { commandId, personId, processId, staffId, unitId } from '../shared/id.ts'
import { instant } from '../shared/instant.ts'
import { partnerView } from './joint.ts'
import { visitMode, visitState } from './visit.ts'

/** Who is visited, as a list may say it; protected persons' address and position never leave the server (R-10). */
export const visitPerson = z.strictObject({
  id: personId,
  name: z.string(),
  calledName: z.string(),
  birthDay: day.nullable(),
  age: z.int().nullable(),
  protected: z.boolean(),
  deceased: z.boolean(),
})
export type VisitPerson = z.output<typeof visitPerson>

/** Where the door is. `position` in WGS 84 degrees; null when it is unknown or may not be shown. */
export const visitPlace = z.strictObject({
  kind: z.enum(['home', 'other']),
  text: z.string(),
  position: z.strictObject({ latitude: z.number(), longitude: z.number() }).nullable(),
  /** Equal for visits at one door. */
  key: z.string(),
})

export const goingStaff = z.strictObject({
  id: staffId,
  name: z.string(),
  title: z.string(),
  profession: z.string(),
})

/** A visit as lists show it, with what the reader may do with it now. */
export const visitView = z.strictObject({
  id: processId,
  version: commandId,
  unit: unitId,
  state: visitState,
  kind: z.string(),
  kindText: bilingual,
  mode: visitMode,
  day,
  from: clock.nullable(),
  to: clock.nullable(),
  minutes: z.int(),
  why: z.string(),
  about: processId.nullable(),
  person: visitPerson,
  place: visitPlace,
  going: z.array(goingStaff),
  partners: z.array(partnerView),
  personTold: z.boolean(),
  arrivedAt: instant.nullable(),
  endedAt: instant.nullable(),
  endReason: z.string().nullable(),
  endNote: z.string().nullable(),
  overdue: z.boolean(),
  /** Notes written by the reader's unit. */
  notes: z.int(),
  allowed: z.array(z.string()),
})
export type VisitView = z.output<typeof visitView>
