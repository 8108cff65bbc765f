import { z } from 'zod'
import { gate } from '../care-models/decision.ts'
import { factName } from '../care-models/facts.ts'
import { profession, words } from '../care-models/people.ts'
import { bilingual } from '../care-models/wording.ts'
import { otherwise } from '../duty/opening.ts'
import { reading } from '../duty/opening-api.ts'
import { query } from '../shared/endpoint.ts'
import { unitId } from '../shared/id.ts'
import { following } from '../shared/in-bag.ts'
import { instant } from '../shared/instant.ts'
import { phoneHours } from '../shared/phone-hours.ts'
import { keyed } from './referral.ts'
import { visitBy } from './stay.ts'

const audit = { activity: 'Läsa', resource: 'unit' } as const

const team = {
  unit: unitId,
  name: z.string(),
  modelName: bilingual,
  /** Whom the team is for, in a sentence. */
  purpose: bilingual,
  contactTeam: bilingual,
  /** The line that answers at this hour; null when none does. */
  phoneNow: phoneHours.nullable(),
  /** When the next line opens, when none answers. */
  opensAt: instant.nullable(),
  /** When somebody there reads what comes; null where the team has not said. */
  reading: reading.extend({ otherwise: otherwise.nullable() }).nullable(),
  /** Who carries the duty phone now; null where nobody does or the team has not said. */
  onDuty: z.strictObject({ name: z.string(), title: z.string(), until: instant }).nullable(),
  /** The reader may write; otherwise the team is called. */
  mayWrite: z.boolean(),
  /** The reader may report who stays at home until the team's visit: when that would be now. Null: not by this road. */
  stayReport: visitBy.nullable(),
}

/** The teams that the reader's unit may reach. */
export const teamList = query({
  id: 'team.list',
  method: 'GET',
  path: '/api/team/list',
  summary: 'Teams that the own unit may reach, with the phone of this hour',
  may: { purpose: 'care' },
  audit,
  about: () => 'region',
  input: z.strictObject({}),
  bag: { of: 'self', ask: () => [{}] },
  output: z.strictObject({ teams: z.array(z.strictObject(team)) }),
  example: () => ({ as: 'sara', input: {} }),
})

const party = z.strictObject({
  owner: z.string(),
  kind: z.enum(['region', 'municipality', 'private']),
  area: z.enum(['health', 'social']),
})

const form = {
  reasons: z.array(keyed),
  urgencies: z.array(keyed.extend({ order: z.int() })),
  gates: z.array(gate.omit({ origin: true })),
  /** Facts that the criteria need and that the one who tells may know. */
  asks: z.array(factName),
}

/** What the team's own phone form needs while a caller without account talks. */
export const teamIntake = query({
  id: 'team.intake',
  method: 'GET',
  path: '/api/team/intake',
  summary: 'Reasons, urgencies and gates of the own team, for writing down a call',
  may: { purpose: 'care' },
  audit,
  about: () => 'region',
  input: z.strictObject({}),
  output: z.strictObject(form),
  example: () => ({ as: 'erik', input: {} }),
})

/** All that the way in to one team needs: whom to call now, and the words, reasons and gates of its model. */
export const teamReach = query({
  id: 'team.reach',
  method: 'GET',
  path: '/api/team/reach',
  summary: 'How one team is reached: phones, words, reasons, urgencies, gates',
  may: { purpose: 'care' },
  audit,
  about: () => 'region',
  input: z.strictObject({ unit: unitId }),
  bag: following(teamList, ({ teams }) => teams.map(({ unit }) => ({ unit }))),
  output: z.strictObject({
    ...team,
    model: z.string(),
    modelVersion: z.int(),
    words,
    phones: z.array(phoneHours),
    opening: bilingual,
    catchment: bilingual,
    doors: z.array(z.strictObject({ kind: z.enum(['form', 'phone', 'report']), text: bilingual })),
    ...form,
    /** For finding the legal ground with plain questions. */
    sender: party,
    receiver: party,
    /** What the form fills in about the sender. */
    self: z.strictObject({ name: z.string(), profession, unit: z.string(), phone: z.string() }),
  }),
  example: (world) => ({ as: 'sara', input: { unit: world.id('mint-team') } }),
})
