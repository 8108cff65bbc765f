import type { delegation as sv } from '../../sv/refusals/delegation.ts'

/** What can be wrong with a delegation. */
export const delegation = {
  otherProfession: 'Only nurses and physicians delegate, and never what they were themselves delegated.',
  notTo:
    'That member of staff cannot have the delegation: they must work in the unit now and have no licence.',
  renewsOther: 'The delegation to renew is for another task or another member of staff.',
  inThePast: 'A delegation holds from now on. Choose today or later.',
  endsBefore: 'The last day lies before the first.',
  tooLong: 'A delegation holds for at most a year. Choose {day} at the latest.',
  knowledgeLater: 'Knowledge must have been checked already. Choose today or earlier.',
  knowledgeOld: 'Knowledge was checked more than a year ago. Check it again first.',
  endedAlready: 'The delegation no longer holds. Read the list again.',
  masReads: 'Under the assignment as medically responsible you read. Change assignment to delegate.',
  masOnly: 'Only the municipality’s medically responsible nurse sees this.',
} satisfies typeof sv
