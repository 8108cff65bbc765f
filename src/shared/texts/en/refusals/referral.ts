import type { referral as sv } from '../../sv/refusals/referral.ts'

/** What can stop what is sent to a team, or what the team decides. */
export const referral = {
  wentTold: 'The sender has already been told how it went.',
  call112: 'If the person cannot wait: call 112. Nothing is sent to the team.',
  gateNeedsReason: 'Write why you go on anyway.',
  notInformedWhy: 'Write why the person is not informed.',
  teamUnknown: 'There is no such team to reach from here. Choose one in the list.',
  callInstead: 'The team does not take this in writing from you. Call the team.',
  noTeam: 'Your assignment is not in a team that receives. Change assignment if you have another.',
  outcomeUnknown: 'That decision is not among those of the team. Choose one in the list.',
  notYourOutcome: 'That decision is taken by another profession in the team.',
  notPossible: 'With that answer the decision cannot be taken. Choose another decision or another receiver.',
  enrolByEnrolment: 'Enrol with the button for it, so that place and responsibility are written together.',
  notNow: 'That cannot be done now. Reload to see what has happened.',
  alreadyReceipted: 'Already receipted by {by} {at}.',
  notAtTheTeam: 'Your unit has sent nothing like that.',
  deceased: 'The person is deceased. Call the team if it concerns the relatives.',
} satisfies typeof sv
