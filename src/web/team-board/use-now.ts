import { useEffect, useState } from 'react'
import type { Instant } from '../../shared/instant.ts'
import { nowHere } from '../pieces/moment.ts'

/** The instant that this device shows, drawn again every minute, so that waiting times grow on a board left open. */
export function useNow(): Instant {
  const [now, setNow] = useState(nowHere)
  useEffect(() => {
    const timer = setInterval(() => setNow(nowHere()), 60_000)
    return () => clearInterval(timer)
  }, [])
  return now
}
