import { base, type DeviceRow } from './base.ts'
import { toBase64Url } from './base64.ts'
import { chance } from './seal.ts'

/** This device's own id and token, made the first time. The server learns the token's hash alone. */
export async function thisDevice(): Promise<DeviceRow> {
  const found = await base.device.get('this')
  if (found) return found
  const token = toBase64Url(chance(32))
  const made: DeviceRow = { id: 'this', deviceId: crypto.randomUUID(), token }
  // Another tab may have been first: the one that stands is the one that holds.
  return base.transaction('rw', base.device, async () => {
    const first = await base.device.get('this')
    if (!first) await base.device.add(made)
    return first ?? made
  })
}
