import { newValue, useValue } from './value.ts'

const message = newValue('')

/** Says something to screen readers without moving focus: saved, sent, so many hits. */
export function announce(text: string): void {
  // The same sentence twice must be heard twice.
  message.set(message.get() === text ? `${text}\u00a0` : text)
}

/** The one polite live region of the page. */
export function Announcer() {
  return (
    <div role="status" aria-live="polite" className="ds-sr-only">
      {useValue(message)}
    </div>
  )
}
