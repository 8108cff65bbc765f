import type { machineToken as sv } from '../sv/machine-token.ts'

/** Machine tokens in the administration. */
export const machineToken = {
  title: 'Machine tokens',
  lead: 'With a machine token another system delivers history and values into a unit’s record (FHIR).',
  none: 'There are no machine tokens. Make one when a system is to deliver to a unit.',
  create: 'New token',
  createTitle: 'New machine token',
  fields: { name: 'What the system is called', unit: 'Delivers to', token: 'Token' },
  nameHint:
    'The name stands in the log at every delivery, for example The record system or The scales at Birch Lane.',
  chooseUnit: 'Choose a unit',
  make: 'Make the token',
  once: 'Copy the token now. It is shown only this once; Hemma keeps no more than a fingerprint of it.',
  use: 'The system sends it with every delivery:',
  copy: 'Copy',
  copied: 'Copied',
  done: 'I have saved it',
  boundTo: (unit: string) => `to ${unit}`,
  madeBy: (by: string) => `made by ${by}`,
  neverUsed: 'never used',
  lastUsed: 'last used',
  revoke: 'Revoke',
  revoking: 'The token is being revoked',
  revoked: 'Revoked',
  revokedTitle: (count: number) => `${count} revoked`,
} satisfies typeof sv
