import { z } from 'zod'
import type { SnapshotSection } from '../exchanges/message.ts'
import { nightReport as texts } from '../shared/texts/sv/night-report.ts'

/** How much one should watch; our own steps, the gravest last. */
export const nightLevels = ['watch', 'worried', 'veryWorried'] as const
export const nightLevel = z.enum(nightLevels)
export type NightLevel = (typeof nightLevels)[number]

/** What came of it: nothing, something was done, somebody was called. */
export const happenings = ['nothing', 'done', 'called'] as const
export const happening = z.enum(happenings)
export type Happening = (typeof happenings)[number]

const words = (limit: number) => z.string().trim().min(1).max(limit)

/** The words of a report as they are written: why, what to look for, what is decided, whom to call. */
export const nightWritten = z.strictObject({
  why: words(1000),
  watch: words(2000),
  decided: words(2000),
  call: words(500),
})

/** The same as they stand; what a report that somebody stays at home says is whole here too, however long it is. */
export const nightSaid = z.strictObject({
  why: z.string(),
  watch: z.string(),
  decided: z.string(),
  call: z.string(),
})
export type NightSaid = z.output<typeof nightSaid>

/** What may be done with one's own report; the ids of the commands. */
export const nightActions = ['nightReport.write', 'nightReport.withdraw'] as const
export type NightAction = (typeof nightActions)[number]

/** As headed text, in the order it is read aloud. */
export function nightSections(said: NightSaid): SnapshotSection[] {
  const { headings } = texts
  return [
    { heading: headings.why, text: said.why },
    { heading: headings.watch, text: said.watch },
    { heading: headings.decided, text: said.decided },
    { heading: headings.call, text: said.call },
  ]
}
