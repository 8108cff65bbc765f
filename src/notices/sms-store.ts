import type { SmsGateway } from '../platform/config.ts'
import { afterStatus } from './rules.ts'

/** A gateway that has not answered by then is down. */
const GATEWAY_TIMEOUT_MS = 5_000

/** What became of a delivery; `why` holds no number and no text. */
export type Delivery =
  | { readonly is: 'sent' }
  | { readonly is: 'refused' | 'later'; readonly why: string }
  /** Nothing is there to answer: the whole channel waits. */
  | { readonly is: 'down'; readonly why: string }

/**
 * Hands one SMS to the gateway: POST of JSON {id, to, text} with a bearer token. The id is the notice's own, in the
 * body and as Idempotency-Key, so that a second try after a lost answer makes no second SMS.
 */
export async function sendSms(
  gateway: SmsGateway,
  sms: { id: string; to: string; text: string },
): Promise<Delivery> {
  return await post(gateway.url, {
    headers: {
      'content-type': 'application/json',
      authorization: `Bearer ${gateway.token}`,
      'idempotency-key': sms.id,
    },
    body: JSON.stringify(sms),
  })
}

/** One POST that never throws: a status is judged, silence is `down`. */
export async function post(
  url: string,
  request: { headers: Record<string, string>; body: string | Uint8Array<ArrayBuffer> },
): Promise<Delivery & { status?: number }> {
  let response: Response
  try {
    response = await fetch(url, {
      method: 'POST',
      ...request,
      redirect: 'manual',
      signal: AbortSignal.timeout(GATEWAY_TIMEOUT_MS),
    })
    await response.body?.cancel()
  } catch (error) {
    return { is: 'down', why: error instanceof Error ? error.name : 'no answer' }
  }
  const { status } = response
  const is = afterStatus(status)
  return is === 'sent' ? { is, status } : { is, why: `HTTP ${status}`, status }
}
