import type { z } from 'zod'
import { type Call, type Change, type Handled, handle } from '../door/call.ts'
import type { StaffId } from '../shared/id.ts'
import { Refused } from '../shared/refused.ts'
import { deviceAdminHandlers } from './admin-handlers.ts'
import { checkIn, readKeys } from './api.ts'
import { deliveryHandlers } from './delivery-handlers.ts'
import type { DeviceId } from './device.ts'
import type { DeviceKeys } from './device-keys-store.ts'
import {
  type DeviceUser,
  deviceUser,
  labelOfSession,
  leftBehind,
  lockUser,
  noteEmptied,
  saveUse,
  worksOn,
} from './device-store.ts'
import { tell } from './rules.ts'

/** What the running server holds for devices: its secrets, and how long and wide a day bag is. */
export interface DeviceHouse {
  readonly keys: DeviceKeys
  readonly bag: { readonly hours: number; readonly days: number; readonly renewHours: number }
}

type Told = z.output<typeof checkIn.input>

/** Devices: what each tells, what opens its users' storage, and orders. Without a house (descriptions) no keys are given. */
export function deviceHandlers(house: DeviceHouse | null): readonly Handled[] {
  return [
    ...deviceAdminHandlers,
    ...deliveryHandlers,
    handle(checkIn, async (change, told) => {
      const staff = self(change)
      const user = { device: told.device, staff }
      await lockUser(change.trx, user)
      await noteUse(change, user, told)
      if (told.wiped !== null) {
        const { now, today } = change
        await noteEmptied(change.trx, user, { generation: told.wiped, now, today })
      }
      return { device: told.device }
    }),
    handle(readKeys, async (call, { device }) => {
      if (house === null) throw new Refused('access.unavailable', { status: 503 })
      return await keysFor(call, house, device)
    }),
  ]
}

async function noteUse(change: Change, user: DeviceUser, told: Told): Promise<void> {
  const { trx, reader, now, sessionHash } = change
  const { assignment, owner } = reader
  // Between assignments nothing can be delivered: the device only tells what it has destroyed.
  if (assignment === null) return
  const label = sessionHash === null ? '–' : await labelOfSession(trx, sessionHash)
  await saveUse(trx, user, { ...told, assignment, owner, label, at: now })
}

async function keysFor(call: Call, house: DeviceHouse, device: DeviceId) {
  const { trx, today, now } = call
  const staff = self(call)
  const user = { device, staff }
  const stored = await deviceUser(trx, user)
  const told = tell({
    orderedAt: stored?.ordered_at ?? null,
    leftBehind: await leftBehind(trx, user, today),
    works: await worksOn(trx, staff, today),
  })
  const generation = stored?.generation ?? 1
  return {
    share: told.givesShare ? house.keys.share({ staff, device, generation }) : null,
    generation,
    serverKey: house.keys.serverKey,
    order: told.order,
    because: told.because,
    bagHours: house.bag.hours,
    bagDays: house.bag.days,
    serverNow: now,
  }
}

function self(call: Call): StaffId {
  const { staff } = call.reader
  if (staff === null) throw new Refused('access.noPermission', { status: 403 })
  return staff
}
