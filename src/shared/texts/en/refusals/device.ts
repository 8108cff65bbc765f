import type { device as sv } from '../../sv/refusals/device.ts'

export const device = {
  orderedElsewhere: 'Another care provider has ordered the device emptied. Only they can take it back.',
  nothingOrdered: 'There is nothing to take back: the device is emptied already, or nobody has ordered it.',
} satisfies typeof sv
