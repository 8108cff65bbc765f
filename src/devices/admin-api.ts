import { z } from 'zod'
import { command, query } from '../shared/endpoint.ts'
import { staffId } from '../shared/id.ts'
import { instant } from '../shared/instant.ts'
import { deviceId, deviceOrder } from './device.ts'

const may = { purpose: 'admin' } as const

/** Devices that the provider's own staff use, as they last told of themselves; nothing of what they hold. */
export const listDevices = query({
  id: 'device.list',
  method: 'GET',
  path: '/api/device/list',
  summary: 'Devices of the provider’s staff: last contact, what is unsent, version, orders',
  may,
  audit: { activity: 'Läsa', resource: 'device' },
  about: () => 'region',
  input: z.strictObject({}),
  output: z.strictObject({
    total: z.int(),
    /** The latest heard of first. */
    rows: z.array(
      z.strictObject({
        device: deviceId,
        staff: staffId,
        name: z.string(),
        /** For example 'Chrome, Android'. */
        label: z.string(),
        units: z.array(z.string()),
        lastContactAt: instant,
        firstSeenAt: instant,
        appVersion: z.string(),
        /** As the device last said. */
        unsent: z.int(),
        bagPackedAt: instant.nullable(),
        /** How far its clock stood ahead, in milliseconds; negative when behind. */
        clockAheadMs: z.int(),
        /** How many refused deliveries of hers are kept at the provider. */
        kept: z.int(),
        /** No assignment of hers at the provider holds any more. */
        left: z.boolean(),
        order: z
          .strictObject({
            at: instant,
            /** Null when another provider ordered it. */
            by: z.string().nullable(),
          })
          .nullable(),
        carriedOutAt: instant.nullable(),
        allowed: z.array(deviceOrder),
      }),
    ),
  }),
  example: () => ({ as: 'ulla@ulla-at-granvik-administration', input: {} }),
})

/** Orders a device emptied of what is readable of somebody's at its next contact, or takes that back until then. */
export const orderDevice = command({
  id: 'device.order',
  path: '/api/device/order',
  summary: 'Orders a device emptied at its next contact, or takes the order back',
  may,
  audit: { activity: 'Skriva', resource: 'device' },
  about: () => 'region',
  delivery: 'now',
  input: z.strictObject({ device: deviceId, staff: staffId, order: deviceOrder }),
  output: z.strictObject({ device: deviceId }),
  example: (world) => ({
    as: 'ulla@ulla-at-granvik-administration',
    input: { device: world.id('device:sara-phone'), staff: world.id('sara'), order: 'wipe' as const },
  }),
})
