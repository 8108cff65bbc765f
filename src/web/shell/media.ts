import { useSyncExternalStore } from 'react'

/** True while a media query holds, drawn again when it changes. */
export function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (listener) => {
      const list = matchMedia(query)
      list.addEventListener('change', listener)
      return () => list.removeEventListener('change', listener)
    },
    () => matchMedia(query).matches,
  )
}

/** Room for a side rail and drawers; below it Hemma is drawn as on a phone. */
export function useWide(): boolean {
  return useMedia('(min-width: 62em)')
}
