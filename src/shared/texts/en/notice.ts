import type { notice as sv } from '../sv/notice.ts'

export const notice = {
  text: {
    varselReceived: 'Hemma: something new waits for your receipt. Sign in to read it.',
    varselAnswered: 'Hemma: you have an answer. Sign in to read it.',
    orderReceived: 'Hemma: something new to do waits for your receipt. Sign in to read it.',
    orderQuestioned: 'Hemma: someone has asked you a question. Sign in to answer.',
    orderUnreceipted: 'Hemma: something you sent is not receipted and you close soon. Sign in.',
    tasksOverdue: 'Hemma: something at the unit has run over its time. Sign in to see what.',
    handBackUnanswered: 'Hemma: something handed over has no answer. Sign in to see what.',
    deathTold: 'Hemma: something in your work has changed. Sign in to read it.',
  },
} satisfies typeof sv
