/** The house with a door that stands open, and the name. */
export function Wordmark() {
  return (
    <span className="wordmark">
      <svg viewBox="0 0 32 32" aria-hidden="true" focusable="false">
        <rect width="32" height="32" rx="8" className="wordmark-ground" />
        <path d="M8 24V14.5L16 8l8 6.5V24" className="wordmark-house" />
        <path d="M12 24v-5a4 4 0 0 1 8 0v5" className="wordmark-door" />
      </svg>
      <span>Hemma</span>
    </span>
  )
}
