import type { alarm as sv } from '../sv/alarm.ts'

/** What nobody has read in time. */
export const alarm = {
  title: 'To see to now',
  lone: 'Out alone',
  openVisit: 'Open the visit',
  since: {
    unreadReferral: (at: string) => `Unread since ${at}.`,
    loneVisit: (at: string) => `Alone at a visit since ${at} and not heard of.`,
    oneOfTwo: (at: string) =>
      `One is alone on a visit where two must go, since ${at}. Ask somebody to come along, or move the visit.`,
    unreadNight: (at: string) => `A concern for tonight has not been read since ${at}.`,
    unreadAnswer: (at: string) => `An answer to you has no receipt since ${at}.`,
  },
  told: {
    unit: (at: string) => `Everybody at the unit was reminded ${at}.`,
    head: (at: string) => `The head of the unit was told ${at}.`,
  },
  untold: {
    nobody: (at: string) =>
      `Nobody could be reached ${at}: the unit has no mobile for notices, and nobody has turned them on. Tell a colleague and the head yourself, now.`,
    headSilent: (at: string) =>
      `Everybody at the unit was reminded ${at}, but the head could not be reached: no phone and no notices in Hemma. Call the head yourself.`,
    headUnknown: (at: string) =>
      `Everybody at the unit was reminded ${at}, but the unit has no head stated, so nobody more was told. Call whoever is responsible.`,
  },
  nextUntold: {
    nobody: (at: string) =>
      `Nobody can be reached from here ${at}: the unit has no mobile for notices, and nobody has turned them on. Tell a colleague and the head yourself.`,
    headSilent: (at: string) =>
      `Everybody at the unit is reminded ${at}. The head cannot be reached: no phone and no notices in Hemma. Call the head yourself.`,
    headUnknown: (at: string) =>
      `Everybody at the unit is reminded ${at}. The unit has no head stated. Call whoever is responsible.`,
  },
  next: {
    unit: (at: string) => `Everybody at the unit is reminded ${at}.`,
    head: (at: string) => `The head of the unit is told ${at}.`,
  },
  held: (by: string, until: string) => `${by} sees to it. Nobody more is told before ${until}.`,
  open: 'Open and receipt',
  hold: 'I see to it, wait 30 min',
  holding: 'Noted under your name. It is read only when somebody receipts.',
  silent: (since: string) =>
    `Alarms to the unit have not got through since ${since}. Look here often until it works, and tell your operator.`,
  /** To the sender, of what will happen unless somebody reads. */
  ifUnread: {
    unit: (at: string) => `If nobody has read it by ${at}, everybody in the team is reminded.`,
    head: (at: string) => `If nobody has read it by ${at}, the head of the unit is told.`,
  },
} satisfies typeof sv
