import type { pieces as sv } from '../sv/pieces.ts'

export const pieces = {
  optional: 'optional',
  problem: {
    title: 'It could not be saved',
    unsent: 'It could not be sent',
    at: (label: string, fault: string) =>
      label === '' ? fault : `${label}${/[?!.:]$/.test(label) ? '' : ':'} ${fault}`,
    retry: 'Send again',
  },
  missing: {
    person: 'Search and choose whom it is about.',
    choice: 'Choose an answer.',
    text: 'Needs to be filled in.',
    number: 'Write a number that can be right, in digits.',
    day: 'Choose a day.',
    otherDay: 'Choose another day than the one that stands.',
    laterDay: 'Choose a day that is not before the first.',
    clock: 'Write the time as 14:30.',
    clocks: 'Write at most eight times as 08:00, with commas between.',
    ground: 'With that answer the information may not be given.',
  },
  draft: {
    found: (when: string) => `There is a draft from ${when} that has not been sent.`,
    restore: 'Continue the draft',
    discard: 'Throw the draft away',
  },
  list: {
    count: (count: number) => `${count} in all`,
    shown: (shown: number, count: number) => `Shows ${shown} of ${count}`,
    more: 'Show more',
    broken: 'One record could not be shown. The others are whole.',
  },
  person: {
    age: (years: number) => `${years} years`,
    months: (months: number) => (months === 1 ? '1 month' : `${months} months`),
    identity: 'Personal identity number',
    born: (day: string) => `born ${day}`,
    protectedIdentity: 'Protected identity',
    deceased: (day: string) => `Deceased ${day}`,
    alerts: 'Alerts',
    noAlerts: 'No known alerts',
  },
  responsible: {
    title: 'Responsible now',
    medical: 'Medical',
    nursing: 'Nursing',
    coordination: 'Coordination',
    until: (when: string) => `until ${when}`,
    nobody: 'Nobody is known here',
  },
  deadline: {
    due: (when: string) => `Due ${when}`,
    overdue: (when: string) => `Overdue, was due ${when}`,
    done: (when: string) => `Done ${when}`,
  },
  phone: {
    call: (whom: string) => `Call ${whom}`,
    missing: 'No number answers right now',
  },
  confirm: {
    undo: 'Undo',
    in: (seconds: number) => `Sent in ${seconds} s`,
  },
  sheet: { close: 'Close' },
  print: 'Print',
  date: {
    open: 'Choose the day in the calendar',
    previous: 'Previous month',
    next: 'Next month',
  },
  combobox: {
    open: 'Show the choices',
    none: 'Nothing fits what you wrote',
  },
} satisfies typeof sv
