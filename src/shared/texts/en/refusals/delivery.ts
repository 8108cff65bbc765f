import type { delivery as sv } from '../../sv/refusals/delivery.ts'

export const delivery = {
  tokenUnknown: 'The device is not known for this user. Sign in on it, and what waits is sent.',
  broken: 'What the device sent cannot be opened. It is still on the device.',
  needsServer: 'This cannot be done afterwards. Do it anew, signed in.',
  deviceOrdered:
    'The device has been ordered emptied. Your words are kept: read them through and send them yourself.',
  authorUnproven:
    'It cannot be shown that you wrote this. Your words are kept: read them through and send them yourself.',
  noAssignment:
    'The assignment did not hold when it was written. Your words are kept, but are not in the record.',
} satisfies typeof sv
