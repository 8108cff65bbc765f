import type { ServerKey } from '../../devices/device.ts'
import { sealForServer } from '../../shared/sealed-for-server.ts'

/** Seals a piece of work so that only the server opens it: what the outbox keeps beside the author's own copy. */
export async function sealedForServer(
  to: { readonly key: ServerKey; readonly device: string; readonly command: string },
  work: unknown,
): Promise<Uint8Array> {
  const text = new TextEncoder().encode(JSON.stringify(work))
  return await sealForServer(crypto.subtle, { ...to, key: to.key.jwk }, text)
}
