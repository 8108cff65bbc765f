/** How long an active choice holds: to the end of the day in Sweden, or twelve hours, for who works at night. */
export const choiceSpans = ['endOfDay', 'twelveHours'] as const

/** How long a declared care relation holds: this contact, or the care that follows. */
export const relationSpans = ['contact', 'ongoing'] as const
