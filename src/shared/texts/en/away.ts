import type { away as sv } from '../sv/away.ts'

export const away = {
  title: 'Planned visits',
  homeTitle: 'Home again',
  is: (name: string, where: string, since: string) => `${name} is not at home. ${where}, since ${since}.`,
  isShort: (where: string, since: string) => `${where}, since ${since}`,
  back: (day: string) => `Expected back ${day}.`,
  toEmpty: (count: number) =>
    count === 1 ? 'One visit is planned to the home.' : `${count} visits are planned to the home.`,
  ask: 'Decide about the visits',
  isHome: (name: string, count: number) =>
    count === 1
      ? `${name} is home again. One visit was cancelled or changed.`
      : `${name} is home again. ${count} visits were cancelled or changed.`,
  askHome: 'See to the visits',
  which: 'Which visits is it about?',
  none: 'No visit is planned.',
  told: 'The person knows',
  toldHint: 'Or whoever is closest, if the person cannot take it in.',
  act: {
    cancel: (count: number) => (count < 2 ? 'Cancel the visit' : `Cancel ${count} visits`),
    there: (count: number): string =>
      count < 2 ? 'Make the visit where the person is' : 'Make the visits where the person is',
    phone: 'Call instead',
    keep: 'Keep as planned',
  },
  reason: (reason: string) => `Reason: ${reason.toLowerCase()}`,
  did: {
    cancel: (count: number) => (count === 1 ? 'The visit is cancelled.' : `${count} visits are cancelled.`),
    there: (count: number): string =>
      count === 1
        ? 'The visit is made where the person is.'
        : `${count} visits are made where the person is.`,
    phone: (count: number) =>
      count === 1 ? 'The visit is made as a call.' : `${count} visits are made as calls.`,
    takeUp: (count: number) =>
      count === 1 ? 'The visit is planned as before.' : `${count} visits are planned as before.`,
    leave: 'Left as they are.',
    undone: 'Undone. Planned as before.',
  },
  undo: 'Undo',
  rest: 'Decide about the others',
  comesBack: 'When the person is home again, a task comes up to take up the visits.',
  became: { cancel: 'Cancelled', there: 'Made where the person was', phone: 'Made as a call' },
  passed: 'The day has passed. Plan a new visit.',
  takeUp: 'Plan as before',
  leave: 'Leave as it is',
  plan: 'Plan a new visit',
  close: 'Done',
  allDone: 'Nothing more to see to.',
} satisfies typeof sv
