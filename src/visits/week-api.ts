import { z } from 'zod'
import { day } from '../shared/day.ts'
import { query } from '../shared/endpoint.ts'
import { processId, staffId } from '../shared/id.ts'
import { instant } from '../shared/instant.ts'
import { visitView } from './visit-view.ts'

const may = { purpose: 'care' } as const
const audit = { activity: 'Läsa', resource: 'visit' } as const

const span = z.strictObject({ start: instant, end: instant })

const colleague = {
  id: staffId,
  name: z.string(),
  title: z.string(),
  profession: z.string(),
}

/** Seven days of the unit's visits with who works: by staff or by person, as the reader turns it. */
export const weekRead = query({
  id: 'week.read',
  method: 'GET',
  path: '/api/week',
  summary: 'The own unit’s visits in seven days from a day on, with who works',
  may,
  audit,
  about: () => 'unit',
  input: z.strictObject({ from: day.optional() }),
  output: z.strictObject({
    today: day,
    from: day,
    days: z.array(
      z.strictObject({
        day,
        /** Null where nobody has said who works. */
        working: z.array(z.strictObject({ staff: staffId, hours: z.array(span) })).nullable(),
        /** Planned visits at whose time none of those who go works. */
        unmanned: z.array(processId),
      }),
    ),
    staff: z.array(z.strictObject(colleague)),
    visits: z.array(visitView),
  }),
  example: () => ({ as: 'erik', input: {} }),
})

/** What it takes to give a colleague's day to others: who has time for each visit, and a proposal. */
export const spreadRead = query({
  id: 'spread.read',
  method: 'GET',
  path: '/api/spread',
  summary: 'A colleague’s planned visits of a day, who has time for each, and a proposal',
  may,
  audit,
  about: () => 'unit',
  input: z.strictObject({ staff: staffId, day }),
  output: z.strictObject({
    day,
    staff: z.strictObject(colleague),
    /** The colleague stands in the roster that day. */
    works: z.boolean(),
    visits: z.array(
      z.strictObject({
        visit: visitView,
        proposed: staffId.nullable(),
        candidates: z.array(
          z.strictObject({
            ...colleague,
            fit: z.enum(['free', 'busy', 'off', 'unknown']),
            /** Minutes of visits the colleague has that day already. */
            minutes: z.int(),
          }),
        ),
      }),
    ),
  }),
  example: (world) => ({ as: 'sara', input: { staff: world.id('sara'), day: '2026-11-21' as const } }),
})
