import type { stayReport as sv } from '../../sv/refusals/stay-report.ts'

export const stayReport = {
  notTaken: 'The team takes no such reports from your unit. Call the team instead.',
  noVisit: 'The team has not said when it is at work, so no visit can be promised. Call the team instead.',
  tooLate:
    'The team’s visit is too late if the person cannot wait. Nothing has been sent. Call {who} now, or go to hospital.',
  visitMoved: 'The visit will be at another time than you saw. Read the new time and send again.',
  municipalPhysician:
    'A municipality never has the responsibility of a physician (HSL 12:3). Choose the physician in the region or at the health centre who is responsible until the visit.',
  noPhysician: 'The unit has no physician who can be responsible until the visit. Choose another.',
  nursesNeeded: 'Choose the home care that is to be told. Only who has no home care can be left out.',
  notNurses: 'The unit is not municipal home care. Choose another.',
  noGround: 'There is no ground for giving the information to {unit}. Call or stay instead.',
  alreadyRead:
    'The team has read the report, so it cannot be taken back. Change it, add to it in My sent, or call.',
  decided:
    'The team has decided what it does, or the visit should already have been. The report cannot be changed; add to it in My sent, or call.',
  over: 'The report is taken back and cannot be changed.',
} satisfies typeof sv
