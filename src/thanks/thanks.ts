import { z } from 'zod'

/** Who said it; never by name, since a note of thanks belongs to no record. */
export const thankedBy = z.enum(['person', 'relative', 'colleague', 'other'])
export type ThankedBy = z.output<typeof thankedBy>
