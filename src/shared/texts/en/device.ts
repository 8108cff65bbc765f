import type { device as sv } from '../sv/device.ts'

const count = (number: number, one: string, many: string) => (number === 1 ? `1 ${one}` : `${number} ${many}`)

export const device = {
  title: 'Phones and computers',
  lead: 'What the staff’s phones, tablets and computers last said of themselves. What lies on them is not seen here.',
  total: (number: number) => count(number, 'in use', 'in use'),
  none: 'No phone or computer has been heard of yet. They tell of themselves when somebody of the staff signs in.',
  lastContact: 'Last heard of',
  version: (version: string) => `Hemma ${version}`,
  bag: 'day bag packed',
  noBag: 'no day bag',
  unsent: (number: number) => `${number} unsent`,
  kept: (number: number) => count(number, 'refused delivery waits', 'refused deliveries wait'),
  left: 'The assignment has ended',
  clock: (hours: number, ahead: boolean) =>
    `The clock is ${hours >= 48 ? `${Math.round(hours / 24)} days` : hours >= 1 ? `${Math.round(hours)} h` : `${Math.round(hours * 60)} min`} ${ahead ? 'ahead' : 'behind'}`,
  ordered: 'Emptied at next contact',
  orderedBy: (by: string | null) => `Ordered by ${by ?? 'another care provider'}`,
  carriedOut: 'Emptied',
  wipe: 'Empty',
  wiping: 'The emptying is ordered',
  takeBack: 'Take back',
  whatTitle: 'What happens when it is emptied?',
  what: 'At its next contact the day bag and the key to what can be read are destroyed. Drafts that lie there can then not be opened. Unsent work stays, locked; what is sent from there is kept as a draft for whoever wrote it, until the emptying is done. Whoever has the phone is not signed out: end the session or the assignment too, if the phone is gone.',
} satisfies typeof sv
