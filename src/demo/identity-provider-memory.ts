import type { Adapter, AdapterFactory, AdapterPayload } from 'oidc-provider'

interface Kept {
  readonly payload: AdapterPayload
  readonly until: number
}

/** For what comes without an end of its own. */
const LONGEST_SECONDS = 600

/**
 * What the demo's identity provider remembers, in memory: sign-ins under way live minutes, and a restart only means
 * that they begin again. Nothing is kept past its time.
 */
export function memoryAdapter(): AdapterFactory {
  const kept = new Map<string, Kept>()
  return (model) => adapterFor(model, kept)
}

function adapterFor(model: string, kept: Map<string, Kept>): Adapter {
  const keyOf = (id: string) => `${model}:${id}`
  const find = async (id: string) => {
    const found = kept.get(keyOf(id))
    return found !== undefined && found.until > Date.now() ? found.payload : undefined
  }
  const findBy = async (fits: (payload: AdapterPayload) => boolean) => {
    for (const [key, { payload, until }] of kept) {
      if (key.startsWith(`${model}:`) && until > Date.now() && fits(payload)) return payload
    }
    return undefined
  }
  return {
    find,
    findByUid: (uid) => findBy((payload) => payload.uid === uid),
    findByUserCode: (userCode) => findBy((payload) => payload.userCode === userCode),
    async upsert(id, payload, expiresIn) {
      forgetOld(kept)
      kept.set(keyOf(id), { payload, until: Date.now() + (expiresIn ?? LONGEST_SECONDS) * 1000 })
    },
    async consume(id) {
      const found = kept.get(keyOf(id))
      if (found !== undefined) found.payload.consumed = Math.floor(Date.now() / 1000)
    },
    async destroy(id) {
      kept.delete(keyOf(id))
    },
    async revokeByGrantId(grantId) {
      for (const [key, { payload }] of kept) if (payload.grantId === grantId) kept.delete(key)
    },
  }
}

function forgetOld(kept: Map<string, Kept>): void {
  const now = Date.now()
  for (const [key, { until }] of kept) if (until <= now) kept.delete(key)
}
