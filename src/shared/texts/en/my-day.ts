import type { myDay as sv } from '../sv/my-day.ts'

export const myDay = {
  toDo: {
    title: 'Waits for the unit',
    referrals: (count: number) =>
      count === 1 ? '1 new to the team to receipt' : `${count} new to the team to receipt`,
    handBacks: (count: number) =>
      count === 1 ? '1 responsibility to accept' : `${count} responsibilities to accept`,
    orders: (count: number) =>
      count === 1 ? '1 order or answer to receipt' : `${count} orders and answers to receipt`,
    messages: (count: number) =>
      count === 1 ? '1 answer or message to receipt' : `${count} answers and messages to receipt`,
    nights: (count: number) => `Tonight: ${count} to read`,
    overdue: (count: number) => (count === 1 ? '1 task is overdue' : `${count} tasks are overdue`),
  },
  title: 'My day',
  lead: (count: number, left: number) =>
    count === 0
      ? 'No visits'
      : `${count === 1 ? '1 visit' : `${count} visits`}, ${left === 0 ? 'all done' : `${left} left`}`,
  fresh: (count: number) =>
    count === 1 ? '1 new entry since you were last here' : `${count} new since you were last here`,
  days: 'Choose day',
  visitsOn: (count: number) => (count === 1 ? '1 visit' : `${count} visits`),
  toToday: 'To today',
  next: 'Next',
  there: (clock: string) => `There since ${clock}`,
  rest: 'The whole day',
  visits: 'Visits',
  arrive: 'I am here',
  write: 'Write a note',
  open: 'Open the visit',
  move: 'Move',
  map: 'Map',
  late: 'Late',
  together: (count: number) => `${count} visits at the same address`,
  noTime: 'Some time',
  none: 'No visits are planned this day.',
  noneHint: 'Plan from the board or from the person’s page.',
  allDone: 'All visits are done.',
  searches: 'Not found, being searched for',
  asked: 'Questions about joint visits',
  left: 'Left from earlier days',
  unsigned: 'To sign',
  signAll: (count: number) => (count === 1 ? 'Sign 1 note' : `Sign all ${count}`),
  signed: (count: number) => (count === 1 ? '1 note signed' : `${count} notes signed`),
  signing: (count: number) => (count === 1 ? 'Signing 1 note' : `Signing ${count} notes`),
  spread: 'Share out',
  team: 'The team’s day',
  teamLead: (count: number) => (count === 1 ? '1 visit' : `${count} visits`),
  mine: 'My day',
  free: 'No visits',
  paperFor: (name: string, day: string) => `${name}, ${day}`,
  paperNote: 'Port codes and keys are never printed. Destroy the paper when the day is over.',
  printed: 'Printing is logged.',
  phone: 'Telephone',
} satisfies typeof sv
