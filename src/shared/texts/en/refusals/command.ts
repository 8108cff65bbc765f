import type { command as sv } from '../../sv/refusals/command.ts'

export const command = {
  idReused: 'This has already been sent with other content. Reload and make the change again.',
  stale: 'Someone else has changed this since you opened it. Look at the new version and redo your change.',
  invalid: 'This cannot be done as things stand. Reload to see how they stand now.',
  taken: 'Someone else saved at the same moment. Try again.',
  envelopeNeeded: 'The change lacks its id and could not be received.',
  expectsNeeded: 'The change does not say which version it builds on and could not be received.',
} satisfies typeof sv
