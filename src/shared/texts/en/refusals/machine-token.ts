import type { machineToken as sv } from '../../sv/refusals/machine-token.ts'

/** Machine tokens. */
export const machineToken = {
  unknownUnit: 'The unit is not one of your care provider, or no longer in use.',
  alreadyRevoked: 'The token has already been revoked.',
  nameTaken:
    'The unit already has a valid token of that name. Choose another, so that the log can tell them apart.',
} satisfies typeof sv
