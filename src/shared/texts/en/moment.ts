import type { moment as sv } from '../sv/moment.ts'

export const moment = {
  weekdays: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
  shortWeekdays: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
  today: 'today',
  yesterday: 'yesterday',
  tomorrow: 'tomorrow',
} satisfies typeof sv
