import type { signIn as sv } from '../../sv/refusals/sign-in.ts'

export const signIn = {
  cancelled: 'The sign-in was interrupted. Try again whenever you like.',
  expired: 'The sign-in took too long or went on in another tab. Please start again.',
  provider:
    'The sign-in service does not answer as it should. Try again in a while, or contact your administrator.',
  identity:
    'The sign-in service did not send what is needed to know who you are. Please contact your administrator.',
  assurance: 'The sign-in was not strong enough. Use your staff card or another e-identification at level 3.',
  unknownStaff: 'You are not registered in Hemma. Your manager or administrator can register you.',
  noAssignment: 'You have no valid assignment in Hemma. Your manager or administrator can make one.',
  unavailable: 'Hemma cannot take sign-ins right now. Try again in a while.',
  assignmentUnknown: 'The assignment does not exist or has run out. Choose another one.',
  sessionUnknown: 'That session has ended already.',
} satisfies typeof sv
