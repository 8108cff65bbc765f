import { useEffect, useState } from 'react'
import { vault } from '../device/vault.ts'
import { useSession } from '../shell/session.ts'
import { useValue } from '../shell/value.ts'
import { openHere } from '../shell/vault-here.ts'

/** How working without a network stands for who is signed in, on this device. */
export type OfflineHere =
  | { readonly state: 'waiting' }
  | { readonly state: 'off'; readonly bagHours: number }
  | {
      readonly state: 'on'
      readonly way: 'pin' | 'passkey'
      readonly bagPackedAt: number | null
      readonly bagHours: number
    }

/** Reads it anew whenever the vault opens, and when `again` is called. */
export function useOfflineHere(): OfflineHere & { readonly again: () => void } {
  const session = useSession()
  const open = useValue(vault)
  const [here, setHere] = useState<OfflineHere>({ state: 'waiting' })
  const [turn, setTurn] = useState(0)
  const again = () => setTurn(turn + 1)
  useEffect(() => void openHere(session), [session])
  useEffect(() => {
    if (open === null) return
    let isHere = true
    void readHere(open.user).then((found) => isHere && setHere(found))
    return () => {
      isHere = false
    }
  }, [open, turn])
  return { ...here, again }
}

async function readHere(user: string): Promise<OfflineHere> {
  const [{ base }, { told }] = await Promise.all([
    import('../device/base.ts'),
    import('../device/opening.ts'),
  ])
  const row = await base.keys.get(user)
  const bagHours = told.get()?.bagHours ?? row?.bagHours ?? 24
  if (!row?.offline) return { state: 'off', bagHours }
  return { state: 'on', way: row.offline.by, bagPackedAt: row.bagPackedAt, bagHours }
}
