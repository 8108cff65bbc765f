import type { moment as sv } from '../sv/moment.ts'

export const moment = {
  today: 'today',
  yesterday: 'yesterday',
  tomorrow: 'tomorrow',
} satisfies typeof sv
