import { createHash, randomBytes, randomUUID, webcrypto } from 'node:crypto'
import { checkIn, readKeys } from '../src/devices/api.ts'
import type { DeviceId, ServerKey } from '../src/devices/device.ts'
import { DEVICE_TIME_HEADER } from '../src/shared/device-clock.ts'
import { asId } from '../src/shared/id.ts'
import { type Instant, later } from '../src/shared/instant.ts'
import { sealForServer } from '../src/shared/sealed-for-server.ts'
import { type Answer, type Client, newCommandId } from './server.ts'

/** Work as a device makes it, without a network. */
export interface Made {
  readonly endpoint: { readonly id: string }
  readonly input: unknown
  /** When, by a right clock; the device's own is ahead by what it was made with. */
  readonly at: Instant
  readonly id?: string
  readonly expects?: string | null
  /** Says another assignment than the one it was made under. */
  readonly assignment?: string
  readonly author?: string | undefined
  readonly seen?: Instant
}

/** A problem as the web reads it, with what deliveries add. */
export interface Problem {
  readonly code: string
  readonly kept?: boolean
}

/** A phone in somebody's hand: it seals what she makes, and delivers it when there is a network, signed in or not. */
export interface Phone {
  readonly device: DeviceId
  readonly token: string
  readonly serverKey: ServerKey
  seal(made: Made): Promise<string>
  deliver(
    item: string,
    how?: { token?: string; device?: string; at?: Instant },
  ): Promise<Answer<Problem & Record<string, unknown>>>
  /** Tells the server of itself, as its user does when she is signed in. */
  checkIn(client: Client, more?: object): Promise<Answer<unknown>>
}

/** A phone that this member of staff is signed in on, its clock so many milliseconds ahead of the server's. */
export async function phoneOf(
  client: Client,
  given: { url: string; now: Instant; ahead?: number },
): Promise<Phone> {
  const device = asId<'device'>(randomUUID())
  const token = randomBytes(32).toString('base64url')
  const author = randomBytes(32).toString('base64url')
  const ahead = given.ahead ?? 0
  const keys = await client.ask(readKeys, { device })
  const { serverKey } = keys.body
  const phone: Phone = {
    device,
    token,
    serverKey,
    async seal(made) {
      const command = made.id ?? newCommandId()
      const clock = later(made.at, ahead)
      const work = {
        endpoint: made.endpoint.id,
        assignment: made.assignment ?? client.assignment,
        envelope: { id: command, expects: made.expects ?? null, madeAt: clock, input: made.input },
        madeOn: { deviceNow: clock, ...(made.seen === undefined ? {} : { seen: made.seen }) },
        ...('author' in made ? { author: made.author } : { author }),
      }
      const text = new TextEncoder().encode(JSON.stringify(work))
      const sealed = await sealForServer(webcrypto.subtle, { key: serverKey.jwk, device, command }, text)
      return Buffer.from(sealed).toString('base64url')
    },
    async deliver(item, how = {}) {
      const response = await fetch(`${given.url}/api/deliver`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          ...(how.at === undefined ? {} : { [DEVICE_TIME_HEADER]: later(how.at, ahead) }),
        },
        body: JSON.stringify({ device: how.device ?? device, token: how.token ?? token, item }),
      })
      // Cast: an answer or a problem; stories check what they rely on.
      const body = (await response.json()) as Problem & Record<string, unknown>
      return { status: response.status, body, headers: response.headers }
    },
    checkIn: (as, more = {}) =>
      as.send(checkIn, {
        device,
        tokenHash: createHash('sha256').update(token).digest('hex'),
        authorHash: createHash('sha256').update(author).digest('hex'),
        appVersion: '0.1.0',
        unsent: 0,
        bagPackedAt: null,
        deviceNow: later(given.now, ahead),
        ...more,
      }),
  }
  await phone.checkIn(client)
  return phone
}
