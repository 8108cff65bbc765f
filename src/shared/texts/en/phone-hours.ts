import type { phoneHours as sv } from '../sv/phone-hours.ts'

/** The hours of a phone, with the days when they are not all. */
export const phoneHours = {
  days: {
    every: (from: string, to: string) => `${from}–${to}`,
    working: (from: string, to: string) => `working days ${from}–${to}`,
    free: (from: string, to: string) => `weekends and holidays ${from}–${to}`,
  },
  choice: { every: 'Every day', working: 'Working days', free: 'Weekends and holidays' },
} satisfies typeof sv
