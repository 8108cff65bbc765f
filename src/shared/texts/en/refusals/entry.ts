import type { entry as sv } from '../../sv/refusals/entry.ts'

/** What can be wrong with an entry in the record. */
export const entry = {
  inTheFuture: 'The time lies in the future. Say when it happened.',
  notYoursToSign: 'One of the notes is already signed or was written by someone else. Read the list again.',
  changedElsewhere: 'This is changed where it was written, not by correcting its words.',
  enteredInError: 'The note is already marked as entered in error.',
} satisfies typeof sv
