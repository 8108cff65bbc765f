import type { FastifyInstance, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { deviceId } from '../devices/device.ts'
import { Refused } from '../shared/refused.ts'
import { type DeliveryDoor, deliver } from './deliver.ts'
import { problemOf } from './problem.ts'
import { deviceTimeOf, languageOf, sameOrigin, sameWords } from './routes.ts'

const body = z.strictObject({
  device: deviceId,
  /** The device's token, 32 random bytes as base64url. */
  token: z.string().length(43),
  /** What was sealed for the server, as base64url. */
  item: z.base64url().max(1_000_000),
})

/** A device that comes back after a week delivers some hundred pieces; four a second are enough for that. */
const PIECES_A_MINUTE = 240

/**
 * POST /api/deliver: work that a device made earlier for somebody who may no longer be signed in. No session: the
 * device's token lets it deliver, and nothing else. Answers what the endpoint inside answers, or its problem.
 */
export function registerDeliver(app: FastifyInstance, door: DeliveryDoor & { publicUrl: string }): void {
  const origin = new URL(door.publicUrl).origin
  const rateLimit = {
    max: PIECES_A_MINUTE,
    timeWindow: '1 minute',
    hook: 'preHandler',
    keyGenerator: (request: FastifyRequest) => deviceOf(request) ?? request.ip,
  } as const
  app.post('/api/deliver', { config: { rateLimit } }, async (request, reply) => {
    reply.header('cache-control', 'no-store')
    sameWords(request)
    sameOrigin(request, origin)
    const parsed = body.safeParse(request.body)
    if (!parsed.success) throw new Refused('delivery.broken', { status: 422 })
    const { device, token, item } = parsed.data
    const deviceTime = deviceTimeOf(request)
    const delivered = await deliver(door, {
      device,
      token,
      item: new Uint8Array(Buffer.from(item, 'base64url')),
      deviceTime,
    })
    if (delivered.done) return delivered.output
    const { refused, kept } = delivered
    if (!kept) throw refused
    return reply
      .code(refused.status)
      .type('application/problem+json')
      .send({ ...problemOf(refused, languageOf(request), request.id), kept })
  })
}

function deviceOf(request: FastifyRequest): string | undefined {
  const sent = z.looseObject({ device: deviceId }).safeParse(request.body)
  return sent.success ? sent.data.device : undefined
}
