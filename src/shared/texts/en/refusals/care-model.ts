import type { careModel as sv } from '../../sv/refusals/care-model.ts'

export const careModel = {
  unknown: 'That care model or version does not exist. Choose one from the list.',
  outOfBounds: '{what} must lie between {least} and {most} in this care model.',
  notAdjustable: '{what} cannot be set in this care model.',
} satisfies typeof sv
