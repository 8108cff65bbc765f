import type { agreement as sv } from '../../sv/refusals/agreement.ts'

export const agreement = {
  noTeam: 'Only a team with a care model states who does what. Ask the team to do it.',
} satisfies typeof sv
