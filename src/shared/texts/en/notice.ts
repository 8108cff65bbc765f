import type { notice as sv } from '../sv/notice.ts'

export const notice = {
  text: {
    varselReceived: 'Hemma: something new waits for your receipt. Sign in to read it.',
    nobodyOnDuty: 'Hemma: something new has come to your unit and nobody carries the duty phone. Sign in.',
    varselUnread: 'Hemma: something that waits for your receipt is still unread. Sign in to read it.',
    varselUnreadHead: 'Hemma: something at your unit is still unread. Sign in to see what.',
    varselAnswered: 'Hemma: you have an answer. Sign in to read it.',
    answerUnread: 'Hemma: an answer to you has not been receipted yet. Sign in to read it.',
    answerUnreadHead: 'Hemma: an answer to your unit has not been receipted yet. Sign in to see which.',
    orderReceived: 'Hemma: something new to do waits for your receipt. Sign in to read it.',
    orderQuestioned: 'Hemma: someone has asked you a question. Sign in to answer.',
    orderUnreceipted: 'Hemma: something you sent is not receipted and you close soon. Sign in.',
    orderUnreceiptedDue: 'Hemma: something you sent is not receipted and is soon to be done. Sign in.',
    orderUnreceiptedStill: 'Hemma: something you sent is still not receipted. Sign in.',
    visitOverlong: 'Hemma: a colleague who is out alone has not been heard of in time. Sign in and call.',
    visitOverlongHead:
      'Hemma: a colleague of your unit is out alone and has not been heard of. Sign in and call.',
    visitOneOfTwo: 'Hemma: somebody is alone with something that takes two. Sign in to see what.',
    visitOneOfTwoHead: 'Hemma: at your unit somebody is alone with something that takes two. Sign in.',
    orderReaction: 'Hemma: something has happened that you need to read now. Sign in.',
    orderAstray: 'Hemma: something you asked for can no longer be done where it is. Sign in to move it.',
    delegationEnds: 'Hemma: something said to last until a day runs out soon. Sign in to see what.',
    tasksOverdue: 'Hemma: something at the unit has run over its time. Sign in to see what.',
    handBackUnanswered: 'Hemma: something handed over has no answer. Sign in to see what.',
    deathTold: 'Hemma: something in your work has changed. Sign in to read it.',
    nightReceived: 'Hemma: something new for the evening and night. Sign in to read it.',
    nightUnread: 'Hemma: something for the night is still unread. Sign in to read it.',
    nightUnreadHead: 'Hemma: something for the night is unread at your unit. Sign in to see what.',
    nightAnswered: 'Hemma: answers have come after the night. Sign in to read them.',
  },
  here: {
    title: 'Notices on this device',
    what: 'A short message when something waits for you, without personal data. Without notices you get an SMS instead.',
    unsupported: 'This browser cannot receive notices. You get an SMS instead.',
    homeScreen:
      'On iPhone and iPad: choose Share, Add to Home Screen, and open Hemma from there. Then it can be turned on.',
    blocked:
      'Notices are blocked for Hemma in this browser. Allow them in the browser’s settings for the page.',
    off: 'Off',
    on: 'On',
    turnOn: 'Turn on',
    turnOff: 'Turn off',
    asking: 'Answer the browser’s question …',
    unanswered: 'The browser’s question was not answered. Try again whenever you like.',
    failed: 'The browser did not reach its notice service. Try again later.',
    others: 'Devices that get notices',
    stop: (device: string) => `Stop sending to ${device}`,
    stopBrief: 'Turn off',
    thisOne: 'This device',
  },
  /** How the queue out of the house stands, for administrators. */
  queue: {
    title: 'Notices',
    lead: 'Short SMS and notices to whoever has something to receipt. They hold no personal data.',
    calm: 'Everything has gone out.',
    waiting: (count: number) => (count === 1 ? '1 waits to go out.' : `${count} wait to go out.`),
    oldest: 'The oldest since',
    tried: (count: number) => `${count} have been tried in vain. They are tried again by themselves.`,
    fault: (fault: string) => `Latest fault: ${fault}.`,
    noGateway: 'No SMS service is configured, so no SMS goes out. Operations set it (SMS_GATEWAY_URL).',
    failed: (count: number) =>
      count === 1
        ? '1 could not be delivered in the last seven days: the number or device does not take it.'
        : `${count} could not be delivered in the last seven days: the numbers or devices do not take them.`,
    untold: 'Units that no notice reaches',
    untoldWhy:
      'They have no mobile for notices, nobody of the staff has turned notices on, and the phones are landlines. What is sent there is seen only when somebody signs in.',
    untoldHere: 'No notice reaches the unit. Add a mobile for notices.',
  },
} satisfies typeof sv
