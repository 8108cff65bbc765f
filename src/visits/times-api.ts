import { z } from 'zod'
import { clock, day } from '../shared/day.ts'
import { query } from '../shared/endpoint.ts'
import { staffId, unitId } from '../shared/id.ts'
import { instant } from '../shared/instant.ts'
import { visitMinutes } from './visit.ts'

/** When all who go have time, and somebody of the unit that is asked along; a named person chooses. */
export const visitTimes = query({
  id: 'visit.times',
  method: 'POST',
  path: '/api/visit/times',
  summary:
    'Times of the coming week at which all who go are free, and the unit asked along has somebody free',
  may: { purpose: 'care' },
  audit: { activity: 'Läsa', resource: 'visit' },
  about: () => 'unit',
  input: z.strictObject({
    staff: z.array(staffId).min(1).max(8),
    partner: unitId.nullable(),
    minutes: visitMinutes,
    from: day,
  }),
  output: z.strictObject({
    times: z.array(z.strictObject({ day, from: clock, until: instant })),
    /** What is not known, so that no time can be offered: who works here, or at the other unit. */
    unknown: z.enum(['own', 'partner']).nullable(),
  }),
  example: (world) => ({
    as: 'erik',
    input: {
      staff: [world.id<'staff'>('erik')],
      partner: world.id<'unit'>('granvik-home-care'),
      minutes: 45,
      from: '2026-11-23' as const,
    },
  }),
})
