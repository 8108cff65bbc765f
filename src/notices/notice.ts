/** How a notice leaves the house; `unit` is what waits for a unit to open, and is addressed then. */
export type NoticeChannel = 'sms' | 'push' | 'unit'

/** Why an SMS waits where no gateway has been configured. */
export const NO_GATEWAY = 'no gateway is configured'

/** Why what waited for a unit to open reached nobody. */
export const NOBODY_TO_TELL = 'nobody to tell'

/** The closed list of what a notice can say; the words stand in the notice texts and hold no personal data. */
export const noticeCodes = [
  'varselReceived',
  'nobodyOnDuty',
  'varselUnread',
  'varselUnreadHead',
  'varselAnswered',
  'answerUnread',
  'answerUnreadHead',
  'orderReceived',
  'orderQuestioned',
  'orderUnreceipted',
  'orderUnreceiptedDue',
  'orderUnreceiptedStill',
  'visitOverlong',
  'visitOverlongHead',
  'visitOneOfTwo',
  'visitOneOfTwoHead',
  'orderReaction',
  'orderAstray',
  'delegationEnds',
  'tasksOverdue',
  'handBackUnanswered',
  'deathTold',
  'nightReceived',
  'nightUnread',
  'nightUnreadHead',
  'nightAnswered',
] as const
export type NoticeCode = (typeof noticeCodes)[number]
