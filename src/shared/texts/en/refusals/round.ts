import type { round as sv } from '../../sv/refusals/round.ts'

export const round = {
  alreadyOpen: 'A round is already on, begun by {by}. Go on with it or end it first.',
  alreadyIn: 'The person is in the round already.',
  mayNotJoin:
    'The person cannot be taken in: not enrolled in the team, or the guests’ unit is not told of her.',
  alreadyGone:
    '{by} has already gone through the person in this round. Undo that first if something is to change.',
  nobody: 'Nobody is enrolled with the team, so there is nobody to go through.',
  nobodyWithGuests:
    'No enrolled person has the guests’ unit in their care, by what the team has told them. Begin the round without guests, or tell the unit first on the person’s page.',
  notAColleague: 'One of those you chose does not work at the unit today. Choose among the team’s staff.',
  guestOfOwnUnit: 'A guest comes from another unit. Choose staff of your own unit in the list above.',
  notEnrolled: 'The person is not enrolled with the team.',
  notInRound: 'The person is not in this round.',
  nothingToUndo: 'There is nothing to undo about the person in this round.',
  isOpen: 'The round is on. That can be done only when it has ended.',
  hasEnded: 'The round has ended. One that ended today can be opened again if no other is on.',
  endsBefore: 'A team time ends before it begins. Change it so that it ends later the same day.',
} satisfies typeof sv
