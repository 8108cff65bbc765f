import type { thanks as sv } from '../../sv/refusals/thanks.ts'

export const thanks = {
  number: 'That looks like an identity number. Take it away: a thank-you is part of nobody’s record.',
} satisfies typeof sv
