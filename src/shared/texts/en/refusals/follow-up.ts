import type { followUp as sv } from '../../sv/refusals/follow-up.ts'

export const followUp = {
  tooLong: 'The period can be at most {days} days. Choose a shorter one.',
} satisfies typeof sv
