import type { enrolment as sv } from '../../sv/refusals/enrolment.ts'

export const enrolment = {
  notATeam: 'Only a team can enrol. Change to your assignment in the team if you have one.',
  profession: 'Your profession cannot enrol in this team. Ask a physician or nurse of the team.',
  alreadyEnrolled: 'The person has been enrolled in the team since {since}.',
  full: 'All {places} places are taken ({enrolled} enrolled). Write why one more is to be enrolled.',
  deceased: 'The person has died and cannot be enrolled.',
  whyNeeded: 'Write why the person is enrolled.',
  otherPerson: 'What reached the team is about someone else. Start again from there.',
  notAColleague: 'Choose someone who works in the team today.',
  notANurse: 'The responsible nurse needs to be a nurse.',
  notAPhysician: 'The responsible physician needs to be a physician.',
  takesMedical: 'Only a physician can take over medical responsibility (HSL 12:3).',
  alreadyHandingBack: 'The person is already being handed back. Undo that first if something is to change.',
  alreadyClosed: 'The enrolment has been closed.',
  closingProfession: 'A physician or a nurse closes.',
  physicianHandsBack:
    'The team’s physician holds medical responsibility. Only a physician can hand it back (HSL 12:3). Ask the physician to close.',
  deathNotRecorded:
    'Record the death on the person’s page. The enrolment then ends by itself, and all who take part in the care are told.',
  receiverNeeded: 'Choose who is to accept responsibility.',
  plainWordsNeeded: 'Write My plan for the person.',
  nothingToDo: 'There is nothing to change.',
} satisfies typeof sv
