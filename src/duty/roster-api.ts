import { z } from 'zod'
import { clock, day } from '../shared/day.ts'
import { command, query } from '../shared/endpoint.ts'
import { commandId, gearId, staffId } from '../shared/id.ts'
import { instant } from '../shared/instant.ts'
import { gearKinds, shift } from './roster.ts'

const may = { purpose: 'care' } as const
const reads = { activity: 'Läsa', resource: 'duty' } as const
const writes = { activity: 'Skriva', resource: 'duty' } as const

/** So many days at most are shown, and copied, at a time. */
const WEEK = 7

const span = z.strictObject({ start: instant, end: instant.nullable() })

/** Who carries the duty phone now. `taken`: took it over, whatever the roster says. */
export const holder = z.strictObject({
  staff: staffId,
  name: z.string(),
  title: z.string(),
  until: instant,
  taken: z.boolean(),
})
export type HolderView = z.output<typeof holder>

const rosterDay = z.strictObject({
  day,
  /** The unit's open hours on the day. */
  open: z.array(span),
  /** Null where nobody has said who works. */
  shifts: z.array(shift).nullable(),
  said: z.strictObject({ id: commandId, by: z.string(), at: instant }).nullable(),
  /** Open hours in which nobody carries the duty phone. */
  unwatched: z.array(span),
})
export type RosterDayView = z.output<typeof rosterDay>

/** The own unit's roster, a week from a day on. */
export const readRoster = query({
  id: 'roster.read',
  method: 'GET',
  path: '/api/roster/read',
  summary: 'Who works at the own unit in the seven days from a day on, and who carries the duty phone now',
  may,
  audit: reads,
  about: () => 'unit',
  input: z.strictObject({ from: day.optional() }),
  output: z.strictObject({
    today: day,
    from: day,
    /** Colleagues with an assignment in care at the unit on some of the days, and who else stands in a shift. */
    staff: z.array(
      z.strictObject({ id: staffId, name: z.string(), title: z.string(), profession: z.string() }),
    ),
    gear: z.array(
      z.strictObject({
        gear: gearId,
        kind: z.enum(gearKinds),
        name: z.string(),
        ended: z.boolean(),
        version: commandId,
      }),
    ),
    days: z.array(rosterDay).length(WEEK),
    holder: holder.nullable(),
    /** It is said who works now. */
    rostered: z.boolean(),
    allowed: z.array(z.enum(['roster.state', 'roster.copyWeek', 'roster.takePhone', 'roster.keepGear'])),
  }),
  example: () => ({ as: 'erik', input: {} }),
})

/** States a whole day anew. Who saw an earlier statement than the one that holds is refused. */
export const stateRosterDay = command({
  id: 'roster.state',
  path: '/api/roster/state',
  summary: 'States who works at the own unit on a day',
  may,
  audit: writes,
  about: () => 'unit',
  delivery: 'now',
  input: z.strictObject({ day, shifts: z.array(shift).max(60), over: commandId.nullable() }),
  output: z.strictObject({ id: commandId, day }),
  example: (world) => ({
    as: 'erik',
    input: {
      day: '2026-12-22' as const,
      shifts: [
        {
          staff: world.id<'staff'>('erik'),
          from: '08:00' as const,
          to: '16:30' as const,
          phone: true,
          gear: [],
          note: '',
        },
      ],
      over: null,
    },
  }),
})

/** Fills the days of a week that nobody has said anything of with those of another; what is said stays. */
export const copyRosterWeek = command({
  id: 'roster.copyWeek',
  path: '/api/roster/copy-week',
  summary: 'Copies a week of the roster to another, onto days that nobody has rostered',
  may,
  audit: writes,
  about: () => 'unit',
  delivery: 'now',
  input: z.strictObject({ from: day, to: day }),
  output: z.strictObject({
    days: z.array(day),
    /** Shifts left out: no assignment there on the new day, or a clash over midnight with what is said. */
    leftOut: z.int(),
    /** Things left out, since they have been taken out of use. */
    gearLeftOut: z.int(),
  }),
  example: () => ({ as: 'erik', input: { from: '2026-11-16', to: '2027-01-11' } }),
})

/** Says that one carries the duty phone from now on, whatever the roster says. */
export const takeDutyPhone = command({
  id: 'roster.takePhone',
  path: '/api/roster/take-phone',
  summary: 'Takes over the own unit’s duty phone',
  may,
  audit: writes,
  about: () => 'unit',
  delivery: 'now',
  input: z.strictObject({}),
  output: z.strictObject({ id: commandId, until: instant }),
  example: () => ({ as: 'karin', input: {} }),
})

/** Adds or renames a car, bag or phone, or takes it out of use. */
export const keepRosterGear = command({
  id: 'roster.keepGear',
  path: '/api/roster/keep-gear',
  summary: 'Keeps one of the own unit’s cars, bags and phones',
  may,
  audit: writes,
  about: () => 'unit',
  delivery: 'now',
  input: z.strictObject({
    gear: gearId,
    kind: z.enum(gearKinds),
    name: z.string().trim().min(1).max(80),
    ended: z.boolean(),
    over: commandId.nullable(),
  }),
  output: z.strictObject({ gear: gearId, version: commandId }),
  example: (world) => ({
    as: 'erik',
    input: { gear: world.id('gear-example'), kind: 'car' as const, name: 'Bil 7', ended: false, over: null },
  }),
})

/** Who works now and today, for the top of the board and of one's day. */
export const readDutyNow = query({
  id: 'roster.now',
  method: 'GET',
  path: '/api/roster/now',
  summary: 'Who works at the own unit today, and who carries the duty phone now',
  may,
  audit: reads,
  about: () => 'unit',
  input: z.strictObject({}),
  output: z.strictObject({
    open: z.boolean(),
    rostered: z.boolean(),
    holder: holder.nullable(),
    shifts: z.array(
      z.strictObject({
        staff: staffId,
        name: z.string(),
        title: z.string(),
        profession: z.string(),
        from: clock,
        to: clock,
        phone: z.boolean(),
        gear: z.array(z.string()),
        note: z.string(),
      }),
    ),
  }),
  example: () => ({ as: 'erik', input: {} }),
})
