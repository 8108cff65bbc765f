import type { roster as sv } from '../sv/roster.ts'

/** Who works, with what, and who carries the duty phone. */
export const roster = {
  title: 'Roster',
  lead: 'Who works, who carries the duty phone, and which car. What comes alerts whoever carries the phone.',
  gearButton: 'Cars and bags',
  week: (first: string, last: string) => `${first} to ${last}`,
  previous: 'The week before',
  next: 'The week after',
  thisWeek: 'Today',
  copy: 'Copy the week before',
  copyWhat: 'Fills the days that nobody has rostered. What is said already does not change.',
  copied: (days: number, leftOut: number, gearLeftOut: number) =>
    [
      `${days === 1 ? '1 day' : `${days} days`} rostered as the week before.`,
      leftOut > 0 &&
        `${leftOut} shifts left out: the colleague has no assignment here then, or they clash over midnight.`,
      gearLeftOut > 0 && 'Cars and bags taken out of use did not go along.',
    ]
      .filter(Boolean)
      .join(' '),
  yesterday: 'Correct yesterday and last night',
  phone: {
    holder: (name: string, until: string) => `${name} carries the duty phone until ${until}.`,
    taken: (name: string, until: string) => `${name} has taken the duty phone, until ${until}.`,
    nobody: 'Nobody carries the duty phone now. What comes alerts the head of the unit.',
    unsaid: 'Nobody has said who works today. What comes alerts the unit’s usual ways.',
    take: 'I take the duty phone',
    took: 'You carry the duty phone.',
    tag: 'Duty phone',
  },
  day: {
    unsaid: 'Not rostered yet.',
    nobody: 'Nobody works.',
    closed: 'Closed',
    unwatched: (hours: string) => `Nobody carries the duty phone ${hours}.`,
    change: 'Change',
    write: 'Roster',
    said: (by: string, at: string) => `${by}, ${at}`,
  },
  form: {
    works: 'Works',
    shift: (name: string) => `${name}, shift`,
    from: 'From',
    to: 'To',
    phone: 'Carries the duty phone',
    gear: 'Brings',
    note: 'Note',
    more: 'One more shift',
    remove: (name: string) => `Remove the shift, ${name}`,
    toHint: 'An end before the beginning is on the day after.',
    save: 'Save the day',
    saved: 'The day is saved.',
    nobodyHere: 'Nobody has an assignment in care at the unit on that day.',
  },
  gear: {
    title: 'Cars, bags and phones',
    lead: 'What is dealt out for the day.',
    none: 'Nothing to deal out yet.',
    add: 'Add',
    kind: 'What is it?',
    kinds: { car: 'Car', bag: 'Bag', phone: 'Phone', other: 'Other' },
    name: 'Name',
    nameHint: 'For example Car 2, ABC 123.',
    saved: 'Saved.',
    end: 'Take out of use',
    back: 'Take into use again',
    ended: 'Out of use',
  },
  now: {
    working: (count: number) => (count === 0 ? 'Nobody is rostered today' : `${count} work today`),
  },
  reach: (name: string, title: string, until: string) =>
    `${name}, ${title.toLowerCase()}, carries the duty phone until ${until}.`,
} satisfies typeof sv
