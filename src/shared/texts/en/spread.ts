import type { spread as sv } from '../sv/spread.ts'

/** A colleague's day given to others. */
export const spread = {
  title: (name: string) => `Share out the day of ${name}`,
  lead: (count: number) =>
    count === 0 ? 'No planned visits.' : count === 1 ? '1 planned visit.' : `${count} planned visits.`,
  how: 'The proposal gives each visit to whoever has time and least to do. Change it as you like before you move.',
  to: (person: string) => `Who takes the visit to ${person}?`,
  stays: 'Stays',
  someone: 'Choose a colleague',
  along: (names: readonly string[]) => `Goes together with ${names.join(' and ')}.`,
  noneFree: 'Nobody has time then. Choose somebody anyway, or:',
  fit: {
    free: 'has time',
    unknown: 'no roster stated',
    busy: 'busy then',
    off: 'does not work then',
  },
  load: (minutes: number) =>
    minutes === 0
      ? 'nothing else'
      : minutes < 60
        ? `${minutes} min booked`
        : `${Math.floor(minutes / 60)} h${minutes % 60 === 0 ? '' : ` ${minutes % 60} min`} booked`,
  nobody: 'Nobody else at the unit can make the visit. Move it to another day or cancel it.',
  choose: 'New time or cancel',
  move: (count: number) => (count === 1 ? 'Move 1 visit' : `Move ${count} visits`),
  moving: 'Moving …',
  moved: (name: string) => `Moved to ${name}.`,
  told: 'The person has been told',
  toldDone: 'The person has been told.',
  failed: (name: string) => `Could not be moved to ${name}. The visit stays.`,
  again: 'Choose another',
  undo: 'Undo',
  undoAll: (count: number) => `Undo all ${count}`,
  roster: (name: string) => `${name} stands in the roster that day.`,
  offRoster: 'Take off the roster',
  offRosterDone: 'Taken off the roster. See who carries the duty phone.',
  noneLeft: 'Everything is shared out.',
  pick: 'Choose a colleague on the team’s day.',
} satisfies typeof sv
