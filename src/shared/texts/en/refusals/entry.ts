import type { entry as sv } from '../../sv/refusals/entry.ts'

/** What can be wrong with an entry in the record. */
export const entry = {
  inTheFuture: 'The time lies in the future. Say when it happened.',
  notYoursToSign: 'One of the notes is already signed or was written by someone else. Read the list again.',
} satisfies typeof sv
