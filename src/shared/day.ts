import { z } from 'zod'

/** A calendar day without time or zone, for example 2026-11-21. */
export type Day = `${number}-${number}-${number}`

/** Parses a day that exists in the calendar. */
export const day = z.iso.date().pipe(z.custom<Day>())
