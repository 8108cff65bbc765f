import { useEffect, useRef, useState } from 'react'
import type { Position } from '../../persons/person.ts'

interface DevicePlace {
  /** The device can be asked at all (not over an unsafe connection). */
  readonly there: boolean
  /** A number once it has answered: to within how many metres. */
  readonly state: 'idle' | 'asking' | 'denied' | 'notFound' | number
  readonly ask: () => void
  readonly forget: () => void
}

const options: PositionOptions = { enableHighAccuracy: true, timeout: 20_000, maximumAge: 0 }

/** Where the device is, once, when somebody asks and allows it; nothing is kept here. */
export function useDevicePlace(onFound: (place: Position) => void): DevicePlace {
  const [state, setState] = useState<DevicePlace['state']>('idle')
  const waiting = useRef(0)
  const found = useRef(onFound)
  useEffect(() => {
    found.current = onFound
  }, [onFound])
  // An answer that comes after the field was left or written in is no longer asked for.
  const stop = () => {
    waiting.current++
  }
  useEffect(() => stop, [])
  return {
    there: 'geolocation' in navigator && isSecureContext,
    state,
    ask() {
      const turn = ++waiting.current
      setState('asking')
      navigator.geolocation.getCurrentPosition(
        ({ coords: { latitude, longitude, accuracy } }) => {
          if (waiting.current !== turn) return
          setState(Math.ceil(accuracy))
          found.current({ latitude, longitude })
        },
        ({ code, PERMISSION_DENIED }) => {
          if (waiting.current === turn) setState(code === PERMISSION_DENIED ? 'denied' : 'notFound')
        },
        options,
      )
    },
    forget() {
      stop()
      setState('idle')
    },
  }
}
