import type { NoticeCode } from '../../../notices/notice.ts'

/**
 * Everything that a notice can say. No personal data and nothing that tells what care it is about: an SMS is read on
 * a locked screen, over a shoulder, by whoever has the phone. A test holds every text to it.
 */
export const notice = {
  text: {
    varselReceived: 'Hemma: något nytt väntar på kvittering. Logga in för att läsa.',
    varselAnswered: 'Hemma: du har fått ett svar. Logga in för att läsa.',
    orderReceived: 'Hemma: något nytt att göra väntar på kvittering. Logga in för att läsa.',
    orderQuestioned: 'Hemma: någon har ställt en fråga till dig. Logga in för att svara.',
    orderUnreceipted: 'Hemma: något ni skickat är inte kvitterat och ni stänger snart. Logga in.',
    tasksOverdue: 'Hemma: något på enheten har gått över tiden. Logga in för att se vad.',
    handBackUnanswered: 'Hemma: något som lämnats över är inte besvarat. Logga in för att se vad.',
    deathTold: 'Hemma: något i ert arbete har ändrats. Logga in för att läsa.',
  } satisfies Record<NoticeCode, string>,
}
