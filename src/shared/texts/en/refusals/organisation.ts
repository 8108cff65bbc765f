import type { organisation as sv } from '../../sv/refusals/organisation.ts'

export const organisation = {
  modelNeeded: 'A team needs a care model.',
  modelOnlyForTeams: 'Only teams have a care model. Change the kind to team, or take the model away.',
  modelUnknown: 'Hemma knows no such care model.',
  modelInUse: 'The unit has {count} open matters under its care model. Close them before changing it.',
  noticePhoneNotMobile: 'A landline takes no SMS. Write a mobile number.',
  lineTwice: 'The same phone line stands twice.',
  hoursEmpty: 'The line opens and closes the same minute. For day and night: 00:00 to 23:59.',
  hsaIdTaken: 'Somebody else has that id already.',
  signInNameTaken: 'Somebody else has that sign-in name already.',
  signInNameNeeded: 'Without an HSA-id a sign-in name is needed, or nobody can sign in.',
  idTaken: 'It exists already. Reload to see it.',
  headUnknown: 'The head needs an assignment with you.',
  masIsNurse:
    'The medically responsible one is a nurse with a care assignment. Choose that profession and purpose.',
  unitClosed: 'The unit is closed. Open it again first.',
  unitUnknown: 'You have no such unit.',
  unitBusy: 'The unit has {count} open matters. Hand them over or close them, or choose a later day.',
  unitHasAssignments: 'The unit has assignments from {day} on. It cannot begin later than that.',
  lastDayPassed: 'The last day can be today at the earliest.',
  beforeUnit: 'The unit exists only from {day}.',
  afterUnit: 'The unit closes on {day}. The assignment has to end by then.',
  licenceNeeded: 'The profession needs a licence, and none is registered.',
  licenceInUse: 'An assignment that holds needs this licence. End the assignment first.',
  licenceUnknown: 'That licence is not registered.',
  assignmentTwice: 'The same assignment already holds on those days.',
  lastAdministrator: 'That would leave you without an administrator. Appoint another first.',
  staffElsewhere:
    'The member of staff works for another provider too. Id and sign-in name can be changed only by a sole employer.',
  signInAgain:
    'Changing who may administer, or what somebody signs in with, needs a fresh sign-in. Sign in again and repeat it within five minutes.',
  regionOnly: 'Only the region’s administrator adds providers.',
  alreadyAdministered: 'The provider already has an administrator, who minds its own organisation.',
  alreadyBegun:
    'This Hemma has begun already: {provider} exists. Everything else is done under Administration, by whoever administers it.',
  regionFirst:
    'The region comes first. It then adds municipalities and private providers under Administration.',
  nameNeeded: 'The member of staff is not known yet. Write given and family name.',
  importWrong: 'The file has {count} faults. Nothing was taken in. Correct them and try again.',
  importChanged: 'Something has changed since your preview. Preview again before taking it in.',
  importEmpty: 'The file has no rows.',
  importTooLong: 'The file has {count} rows. Split it into parts of at most {maximum}.',
} satisfies typeof sv
