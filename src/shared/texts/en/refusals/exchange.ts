import type { exchange as sv } from '../../sv/refusals/exchange.ts'

/** What can stop a message between two owners. */
export const exchange = {
  groundDoesNotCarry:
    'That ground is not enough to give data to this receiver. Choose another, for example that the person agrees.',
  statementNeeded: 'Write why data are given although the person did not say yes.',
  unitUnknown: 'The receiver does not exist. Choose a unit in the list.',
  unitClosed: 'The receiving unit has been closed. Choose another unit.',
  alreadyReceipted: 'Already receipted by {by} {at}.',
  receiptedElsewhere: 'This is receipted where it is worked with, not in the inbox. Open it from there.',
  agreementNotGiven: 'The ground does not fit what the person said. Answer the questions again.',
} satisfies typeof sv
