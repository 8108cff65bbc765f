import { z } from 'zod'
import { bilingual } from '../care-models/wording.ts'
import { away } from '../persons/away.ts'
import { relations } from '../persons/facts.ts'
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
  /** Where the person is by the own unit's word, when that is not at home. */
  away: away.nullable(),
  place: visitPlace,
  going: z.array(goingStaff),
  partners: z.array(partnerView),
  personTold: z.boolean(),
  /** One is alone where two must go: since when, and why, where somebody decided so by name; null where all is well. */
  alone: z
    .strictObject({ since: instant, decided: z.strictObject({ why: z.string(), by: z.string() }).nullable() })
    .nullable(),
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

/** What one must know before the bell is rung, in few words; codes and keys are never here (person.doorCode has them). */
export const atTheDoorView = z.strictObject({
  /** Lines to read, already in order of weight: infection, two must go, dog, oxygen, floor … */
  facts: z.array(
    z.strictObject({
      kind: z.enum(['twoMustGo', 'infection', 'dog', 'oxygen', 'lines', 'floor', 'way', 'other']),
      text: z.string(),
    }),
  ),
  hasCode: z.boolean(),
  phones: z.array(z.strictObject({ kind: z.string(), value: z.string() })),
  /** Interpreter needed, with the language's code. */
  interpreter: z.string().nullable(),
  /** Alerts and hypersensitivity that everyone must know, the gravest first. */
  alerts: z.array(z.string()),
})
export type AtTheDoorView = z.output<typeof atTheDoorView>

/** A visit of the day with what one needs at the door. */
export const dayVisit = z.strictObject({ ...visitView.shape, door: atTheDoorView })
export type DayVisit = z.output<typeof dayVisit>

/** Someone close, to be called when nobody opens. */
export const relativeToCall = z.strictObject({
  name: z.string(),
  relation: z.enum(relations),
  phone: z.string(),
  /** Asked not to be called in the night. */
  notAtNight: z.boolean(),
})
export type RelativeToCall = z.output<typeof relativeToCall>
