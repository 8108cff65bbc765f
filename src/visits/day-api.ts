import { z } from 'zod'
import { clock, day } from '../shared/day.ts'
import { query } from '../shared/endpoint.ts'
import { personId, processId, staffId } from '../shared/id.ts'
import { dayVisit, visitView } from './visit-view.ts'

const may = { purpose: 'care' } as const
const audit = { activity: 'Läsa', resource: 'visit' } as const

const myDay = z.strictObject({
  day,
  today: day,
  clock,
  /** Mine on the day, from morning to evening; several at one door stand together. */
  visits: z.array(z.array(dayVisit)),
  next: processId.nullable(),
  /** What others of the unit have written about these persons since I was last at each; the rest have nothing new. */
  fresh: z.array(z.strictObject({ person: personId, count: z.int() })),
  /** Mine of earlier days that still wait; only told for today. */
  left: z.array(visitView),
  /** The unit's searches that are on now (ej anträffad), whoever began them. */
  searches: z.array(visitView),
  /** Questions to the unit about joint visits, unanswered. */
  asked: z.array(visitView),
  /** How many of mine stand on the six days around. */
  around: z.array(z.strictObject({ day, count: z.int() })),
})
export type MyDay = z.output<typeof myDay>

/** My visits of a day in order, with what one needs at each door. */
export const myDayRead = query({
  id: 'myDay.read',
  method: 'GET',
  path: '/api/my-day',
  summary: 'My day: visits in order, what is next, what waits',
  may,
  audit,
  about: () => 'unit',
  input: z.strictObject({ day: day.optional() }),
  bag: { of: 'self', ask: ({ days }) => [{}, ...days.map((day) => ({ day }))] },
  output: myDay,
  example: () => ({ as: 'erik', input: {} }),
})

/** The same day on paper: logged as Utskrift, and the paper holds no codes. */
export const myDayPrint = query({
  id: 'myDay.print',
  method: 'GET',
  path: '/api/my-day/print',
  summary: 'That my day is printed; answers what the paper holds',
  may,
  audit: { activity: 'Utskrift', resource: 'visit' },
  about: () => 'unit',
  input: z.strictObject({ day }),
  output: z.strictObject({ day, visits: z.array(dayVisit) }),
  example: () => ({ as: 'erik', input: { day: '2026-11-21' } }),
})

const colleague = z.strictObject({
  id: staffId,
  name: z.string(),
  title: z.string(),
  profession: z.string(),
  visits: z.array(visitView),
})

/** Who goes where: the whole unit's day, by member of staff. */
export const teamDayRead = query({
  id: 'teamDay.read',
  method: 'GET',
  path: '/api/team-day',
  summary: 'The unit’s day by member of staff',
  may,
  audit,
  about: () => 'unit',
  input: z.strictObject({ day: day.optional() }),
  output: z.strictObject({
    day,
    today: day,
    clock,
    staff: z.array(colleague),
    searches: z.array(visitView),
    asked: z.array(visitView),
    /** Planned visits at whose time none of those who go works, by the roster. */
    unmanned: z.array(processId),
    count: z.int(),
  }),
  example: () => ({ as: 'lena', input: {} }),
})
