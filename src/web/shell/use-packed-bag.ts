import { useEffect } from 'react'
import { vault } from '../device/vault.ts'
import { type PackedBag, packedBag, packHere } from './packing.ts'
import { useSession } from './session.ts'
import { useValue } from './value.ts'

/** What the bag of who is here holds, with a network or without; null where there is none, undefined until it is known. */
export function usePackedBag(): PackedBag | null | undefined {
  const session = useSession()
  const open = useValue(vault)
  const bag = useValue(packedBag)
  useEffect(() => {
    if (open !== null && bag === undefined) void packHere(session, 'never')
  }, [open, bag, session])
  return bag
}
