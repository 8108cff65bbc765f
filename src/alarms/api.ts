import { z } from 'zod'
import { personInList } from '../exchanges/person-in-list.ts'
import { command, query } from '../shared/endpoint.ts'
import { alarmId, messageId, processId, staffId } from '../shared/id.ts'
import { instant } from '../shared/instant.ts'
import { alarmKinds, alarmStep, holdMinutes } from './alarm.ts'

const row = z.strictObject({
  alarm: alarmId,
  kind: z.enum(alarmKinds),
  /** What waits: the process, or the message of the own inbox. */
  process: processId.nullable(),
  message: messageId.nullable(),
  person: personInList,
  /** Who is alone at a visit and is to be called. */
  staff: z.strictObject({ id: staffId, name: z.string(), phone: z.string() }).nullable(),
  raisedAt: instant,
  /** Those that have been told, when, and whom it could not reach. */
  told: z.array(alarmStep),
  /** The next one, with whom it would not reach as the ways stand now; null when all have been told. */
  next: alarmStep.nullable(),
  /** Who sees to it, and until when nothing more is told; null when nobody does. */
  held: z.strictObject({ by: z.string(), until: instant }).nullable(),
})
export type AlarmRow = z.output<typeof row>

/** What waits unread at the own unit and has been told again. */
export const listAlarms = query({
  id: 'alarm.list',
  method: 'GET',
  path: '/api/alarm/list',
  summary: 'What the own unit has not read in time',
  may: { purpose: 'care' },
  audit: { activity: 'Läsa', resource: 'alarm' },
  about: () => 'unit',
  input: z.strictObject({}),
  bag: { of: 'self', ask: () => [{}] },
  output: z.strictObject({ rows: z.array(row) }),
  example: () => ({ as: 'erik', input: {} }),
})

/** Says by name that one sees to it: nothing more is told for a while. It does not read it. */
export const holdAlarm = command({
  id: 'alarm.hold',
  path: '/api/alarm/hold',
  summary: 'Holds an alarm for some minutes, by name',
  may: { purpose: 'care' },
  audit: { activity: 'Skriva', resource: 'alarm' },
  about: () => 'unit',
  delivery: 'now',
  input: z.strictObject({ alarm: alarmId, minutes: z.literal(holdMinutes) }),
  output: z.strictObject({ alarm: alarmId, until: instant }),
  example: (world) => ({ as: 'erik', input: { alarm: world.id('alarm-example'), minutes: 30 as const } }),
})
