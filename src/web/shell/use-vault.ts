import { useEffect } from 'react'
import { whenIdle } from '../pieces/when-idle.ts'
import { connection, selfChanged } from './connection.ts'
import { packHere } from './packing.ts'
import type { Session } from './session.ts'
import { useValue } from './value.ts'
import { hearOrdersHere, openHere } from './vault-here.ts'

const EVERY = 10 * 60_000

/**
 * Opens what is sealed on this device for who is signed in, when the first screen stands; asks for orders about it when
 * the server says that there may be one, when it is back, and now and then. Then too the day bag is packed, where it is old.
 */
export function useVault(session: Session): void {
  const { reached } = useValue(connection)
  useEffect(() => {
    if (!reached) return
    let here = true
    whenIdle(() => {
      if (!here) return
      void openHere(session)
        .then(() => hearOrdersHere(session))
        .then(() => (here ? packHere(session) : undefined))
    })
    const look = () => {
      if (document.visibilityState === 'visible') void packHere(session)
    }
    const timer = setInterval(() => {
      void hearOrdersHere(session)
      look()
    }, EVERY)
    document.addEventListener('visibilitychange', look)
    return () => {
      here = false
      clearInterval(timer)
      document.removeEventListener('visibilitychange', look)
    }
  }, [session, reached])
  const changed = useValue(selfChanged)
  useEffect(() => {
    if (changed > 0) void hearOrdersHere(session, true)
  }, [session, changed])
}
