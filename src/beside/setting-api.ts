import { z } from 'zod'
import { day } from '../shared/day.ts'
import { command, query } from '../shared/endpoint.ts'
import { commandId, unitId } from '../shared/id.ts'
import { instant } from '../shared/instant.ts'
import { mode, setting, unsaid } from './setting.ts'

const reads = { activity: 'Läsa', resource: 'recordSetting' } as const
const writes = { activity: 'Skriva', resource: 'recordSetting' } as const

const shown = z.strictObject({
  unit: unitId,
  unitName: z.string(),
  setting,
  /** Who stated it; null where nobody has, and Hemma is the record. */
  said: z.strictObject({ id: commandId, by: z.string(), at: instant }).nullable(),
  /** How much waits to be handed over now. */
  waiting: z.int(),
  /** Every statement, latest first. */
  history: z.array(
    z.strictObject({
      id: commandId,
      by: z.string(),
      at: instant,
      mode,
      system: z.string(),
      since: day.nullable(),
      links: z.array(z.string()),
    }),
  ),
  /** Who is head of the unit, for those who may not state it themselves. */
  head: z.string().nullable(),
  allowed: z.array(z.enum(['beside.state'])),
})
export type SettingShown = z.output<typeof shown>

const stating = z.strictObject({
  setting,
  /** The statement that the sender saw; null: none. */
  over: commandId.nullable(),
})
const stated = z.strictObject({ id: commandId })

export const besideSetting = query({
  id: 'beside.setting',
  method: 'GET',
  path: '/api/beside/setting',
  summary: 'Whether Hemma is the own unit’s record, with headings, links out and who stated it',
  may: { purpose: 'care' },
  audit: reads,
  about: () => 'unit',
  input: z.strictObject({}),
  output: shown,
  example: () => ({ as: 'erik', input: {} }),
})

export const besideState = command({
  id: 'beside.state',
  path: '/api/beside/state',
  summary: 'States whether Hemma is the own unit’s record; its head does',
  may: { purpose: 'care' },
  audit: writes,
  about: () => 'unit',
  delivery: 'now',
  input: stating,
  output: stated,
  example: () => ({ as: 'lena', input: { setting: unsaid, over: null } }),
})

export const besideSettingOf = query({
  id: 'beside.settingOf',
  method: 'GET',
  path: '/api/beside/setting-of',
  summary: 'The same of a unit of the own care provider, for its administrators',
  may: { purpose: 'admin' },
  audit: reads,
  about: () => 'region',
  input: z.strictObject({ unit: unitId }),
  output: shown,
  example: (world) => ({ as: 'admin', input: { unit: world.id('mint-team') } }),
})

export const besideStateOf = command({
  id: 'beside.stateOf',
  path: '/api/beside/state-of',
  summary: 'States for a unit of the own care provider whether Hemma is its record',
  may: { purpose: 'admin' },
  audit: writes,
  about: () => 'region',
  delivery: 'now',
  input: stating.extend({ unit: unitId }),
  output: stated,
  example: (world) => ({
    as: 'admin',
    input: { unit: world.id('alma-team'), setting: unsaid, over: null },
  }),
})
