import { z } from 'zod'
import { day } from '../shared/day.ts'
import { command, query } from '../shared/endpoint.ts'
import { commandId } from '../shared/id.ts'
import { instant } from '../shared/instant.ts'
import { openingException, openingHours, otherwise } from './opening.ts'

const writes = { activity: 'Skriva', resource: 'duty' } as const

/** Who stated it, and when; `id` is what a later statement takes the place of. */
const said = z.strictObject({ id: commandId, by: z.string(), at: instant })

/** Open now, until when (null: never closes), and when what is sent now is read (null: it opens on no day). */
export const reading = z.strictObject({
  open: z.boolean(),
  until: instant.nullable(),
  from: instant.nullable(),
})

const week = z.array(openingHours).max(40)

export const readOpening = query({
  id: 'opening.read',
  method: 'GET',
  path: '/api/opening/read',
  summary: 'When the own unit reads what comes: its week, days that differ, and how it is now',
  may: { purpose: 'care' },
  audit: { activity: 'Läsa', resource: 'duty' },
  about: () => 'unit',
  input: z.strictObject({}),
  output: z.strictObject({
    week,
    otherwise: otherwise.nullable(),
    /** Who stated the week; null where nobody has. */
    said: said.nullable(),
    /** From today on, by day. */
    exceptions: z.array(openingException.extend({ said })),
    reading,
    allowed: z.array(z.enum(['opening.state', 'opening.except'])),
  }),
  example: () => ({ as: 'erik', input: {} }),
})

/** States the whole week anew. Who saw an earlier statement than the one that holds is refused. */
export const stateOpening = command({
  id: 'opening.state',
  path: '/api/opening/state',
  summary: 'States the own unit’s week of opening hours',
  may: { purpose: 'care' },
  audit: writes,
  about: () => 'unit',
  delivery: 'now',
  input: z.strictObject({ week, otherwise: otherwise.nullable(), over: commandId.nullable() }),
  output: z.strictObject({ id: commandId }),
  example: () => ({
    as: 'sara',
    input: {
      week: [{ on: 'monday' as const, from: '07:00', to: '16:00' }],
      otherwise: { who: 'Kommunens nattpatrull', phone: '070-1740605' },
      over: null,
    },
  }),
})

/** States one day that differs, or with `hours` null that it no longer does. */
export const exceptDay = command({
  id: 'opening.except',
  path: '/api/opening/except',
  summary: 'States that a day differs from the week, or no longer does',
  may: { purpose: 'care' },
  audit: writes,
  about: () => 'unit',
  delivery: 'now',
  input: openingException.extend({
    hours: openingException.shape.hours.nullable(),
    over: commandId.nullable(),
  }),
  output: z.strictObject({ id: commandId, day }),
  example: () => ({ as: 'erik', input: { day: '2026-12-22', hours: [], why: 'Planeringsdag', over: null } }),
})
