import { z } from 'zod'
import { command, query } from '../shared/endpoint.ts'
import { unitId } from '../shared/id.ts'
import { instant } from '../shared/instant.ts'

const audit = { activity: 'Skriva', resource: 'notice' } as const

/** The key that a browser subscribes with (VAPID, RFC 8292); empty until the server has made one. */
export const noticeKey = query({
  id: 'notice.key',
  method: 'GET',
  path: '/api/notice/key',
  summary: 'The public key for web push',
  may: { purpose: 'any' },
  audit: { activity: 'Läsa', resource: 'notice' },
  about: () => 'self',
  input: z.strictObject({}),
  output: z.strictObject({
    publicKey: z.string().nullable(),
    /** Browsers of one's own that are subscribed now. */
    subscribed: z.array(z.strictObject({ subscription: z.uuid(), label: z.string() })),
  }),
  example: () => ({ as: 'sara', input: {} }),
})

/** Lets this browser receive notices. Its push service must be one that Hemma may call. */
export const subscribeNotices = command({
  id: 'notice.subscribe',
  path: '/api/notice/subscribe',
  summary: 'Subscribes a browser to web push',
  may: { purpose: 'any' },
  audit,
  about: () => 'self',
  delivery: 'now',
  input: z.strictObject({
    subscription: z.uuid(),
    endpoint: z.url().max(1000),
    keys: z.strictObject({
      p256dh: z.string().regex(/^[\w-]{80,100}={0,2}$/),
      auth: z.string().regex(/^[\w-]{20,30}={0,2}$/),
    }),
    label: z.string().trim().min(1).max(80),
  }),
  output: z.strictObject({ subscription: z.uuid() }),
  example: (world) => ({
    as: 'sara',
    input: {
      subscription: world.id('example:subscription'),
      endpoint: 'https://updates.push.services.mozilla.com/wpush/v2/example',
      keys: {
        p256dh: 'BNcRdreALRFXTkOOUHK1EtK2wtaz5Ry4YfYCA_0QTpQtUbVlUls0VJXg7A8u-Ts1XbjhazAkj7I99e8QcYP7DkM',
        auth: 'tBHItJI5svbpez7KI4CCXg',
      },
      label: 'Min telefon',
    },
  }),
})

/** Stops notices to one of one's own browsers. */
export const unsubscribeNotices = command({
  id: 'notice.unsubscribe',
  path: '/api/notice/unsubscribe',
  summary: 'Ends a web push subscription',
  may: { purpose: 'any' },
  audit,
  about: () => 'self',
  delivery: 'now',
  input: z.strictObject({ subscription: z.uuid() }),
  output: z.strictObject({ subscription: z.uuid() }),
  example: (world) => ({ as: 'admin', input: { subscription: world.id('subscription-admin') } }),
})

/** How the queue out of the house stands, in all of this Hemma: a gateway that is down is said here. */
export const waitingOut = query({
  id: 'notice.waiting',
  method: 'GET',
  path: '/api/notice/waiting',
  summary: 'Notices that wait to go out, and why',
  may: { purpose: 'admin' },
  audit: { activity: 'Läsa', resource: 'notice' },
  about: () => 'region',
  input: z.strictObject({}),
  output: z.strictObject({
    waiting: z.int(),
    /** Of those, how many have been tried in vain. */
    tried: z.int(),
    oldest: instant.nullable(),
    fault: z.string().nullable(),
    /** Refused for good in the last seven days: a number that takes none, a browser that is gone. */
    failed: z.int(),
    /** Open units of the own provider that no notice reaches: no mobile, no subscribed browser, only landlines. */
    untold: z.array(z.strictObject({ unit: unitId, name: z.string() })),
  }),
  example: () => ({ as: 'admin', input: {} }),
})

/** Whether what should alert the own unit gets out of the house; shown where one would else wait for a phone that stays silent. */
export const noticesSilent = query({
  id: 'notice.silent',
  method: 'GET',
  path: '/api/notice/silent',
  summary: 'Since when the own unit’s notices have not got through',
  may: { purpose: 'care' },
  audit: { activity: 'Läsa', resource: 'notice' },
  about: () => 'unit',
  input: z.strictObject({}),
  output: z.strictObject({ since: instant.nullable() }),
  example: () => ({ as: 'erik', input: {} }),
})
