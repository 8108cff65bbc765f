import type { handBack as sv } from '../../sv/refusals/hand-back.ts'

export const handBack = {
  alreadyAnswered: 'This has already been answered by {by}.',
  withdrawn: 'The team has taken this back. Responsibility stays with the team.',
  alreadyAccepted: 'The receiver has already accepted responsibility. It can no longer be undone.',
  nothingWaits: 'There is nothing waiting to be accepted.',
  physicianAccepts:
    'Medical responsibility is accepted by a physician (HSL 12:3). Ask a physician of the unit to accept.',
  neverMunicipality:
    'A municipality cannot accept medical responsibility (HSL 12:3). Choose a health centre or another physician.',
  ownUnit: 'Responsibility needs to be handed to someone other than the own team.',
  beforeSent: 'That moment lies before responsibility was offered.',
} satisfies typeof sv
