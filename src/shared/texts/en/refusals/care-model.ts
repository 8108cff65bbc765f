import type { careModel as sv } from '../../sv/refusals/care-model.ts'

export const careModel = {
  unknown: 'That care model or version does not exist. Choose one from the list.',
} satisfies typeof sv
