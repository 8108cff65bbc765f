import { z } from 'zod'
import type { Profession } from '../shared/endpoint.ts'
import { bilingual, origin } from './wording.ts'

const professions = [
  'physician',
  'nurse',
  'assistantNurse',
  'occupationalTherapist',
  'physiotherapist',
  'coordinator',
  'other',
] as const satisfies readonly Profession[]
export const profession = z.enum(professions)

export const principal = z.enum(['region', 'municipality', 'private'])

/** Who works in the team, for whom, and in whose record that profession writes. */
export const staffing = z.strictObject({
  profession,
  text: bilingual,
  /** Persons employed or at work at a time, as the text says; absent when the source gives no number. */
  number: z.number().positive().optional(),
  employer: principal,
  record: z.enum(['health', 'social']),
  origin,
})

/** Where someone who reports works; `home` is the person or a relative. */
export const workplace = z.enum([
  'hospital',
  'primaryCare',
  'municipalHealth',
  'municipalSocial',
  'ambulance',
  'home',
])
export type Workplace = z.infer<typeof workplace>

/** One way in. */
export const door = z.strictObject({
  /**
   * `form`: signed in, the sender writes. `phone`: without account, the team writes while the caller talks. `report`:
   * signed in, who has been with the person reports that she stays at home until the team's visit (LAN-12).
   */
  kind: z.enum(['form', 'phone', 'report']),
  text: bilingual,
  from: z.array(workplace).min(1),
  /** Only licensed professionals (legitimerad personal). */
  licensedOnly: z.boolean(),
  /** Narrows to these professions; absent means every one. */
  professions: z.array(profession).min(1).optional(),
  origin,
})
export type Door = z.infer<typeof door>

/** What the team calls things; screens take their labels from here, so that no screen knows a team. */
export const words = z.strictObject({
  /** Button that opens the way in: 'Varsla teamet', 'Kontakta teamet'. */
  contactTeam: bilingual,
  /** What is sent, singular: 'varsel', 'rapport', 'flagga'. */
  report: bilingual,
  /** What is sent, in the definite: 'varslet'. */
  theReport: bilingual,
  /** What is said when it has gone, in the gender of the word: 'Varslet är skickat', 'Kontakten är skickad'. */
  reportSent: bilingual,
  /** What is sent, plural: 'varsel', 'rapporter'. */
  reports: bilingual,
  /** Button that sends it. */
  sendReport: bilingual,
  /** List of the sender: 'Mina varsel'. */
  myReports: bilingual,
  /** What a person in the team is called: 'ansluten'. */
  enrolled: bilingual,
  /** List of those persons: 'Anslutna'. */
  enrolledList: bilingual,
  /** The noun: 'anslutning'. */
  enrolment: bilingual,
  /** Button that begins it: 'Anslut'. */
  enrol: bilingual,
  /** Button that ends it: 'Avsluta'. */
  close: bilingual,
})
export type Words = z.infer<typeof words>
