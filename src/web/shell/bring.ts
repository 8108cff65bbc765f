import { DEVICE_TIME_HEADER } from '../../shared/device-clock.ts'
import { SPOKEN, WORDS_HEADER } from '../../shared/words.ts'
import { unheard } from './connection.ts'
import { offline, problemOf } from './problem.ts'
import { type Answer, bodyOf, SILENCE_MS } from './wire.ts'

/**
 * Brings what somebody made here earlier, by the device's token and under no session. `kept`: the server would not do it
 * and has it now as its author's draft.
 */
export async function bring(body: {
  readonly device: string
  readonly token: string
  readonly item: string
}): Promise<Answer & { readonly kept?: boolean }> {
  let response: Response
  let answer: unknown
  try {
    response = await fetch('/api/deliver', {
      method: 'POST',
      body: JSON.stringify(body),
      headers: {
        accept: 'application/json, application/problem+json',
        'content-type': 'application/json',
        [WORDS_HEADER]: String(SPOKEN),
        [DEVICE_TIME_HEADER]: new Date().toISOString(),
      },
      credentials: 'omit',
      cache: 'no-store',
      signal: AbortSignal.timeout(SILENCE_MS),
    })
    answer = await bodyOf(response)
  } catch {
    unheard()
    return { ok: false, problem: offline }
  }
  if (response.ok) return { ok: true, body: answer }
  const kept = typeof answer === 'object' && answer !== null && 'kept' in answer && answer.kept === true
  return { ok: false, problem: problemOf(response.status, answer), kept }
}
