import './announce.css'
import { useEffect } from 'react'
import { newValue, useValue } from './value.ts'

const message = newValue({ text: '', seen: false })

/** Says something to screen readers without moving focus: saved, sent, so many hits. */
export function announce(text: string): void {
  say(text, false)
}

/** The same, and for eight seconds to the eye: what was done took away the very thing one touched. */
export function tell(text: string): void {
  say(text, true)
}

function say(text: string, seen: boolean): void {
  // The same sentence twice must be heard twice.
  message.set({ text: message.get().text === text ? `${text}\u00a0` : text, seen })
}

const SEEN_MS = 8000

/** The one polite live region of the page. */
export function Announcer() {
  const said = useValue(message)
  useEffect(() => {
    if (!said.seen) return
    const timer = setTimeout(() => message.set({ ...said, seen: false }), SEEN_MS)
    return () => clearTimeout(timer)
  }, [said])
  return (
    <div role="status" aria-live="polite" className={said.seen ? 'told no-print' : 'ds-sr-only'}>
      {said.text}
    </div>
  )
}
