import type { death as sv } from '../../sv/refusals/death.ts'

export const death = {
  alreadyRecorded: 'The death has already been recorded.',
  notRecorded: 'No death has been recorded.',
  recordedElsewhere: 'The death was recorded by another provider. Call them if it is wrong.',
  inTheFuture: 'That day has not come yet.',
  beforeBirth: 'That day lies before the person’s birth.',
} satisfies typeof sv
