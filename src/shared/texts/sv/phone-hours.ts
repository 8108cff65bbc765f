/** The hours of a phone, with the days when they are not all. */
export const phoneHours = {
  days: {
    every: (from: string, to: string) => `${from}–${to}`,
    working: (from: string, to: string) => `vardagar ${from}–${to}`,
    free: (from: string, to: string) => `helger ${from}–${to}`,
  },
  choice: { every: 'Alla dagar', working: 'Vardagar', free: 'Helger' },
}
