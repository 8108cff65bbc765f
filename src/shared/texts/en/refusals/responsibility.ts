import type { responsibility as sv } from '../../sv/refusals/responsibility.ts'

export const responsibility = {
  neverMunicipality:
    'A municipality cannot hold medical responsibility (HSL 12:3). It stays with the physician in the region.',
  physicianOnly:
    'Only a physician takes over or hands back medical responsibility (HSL 12:3). Ask the physician to do it.',
  sendingMovesNothing:
    'Responsibility does not move because you name another receiver. Close and hand back; it moves when the receiver accepts.',
  nobodyTook:
    'No physician elsewhere has said to have taken over. Close and hand back if somebody else is to take it on.',
  holderNotPhysician: 'Whoever is to hold medical responsibility needs to be a physician.',
  holderNotNurse: 'The responsible nurse needs to be a nurse.',
  notATeam: 'That role exists only in a team with physicians, and for its own staff.',
  notAColleague: 'Choose someone who works at the unit today.',
  endBeforeStart: 'The end needs to come after the start.',
  inThePast: 'Medical responsibility cannot be taken over after the fact. Start from now.',
} satisfies typeof sv
