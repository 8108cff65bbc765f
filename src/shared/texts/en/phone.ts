import type { phone as sv } from '../sv/phone.ts'

export const phone = {
  title: 'Demo phone',
  lead: 'What would have gone out as SMS or push. No names, no numbers of persons, nothing about the care.',
  none: 'Nothing has been sent yet.',
  to: (number: string) => `To ${number}`,
  push: 'Push to the browser',
  sms: 'SMS',
  sent: 'Sent',
  waiting: (attempts: number) => (attempts === 0 ? 'Waiting' : `Waiting, ${attempts} tries so far`),
  failed: 'Could not be delivered',
  list: 'Messages sent',
} satisfies typeof sv
