import { bring } from '../shell/bring.ts'
import { connection } from '../shell/connection.ts'
import { offline } from '../shell/problem.ts'
import { base } from './base.ts'
import { toBase64Url } from './base64.ts'
import { thisDevice } from './device.ts'
import type { Answered, Item } from './outbox-rules.ts'

/** Sends a piece as it was sealed for the server, by the device's token: for who is not signed in here. */
export async function byToken({ seq }: Item): Promise<Answered & { readonly kept?: boolean }> {
  const row = await base.outbox.get(seq)
  if (!row || !connection.get().reached) return { ok: false, problem: offline }
  const { deviceId, token } = await thisDevice()
  return bring({ device: deviceId, token, item: toBase64Url(row.forServer) })
}
